using Npgsql;

namespace CauNoi.Platform.Data;

/// <summary>Tells in one sentence why a database given by connection string cannot be used.</summary>
internal static class ServerCheck
{
    /// <summary>The oldest PostgreSQL the product is tested with.</summary>
    private const int OldestMajor = 15;

    internal static async Task Answers(string connectionString, CancellationToken stop)
    {
        NpgsqlConnectionStringBuilder given;
        try
        {
            // Unpooled and impatient: this is a question, not the connection the program will use.
            given = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = 10 };
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new DatabaseUnavailable("CAUNOI_DB không phải là chuỗi kết nối hợp lệ.", "CAUNOI_DB is not a valid connection string.", e);
        }
        // The pass phrase is never repeated; what is named here is enough to find the mistake.
        var place = $"{given.Host}:{given.Port}/{given.Database ?? given.Username}";
        try
        {
            await using var connection = new NpgsqlConnection(given.ConnectionString);
            await connection.OpenAsync(stop);
            if (connection.PostgreSqlVersion.Major < OldestMajor)
                throw new DatabaseUnavailable(
                    $"Máy chủ {place} chạy PostgreSQL {connection.PostgreSqlVersion}; cần bản {OldestMajor} trở lên.",
                    $"The server at {place} runs PostgreSQL {connection.PostgreSqlVersion}; {OldestMajor} or newer is needed.");
        }
        catch (PostgresException e)
        {
            throw new DatabaseUnavailable(
                $"Máy chủ cơ sở dữ liệu {place} từ chối: {e.MessageText} (CAUNOI_DB).",
                $"The database server at {place} refused: {e.MessageText} (CAUNOI_DB).", e);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or InvalidOperationException or ArgumentException or System.Net.Sockets.SocketException)
        {
            throw new DatabaseUnavailable(
                $"Máy chủ cơ sở dữ liệu {place} không trả lời (CAUNOI_DB).",
                $"The database server at {place} does not answer (CAUNOI_DB).", e);
        }
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CauNoi.Platform.Data;

/// <summary>The running server of a whole cluster: starts it, asks it, repairs what stops it from starting, stops it.</summary>
internal sealed class EmbeddedEngine(EmbeddedHome home, EmbeddedBinaries binaries)
{
    /// <summary>Leaves a server of this cluster answering, and the database there. Call under the lock.</summary>
    internal async Task<string> Ensure(CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await Answers(stop)) break;
            if (EmbeddedPid.OfRunning(home) is null)
            {
                EmbeddedPid.Disown(home);
                await Start(newPort: attempt > 1 && LogTail().Contains("could not bind", StringComparison.Ordinal), stop);
            }
            if (await Answers(stop)) break;
            // Backends of a killed server may need a moment to notice; a starting server may still recover.
            if (attempt == 40)
                throw new DatabaseUnavailable(
                    $"PostgreSQL đi kèm không khởi động được: {LogTail()} (nhật ký: {home.ServerLog}).",
                    $"The embedded PostgreSQL does not start: {LogTail()} (log: {home.ServerLog}).");
            await Task.Delay(Math.Min(50 * attempt, 1000), stop);
        }
        await CreateDatabase(stop);
        return Connection(EmbeddedCluster.Database);
    }

    /// <summary>Fast shutdown: open transactions are rolled back, everything committed is on disk.</summary>
    internal Task Stop() =>
        EmbeddedProcess.Run(home.Path, EmbeddedProcess.IsRoot, binaries.Control, ["stop", "-D", home.Cluster, "-m", "fast", "-w", "-t", "60"], CancellationToken.None);

    private async Task Start(bool newPort, CancellationToken stop)
    {
        var port = ReadPort();
        if (newPort || port is null || IsTaken(port.Value))
            File.WriteAllText(home.Port, (port = FreePort()).Value.ToString(CultureInfo.InvariantCulture));
        if (File.Exists(home.ServerLog) && new FileInfo(home.ServerLog).Length > 10_000_000) File.Delete(home.ServerLog);
        // pg_ctl puts the server into a session of its own: Ctrl-C in the terminal reaches us, not the server, and we
        // stop it when our own work is done. Loopback only, and a socket file among its own files.
        await EmbeddedProcess.Run(home.Path, EmbeddedProcess.IsRoot, binaries.Control, [
            "start", "-D", home.Cluster, "-l", home.ServerLog, "-w", "-t", "300", "-s",
            "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={home.SocketFolder}",
        ], stop);
    }

    /// <summary>Whether what answers on our port is our own cluster, and not another server that took the port.</summary>
    private async Task<bool> Answers(CancellationToken stop)
    {
        if (ReadPort() is null) return false;
        try
        {
            await using var connection = new NpgsqlConnection(Connection("postgres", pooling: false, patience: 3));
            await connection.OpenAsync(stop);
            await using var question = new NpgsqlCommand("select current_setting('data_directory')", connection);
            return (string)(await question.ExecuteScalarAsync(stop))! == Path.GetFullPath(home.Cluster).Replace('\\', '/');
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or SocketException or IOException)
        {
            return false;
        }
    }

    private async Task CreateDatabase(CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(Connection("postgres", pooling: false, patience: 3));
        await connection.OpenAsync(stop);
        await using var question = new NpgsqlCommand($"select 1 from pg_database where datname = '{EmbeddedCluster.Database}'", connection);
        if (await question.ExecuteScalarAsync(stop) is not null) return;
        await using var create = new NpgsqlCommand($"create database {EmbeddedCluster.Database}", connection);
        await create.ExecuteNonQueryAsync(stop);
    }

    private string Connection(string database, bool pooling = true, int patience = 15) => new NpgsqlConnectionStringBuilder
    {
        Host = Host(ReadPort()!.Value), Port = ReadPort()!.Value, Username = EmbeddedCluster.User, Database = database, Pooling = pooling, Timeout = patience,
        Password = File.ReadAllText(home.Password),
        // Loopback, and the server has no certificate: asking for one only costs time.
        SslMode = SslMode.Disable, GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    // A server that an older program started has no socket file.
    private string Host(int port) => home.SocketFolder is { } folder && File.Exists(Path.Combine(folder, $".s.PGSQL.{port}")) ? folder : "127.0.0.1";

    private int? ReadPort() =>
        File.Exists(home.Port) && int.TryParse(File.ReadAllText(home.Port), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    private string LogTail() => File.Exists(home.ServerLog)
        ? string.Join(" | ", File.ReadLines(home.ServerLog).TakeLast(4))
        : "no log was written";

    private static bool IsTaken(int port)
    {
        using var probe = new TcpClient();
        try
        {
            probe.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

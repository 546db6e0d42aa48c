using Npgsql;

namespace CauNoi.Platform.Data;

/// <summary>How the house connects: a bounded pool, no transaction or statement for ever.</summary>
public static class DataSources
{
    public static NpgsqlDataSource For(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "caunoi", MaxPoolSize = 64, CommandTimeout = 30, MaxAutoPrepare = 64,
        };
        return NpgsqlDataSource.Create(settings);
    }
}

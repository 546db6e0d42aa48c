using Npgsql;

namespace CauNoi.Platform.Data;

/// <summary>How the house connects: a bounded pool, no transaction or statement for ever.</summary>
/// <remarks>
/// A connection is handed on as it is: wiping it between two uses is seven statements, which cost the database more than
/// half of what a submitted note costs. So nothing may be left on one: settings are SET LOCAL, advisory locks belong to
/// the transaction (or are given back, as the migrations and the jobs do), and there is no LISTEN and no temporary table.
/// The driver prepares nothing of its own accord: what it remembers of a connection after refused batches and replaced
/// statements has been wrong in several of its versions. Reads are prepared by name, see PreparedReads; new rows, by NewRows.
/// </remarks>
public static class DataSources
{
    // Four times the driver's own: the start of the engine reads millions of facts, and every buffer is a call of the system.
    private const int ReadBuffer = 32 * 1024;

    public static NpgsqlDataSource For(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "caunoi", MaxPoolSize = 64, CommandTimeout = 30, NoResetOnClose = true, ReadBufferSize = ReadBuffer,
        };
        return NpgsqlDataSource.Create(settings);
    }
}

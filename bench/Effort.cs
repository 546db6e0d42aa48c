using Npgsql;

namespace CauNoi.Bench;

/// <summary>
/// How much processor time a piece of work takes, in the program and in the database. Unlike a rate it hardly depends on
/// what else the machine is doing: what falls on a busy machine and not on an idle one is the rate, not the effort.
/// </summary>
internal sealed class Effort(int program, int database)
{
    private double programBefore;
    private double databaseBefore;

    public static async Task<Effort?> Of(int program, NpgsqlDataSource source) => OperatingSystem.IsLinux()
        ? new Effort(program, Processes.ParentOf(await source.One<int>("select pg_backend_pid()")))
        : null;

    /// <summary>Counts from here on.</summary>
    public void Begin() => (programBefore, databaseBefore) = (Processes.TimeOf(program), Processes.TimeOf(database));

    public void Tell(Report report, string bench, string what, int done)
    {
        report.Add(bench, $"{what}, processor time in the program", (Processes.TimeOf(program) - programBefore) / done, "ms");
        report.Add(bench, $"{what}, processor time in the database", (Processes.TimeOf(database) - databaseBefore) / done, "ms");
    }
}

using CauNoi.Platform.Data;

namespace CauNoi.Cli;

/// <summary>The installation's database as it is: not brought to the present schema, for it may be empty or be looked at only.</summary>
public static class CliServer
{
    /// <summary>Works with the database and leaves it as it was. Without one: one sentence and exit code 2.</summary>
    public static async Task<int> Run(Func<DatabaseServer, InstallationFolder, Task<int>> work, CancellationToken stop)
    {
        try
        {
            var folder = InstallationFolder.Find();
            await using var server = await DatabaseServer.Start(folder, Environment.GetEnvironmentVariable("CAUNOI_DB"), stop);
            return await work(server, folder);
        }
        catch (DatabaseUnavailable unavailable)
        {
            await Console.Error.WriteLineAsync(unavailable.Message);
            return DatabaseUnavailable.ExitCode;
        }
    }
}

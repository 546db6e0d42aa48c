using System.Diagnostics;
using CauNoi.Platform.Data;
using Npgsql;

namespace CauNoi.Test.Unit.Platform;

/// <summary>A data folder of a test's own, with a blank in its name, and a hand on the server that lives in it.</summary>
public sealed class EmbeddedPlace : IDisposable
{
    private readonly string root = Path.Combine(Path.GetTempPath(), $"cầu nối {Guid.NewGuid():N}"[..24]);

    public EmbeddedPlace() => Folder = new InstallationFolder(root, InstallationFolder.Find().Home);

    public InstallationFolder Folder { get; }

    /// <summary>The server's own folder: below the data folder, or where the data folder says when root runs the test.</summary>
    public string Home => File.Exists(Note) ? File.ReadAllText(Note).Trim() : Folder.Pg;

    public string PidFile => Path.Combine(Home, "cluster", "postmaster.pid");

    private string Note => Path.Combine(Folder.Pg, "place");

    public Task<DatabaseServer> Start() => DatabaseServer.Start(Folder, null, TestContext.Current.CancellationToken);

    public int ServerProcess() => int.Parse(File.ReadLines(PidFile).First(), System.Globalization.CultureInfo.InvariantCulture);

    public bool Runs => File.Exists(PidFile);

    public async Task KillServer()
    {
        using var server = Process.GetProcessById(ServerProcess());
        server.Kill();
        while (File.Exists($"/proc/{server.Id}/status") && !File.ReadAllText($"/proc/{server.Id}/status").Contains("zombie"))
            await Task.Delay(10);
    }

    public static async Task<object?> Ask(DatabaseServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public void Dispose()
    {
        var home = Home;
        if (Runs) Process.GetProcessById(ServerProcess()).Kill();
        if (Directory.Exists(home)) Directory.Delete(home, recursive: true);
        if (Directory.Exists(root)) Directory.Delete(root, recursive: true);
    }
}

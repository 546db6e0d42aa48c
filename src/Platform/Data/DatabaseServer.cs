namespace CauNoi.Platform.Data;

/// <summary>
/// The PostgreSQL this process works with: one given by connection string (a real installation), or the embedded one that
/// belongs to the data folder and is shared by all processes of the checkout.
/// </summary>
public sealed class DatabaseServer : IAsyncDisposable
{
    private readonly EmbeddedServer? embedded;

    private DatabaseServer(string connectionString, EmbeddedServer? embedded) =>
        (ConnectionString, this.embedded) = (connectionString, embedded);

    public string ConnectionString { get; }

    /// <summary>Demo data and demo log-ins are allowed only where this holds.</summary>
    public bool IsEmbedded => embedded is not null;

    /// <summary>Answers when the database does. Throws <see cref="DatabaseUnavailable"/> when it cannot.</summary>
    /// <param name="folder">The installation; the embedded server lives in it.</param>
    /// <param name="connectionString">CAUNOI_DB, or nothing for the embedded server.</param>
    /// <param name="stop">Ends the waiting.</param>
    public static async Task<DatabaseServer> Start(InstallationFolder folder, string? connectionString, CancellationToken stop)
    {
        if (!string.IsNullOrWhiteSpace(connectionString))
        {
            await ServerCheck.Answers(connectionString, stop);
            folder.Prepare();
            return new DatabaseServer(connectionString, null);
        }
        var joined = await EmbeddedServer.Join(folder, stop);
        return new DatabaseServer(joined.ConnectionString, joined);
    }

    /// <summary>Leaves the embedded server; the last process to leave stops it. A given server is left alone.</summary>
    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}

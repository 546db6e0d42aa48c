using CauNoi.App;
using CauNoi.Kernel.Access;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Take;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.Bench.Petitions;

/// <summary>Submissions by the one way in, without HTTP: decided, sealed, and written with act and duty in one transaction.</summary>
internal sealed class IntakeLoad(NpgsqlDataSource source, InstallationFolder folder, IReadOnlyList<int> units) : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddPlatform(House.Features, source, folder).BuildServiceProvider();
    private readonly PetitionText text = new(9);
    private readonly Lock drawing = new();
    private int sent;

    public System.Collections.Concurrent.ConcurrentBag<Guid> Acknowledged { get; } = [];

    public async Task One()
    {
        PetitionSaid said;
        lock (drawing) said = text.Next();
        var (no, key) = (Interlocked.Increment(ref sent), Guid.CreateVersion7());
        await using var scope = services.CreateAsyncScope();
        var taken = await scope.ServiceProvider.GetRequiredService<Intake>().Take(
            new Submission(key, PetitionDoor.Web, $"{said.Title}. {said.Text} ({no})") { Place = units[no % units.Count], Phone = $"09{no:00000000}", Address = said.Place, Filling = TimeSpan.FromMinutes(2) },
            Actor.Public, CancellationToken.None);
        if (!taken.Ok) throw new InvalidOperationException($"A submission was refused: {taken.Refusals[0].Sentence}");
        Acknowledged.Add(key);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}

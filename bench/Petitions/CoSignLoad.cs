using CauNoi.App;
using CauNoi.Kernel.Access;
using CauNoi.OpenPetitions.CoSign;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.Bench.Petitions;

/// <summary>Co-signatures of one hot case by the use case itself, without HTTP: act and row in one transaction.</summary>
internal sealed class CoSignLoad(NpgsqlDataSource source, InstallationFolder folder, string code, int unit) : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddPlatform(House.Features, source, folder).BuildServiceProvider();
    private int signed;

    public int Signed => signed;

    public IServiceProvider Services => services;

    public async Task One()
    {
        await using var scope = services.CreateAsyncScope();
        var (given, at) = (scope.ServiceProvider, Interlocked.Increment(ref signed));
        // Every tenth gives a telephone number, and gets a code.
        var contact = at % 10 == 0 ? new CoSignContact("text", $"09{at:00000000}") : CoSignContact.None;
        if (!await CoSign.Sign(given.GetRequiredService<AppDb>(), given.GetRequiredService<Changes>(), given.GetRequiredService<CoSignKey>(), given.GetRequiredService<OutboxSecrets>(),
            Actor.Public, code, unit, Guid.CreateVersion7(), contact, CancellationToken.None)) throw new InvalidOperationException("A signature was refused.");
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}

using CauNoi.Denunciations.Parts;
using CauNoi.Denunciations.Rules;
using CauNoi.Denunciations.Seal;
using CauNoi.Kernel;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Denunciations;

/// <summary>The one way into the sealed store, for every door. There is no way out of it here: see OpenByTwo.</summary>
public sealed class DenunciationStore(AppDb db, UnitMaps maps)
{
    /// <summary>Puts something in, in the caller's transaction. Refused where nobody could open it again.</summary>
    public async Task<Refusal?> Take(Change change, Denunciation content, CancellationToken stop)
    {
        var tree = await maps.On(VietnamTime.DayOf(change.Now), stop);
        if (await Bench.Above(db, tree, content.Unit, stop) is not { } bench) return DenunciationRefusals.NoOpeners;
        var (pieces, shares) = ContentSeal.Close(content, bench.Openers);
        change.Add(new SealedDenunciation
        {
            Id = content.Slip.Id, Code = content.Slip.Code, SecretHash = content.Slip.SecretHash, Unit = bench.Unit, Kind = content.Kind, Door = content.Door,
            ReceivedAt = content.ReceivedAt ?? change.Now,
        });
        foreach (var piece in pieces) change.Add(piece);
        foreach (var share in shares) change.Add(share);
        change.Open(DenunciationDuties.Register, bench.Unit, content.Slip.Id, DenunciationDuties.Title, DenunciationDuties.Href);
        return null;
    }

    /// <summary>The status word of a record, for a room above that knows by other means whose it is.</summary>
    public static async Task<string?> Word(AppDb db, string code, CancellationToken stop)
    {
        var state = await db.Denunciations().Where(d => d.Code == code).Select(d => (DenunciationState?)d.State).SingleOrDefaultAsync(stop);
        return state is null ? null : DenunciationStates.Word(state.Value);
    }
}

using CauNoi.Kernel.Targets;
using CauNoi.Platform.Data;
using CauNoi.Programmes.Parts;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Programmes;

/// <summary>
/// One rule for what becomes of earlier targets, whether they are taken into a draft or decided on after it was issued: which
/// ones there are, and how one ends when another takes its place. The public copies of both documents say so.
/// </summary>
public sealed class EarlierTargets(AppDb db, ProgrammeBook book, PublishCopy publish)
{
    /// <summary>The targets of the same issuer's other documents that hold when a document begins, or still today; of an issued one, those issued before it.</summary>
    public async Task<IReadOnlyList<(ProgrammeHead Head, Target Target)>> Of(Guid programme, int issuer, DateOnly first, DateOnly? issuedOn, DateOnly today, CancellationToken stop)
    {
        var earlier = new List<(ProgrammeHead, Target)>();
        foreach (var target in await book.Live(first > today ? first : today, stop))
            if (target.Owner == issuer && target.Programme != programme && await book.Find(target.Programme, stop) is { } head && (issuedOn is null || head.IssuedOn < issuedOn)) earlier.Add((head, target));
        return earlier;
    }

    /// <summary>Ends targets, each from a day on, in the change that brings what takes their place. How many stood until then.</summary>
    public async Task<int> Close(Change change, IReadOnlyDictionary<Guid, DateOnly> from, CancellationToken stop)
    {
        var ids = from.Keys.ToArray();
        var rows = ids.Length == 0 ? [] : await db.TargetRows().Where(t => ids.Contains(t.Id) && t.State == TargetState.Stands).ToListAsync(stop);
        foreach (var row in rows) row.Close(from[row.Id]);
        foreach (var id in rows.Select(r => r.Programme).Distinct())
            await publish.Into(change, await Whole.Of(db, await db.Programmes().SingleAsync(p => p.Id == id, stop), stop), stop);
        return rows.Count;
    }

    /// <summary>Ends what the targets of an issued programme carry on, each from the day its heir holds.</summary>
    internal Task<int> CloseReplaced(Change change, Whole whole, CancellationToken stop) =>
        Close(change, whole.Targets.Where(t => t.Row.Replaces is not null).ToDictionary(t => t.Row.Replaces!.Value, t => t.Present.First), stop);
}

using CauNoi.Activities.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Parts;

/// <summary>What the records of a year prove: asked by the job that opens duties and by the page of coverage.</summary>
internal static class ProvenDuties
{
    /// <summary>The duties of a kind that are proven in a year; within a reach, or everywhere; without what came with one import, where that is asked.</summary>
    public static async Task<IReadOnlySet<OwedOnce>> In(AppDb db, Kind kind, int year, Reach? reach, CancellationToken stop, Guid? without = null)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var states = kind.Duties.SelectMany(d => d.DoneIn).Distinct().ToArray();
        // A joint record may lie outside the reach and still prove something within: all are read where units are named.
        var records = db.Activities().AsNoTracking().Where(a => a.Kind == kind.Name && states.Contains(a.State) && a.Day >= first && a.Day <= last);
        if (without is not null) records = records.Where(a => a.Batch == null || a.Batch != without);
        if (reach is not null && kind.Fields.All(f => f.Type != KindFieldType.Units)) records = records.VisibleTo(reach);
        var rows = await records.Select(a => new { a.Id, a.Unit, a.Day, a.State, a.Answers }).ToListAsync(stop);
        return rows.Select(a => new Activity { Id = a.Id, Kind = kind.Name, Unit = a.Unit, Day = a.Day, State = a.State, Answers = a.Answers })
            .SelectMany(a => RecordProofs.Of(kind, new RecordView(a.Id, a.Unit, 0, a.Day, false, a.Values, [new RecordStep(a.State, a.Day)])))
            .Where(o => o.Year == year && (reach is null || reach.Covers(o.Unit))).ToHashSet();
    }
}

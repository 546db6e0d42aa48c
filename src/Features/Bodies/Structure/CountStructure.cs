using System.Globalization;
using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Structure;

/// <summary>
/// The secretary types how many of the body belong to each line of its structure. Only sums exist: which lines there are
/// is said by the kind, and no line ever meets a person.
/// </summary>
public static class CountStructure
{
    /// <summary>The most lines a kind can have on this form.</summary>
    public const int Most = 8;

    public static readonly FormShape Form = new("co-cau",
        [.. Enumerable.Range(0, Most).Select(n => new FieldShape(Name(n), "Số người", FieldKind.Number) { MaxNumber = 1_000 })]);

    public static string Name(int line) => $"dong-{(line + 1).ToString(CultureInfo.InvariantCulture)}";

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds, Guid id)
    {
        if (await BodiesAccess.Reached(db, id, await visit.Reach(BodiesAccess.Keep), visit.Stop) is not { Until: null } body) return visit.NotFound();
        var (kind, values, today) = (kinds.Of(body.Kind), post.Values, VietnamTime.DayOf(visit.Now));
        var term = await AddSeat.AddSeat.Running(db, body, today, visit.Stop);
        var members = await db.SeatHoldings().CountAsync(
            h => h.ConfirmedAt != null && h.FromDay <= today && (h.UntilDay == null || h.UntilDay >= today) && db.Seats().Any(s => s.Id == h.Seat && s.Term == term.Id), visit.Stop);
        var typed = values.Ok
            ? kind.Structure.Take(Most).Select((line, n) => (line.Id, Text: values[Name(n)])).Where(t => t.Text.Length > 0)
                .Select(t => (t.Id, Count: Figures.TryParse(t.Text, out var count) ? (int)count : 0)).ToList()
            : [];
        if (typed.Exists(t => t.Count > members)) values = values.Refuse(BodyRefusals.CountTooLarge);
        if (!values.Ok) return await Show.ShowBody.Render(visit, db, kinds, body, null, values, post.RefusedStatus);

        var change = changes.Begin(BodiesActs.Count, visit.Actor, body.Unit, body.Id);
        var standing = await db.StructureCounts().Where(c => c.Term == term.Id).ToDictionaryAsync(c => c.Line, visit.Stop);
        foreach (var (line, count) in typed)
        {
            if (standing.TryGetValue(line, out var old)) (old.Count, old.RecordedAt) = (count, change.Now);
            else change.Add(new StructureCount { Term = term.Id, Line = line, Count = count, RecordedAt = change.Now });
        }

        change.Note("lines", string.Join(' ', typed.Select(t => t.Id)));
        return await change.Save(visit.Stop) is not { } lost
            ? visit.See($"/ban/bo-may/{id}")
            : await Show.ShowBody.Render(visit, db, kinds, body, null, values.Refuse(lost), 409);
    }
}

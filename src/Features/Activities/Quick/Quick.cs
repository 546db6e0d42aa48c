using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Periods.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Activities.Quick;

/// <summary>Paper sheets of one kind, typed row by row. Each row is a record of its own: what is right is kept, what is wrong stays on the page with its sentence.</summary>
public static class Quick
{
    public static IResult Show(Visit visit, KindCall? call, int xong = 0)
    {
        if (call is null || !QuickForm.Fits(call.Kind)) return visit.NotFound();
        return visit.Page<QuickPage>(new QuickModel(call, Fresh(QuickForm.Of(call).Empty, Enumerable.Range(1, QuickForm.Rows)), [], Math.Clamp(xong, 0, QuickForm.Rows)));
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, KindCall? call, AppDb db, Changes changes, ClosedPeriods periods)
    {
        if (call is null) return visit.NotFound();
        var today = VietnamTime.DayOf(visit.Now);
        var (values, saved, open) = (post.Values, new List<QuickSaved>(), new List<int>());
        var rows = QuickRows.Read(QuickForm.Typed(call, values), call.Options.Places, today);
        foreach (var row in rows)
        {
            var (draft, wrong) = Read(call, row, values, today);
            var key = Guid.TryParse(values[QuickForm.Name(row.Row.No, KindForm.Key)], out var given) ? given : Guid.CreateVersion7();
            var (prefix, before) = (QuickForm.Name(row.Row.No, ""), values.Refusals);
            var unread = post.Stale || before.Any(r => r.Field?.StartsWith(prefix, StringComparison.Ordinal) == true);
            IReadOnlyList<Refusal> stands = unread || wrong.Count > 0 ? wrong : await Keep(draft!, key, row) is { } refused ? [refused] : [];
            if (stands.Count == 0 && !unread)
            {
                saved.Add(new QuickSaved(key, row.Place, row.Day));
                continue;
            }

            open.Add(row.Row.No);
            // What came from the row above is written out: that row may be gone from the page now.
            values = values.Replace(QuickForm.Name(row.Row.No, KindForm.Day), row.Day);
            if (call.Options.Places.Count > 1) values = values.Replace(QuickForm.Name(row.Row.No, KindForm.Place), row.Place);
            values = values.Refuse(stands.Select(s => s.At(Where(s, row.Row.No, values.Shape))).Except(before));
        }

        if (rows.Count == 0) values = values.Refuse(new Refusal("Chưa gõ dòng nào.", QuickForm.Name(1, KindForm.Day)));
        else if (open.Count == 0) return visit.See($"/ban/ghi-nhanh/{call.Kind.Slug}?xong={saved.Count}");
        values = Fresh(values, Enumerable.Range(1, QuickForm.Rows).Except(open));
        return visit.Page<QuickPage>(new QuickModel(call, values, saved, 0), post.RefusedStatus);

        async Task<Refusal?> Keep(RecordDraft draft, Guid key, QuickRead row)
        {
            var another = row.Row.Typed[KindForm.Another].Length > 0;
            if (await Record.Record.Against(db, periods, call.Kind, draft, key, another, null, visit.Stop) is not { } no)
                return await Record.Record.Stand(visit, call.Kind, draft, key, null, [], db, changes);
            if (no == Record.Record.Standing) return null;
            return no.Field == KindForm.Reason ? RecordRefusals.NeedsItsOwnPage(call.Kind.Title) : no;
        }
    }

    private static (RecordDraft? Draft, IReadOnlyList<Refusal> Wrong) Read(KindCall call, QuickRead row, FormValues values, DateOnly today)
    {
        if (row.Refusals.Count > 0) return (null, row.Refusals);
        var sent = new Dictionary<string, string>(row.Row.Typed) { [KindForm.Key] = Guid.Empty.ToString(), [KindForm.Day] = row.Day };
        if (call.Options.Places.Count > 1) sent[KindForm.Place] = row.Unit!;
        var typed = KindForm.New(call.Kind, call.Options).Read(sent);
        var (draft, wrong) = KindForm.Read(call.Kind, typed, call.Options, null, today);
        return (draft, [.. typed.Refusals.Concat(wrong)]);
    }

    // At its cell where the grid has one, else at the day of the row.
    private static string Where(Refusal refusal, int row, FormShape shape) =>
        QuickForm.Name(row, refusal.Field ?? "") is var cell && shape.Fields.Any(f => f.Name == cell) ? cell : QuickForm.Name(row, KindForm.Day);

    // Rows that wait to be typed into: nothing in them, and a key that no record has.
    private static FormValues Fresh(FormValues values, IEnumerable<int> rows)
    {
        foreach (var row in rows)
            foreach (var field in values.Shape.Fields.Where(f => f.Name.StartsWith(QuickForm.Name(row, ""), StringComparison.Ordinal)))
                values = values.Replace(field.Name, field.Kind == FieldKind.Hidden ? Guid.CreateVersion7().ToString() : "");
        return values;
    }
}

/// <summary>A row that became a record.</summary>
public sealed record QuickSaved(Guid Id, string Place, string Day);

public sealed record QuickModel(KindCall Call, FormValues Values, IReadOnlyList<QuickSaved> Saved, int Done);

using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using CauNoi.Reports.Show;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports.Write;

/// <summary>
/// An answer to a question, or other words for a paragraph. Words are only ever added: whoever writes over words that
/// somebody else has just changed is shown both, and neither is lost.
/// </summary>
public static class WriteText
{
    public const string Place = "cho", Seen = "ban", Words = "loi";

    public static readonly FormShape Form = Shape("doan", "Viết đoạn này thế nào?", "Để trống rồi lưu thì lấy lại lời máy viết từ số liệu.");

    /// <summary>The same fields under another name and question: several stand on one page.</summary>
    public static FormShape Shape(string name, string question, string hint) => new(name,
    [
        new FieldShape(Place, "Chỗ", FieldKind.Hidden) { MaxLength = 120 },
        new FieldShape(Seen, "Bản đã xem", FieldKind.Hidden) { MaxLength = 10 },
        new FieldShape(Words, question, FieldKind.Text) { MaxLength = 8_000, Hint = hint.Length > 0 ? hint : null },
    ]);

    public static async Task<IResult> Show(Visit visit, ReportLoad load, AppDb db, int unit, string mau, string ky, string? cho = null)
    {
        if (await load.Of(visit, ReportsAccess.Write, unit, mau, ky) is not { } report || Block(report, cho) is not { } block) return visit.NotFound();
        var latest = await Latest(db, report.Key.Id, block.Key, visit.Stop);
        return visit.Page<WritePage>(new WriteModel(report, block, Form.With((Place, block.Key), (Seen, $"{latest?.No ?? 0}"), (Words, latest?.Words is { Length: > 0 } words ? words : block.Text)), null));
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, ReportLoad load, ShowReport show, AppDb db, Changes changes, int unit, string mau, string ky)
    {
        if (await load.Of(visit, ReportsAccess.Write, unit, mau, ky) is not { } report) return visit.NotFound();
        if (!post.Ok) return await show.Again(visit, report.Key, post.Values.Refusals, post.RefusedStatus, post.Values);
        if (report.State is { } state && ReportStates.Against(state, ReportStep.Write) is { } closed) return await show.Again(visit, report.Key, [closed], 409, post.Values);
        if (post[Place].Length == 0 || Block(report, post[Place]) is not { } block) return await show.Again(visit, report.Key, [ReportRefusals.NoPlace], 422, post.Values);
        var seen = int.TryParse(post[Seen], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var latest = await Latest(db, report.Key.Id, block.Key, visit.Stop);
        if ((latest?.No ?? 0) != seen) return Both(visit, report, block, latest, post.Values);
        var change = changes.Begin(ReportsActs.Write, visit.Actor, unit, report.Key.Id);
        ReportLoad.Row(report, change, visit.Actor.Id);
        change.Add(new ReportText { Report = report.Key.Id, Place = block.Key, No = seen + 1, Words = post[Words], By = visit.Actor.Id, At = change.Now });
        change.Note("place", block.Key);
        change.Note("words", post[Words]);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"{report.Key.Href}");
        db.ChangeTracker.Clear();
        // Somebody began the report or wrote here in the same moment: what was typed stays in the form, beside what stands now.
        return Both(visit, report, block, await Latest(db, report.Key.Id, block.Key, visit.Stop), post.Values, lost);
    }

    private static IResult Both(Visit visit, LoadedReport report, WrittenBlock block, ReportText? latest, FormValues typed, Refusal? why = null)
    {
        var values = Form.With((Place, block.Key), (Seen, $"{latest?.No ?? 0}"), (Words, typed[Words])).Refuse(latest is null ? why! with { Field = null } : ReportRefusals.Changed);
        return visit.Page<WritePage>(new WriteModel(report, block, values, latest?.Words), 409);
    }

    // What may be written is what the form makes: a paragraph, a question, an answer. Tables and charts are figures.
    private static WrittenBlock? Block(LoadedReport report, string? place) =>
        report.Written.Blocks.FirstOrDefault(b => b.Kind is WrittenKind.Paragraph or WrittenKind.Hole && (place is null or "" || b.Key == place));

    private static Task<ReportText?> Latest(AppDb db, Guid report, string place, CancellationToken stop) =>
        db.ReportTexts().AsNoTracking().Where(t => t.Report == report && t.Place == place).OrderByDescending(t => t.No).FirstOrDefaultAsync(stop);
}

public sealed record WriteModel(LoadedReport Report, WrittenBlock Block, FormValues Values, string? Theirs)
{
    public string Path => $"{Report.Key.Href}/doan";
}

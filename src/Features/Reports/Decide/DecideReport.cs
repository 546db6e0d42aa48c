using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using CauNoi.Reports.Show;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports.Decide;

/// <summary>Laid before the signer, given back, signed and sent; returned with reasons at their places, or accepted.</summary>
public sealed class DecideReport(AppDb db, ReportLoad load, Changes changes, Signing signing, ShowReport show)
{
    private const int Places = 3;

    public static readonly FormShape Bare = new("buoc", []);

    public static readonly FormShape Reason = new("ly-do", [new FieldShape("ly-do", "Vì sao?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 }]);

    public static readonly FormShape TypedNumber = new("ky",
    [
        new FieldShape("so", "Số văn bản", FieldKind.Line) { MaxLength = 20, Hint = "Chỉ phần số, ví dụ 07." },
        new FieldShape("van-dung", "Vẫn dùng số này", FieldKind.Tick),
    ]);

    public static readonly FormShape Return = ReturnForm(null);

    // Routes are static; what they need of the rest they ask of the one that is handed to them.
    private readonly AppDb db = db;
    private readonly ReportLoad load = load;
    private readonly Changes changes = changes;
    private readonly Signing signing = signing;

    /// <summary>A reason for the whole, and reasons at places; the page offers the places of its report, the server looks whether they are there.</summary>
    public static FormShape ReturnForm(WrittenReport? written) => new("tra-lai",
    [
        new FieldShape("chung", "Lý do chung", FieldKind.Text) { MaxLength = 2_000 },
        .. Enumerable.Range(1, Places).SelectMany(n => new[]
        {
            new FieldShape($"cho-{n}", $"Đoạn cần sửa thứ {n}", written is null ? FieldKind.Line : FieldKind.Choice) { MaxLength = 120, Choices = written is null ? [] : PlacesOf(written) },
            new FieldShape($"loi-{n}", $"Sửa gì ở đoạn thứ {n}", FieldKind.Text) { MaxLength = 2_000 },
        }),
    ]);

    /// <summary>Whether the unit is the one this person works for: nobody accepts the own report.</summary>
    public static bool IsOwn(Actor actor, int unit) => actor.Hat?.Unit == unit;

    /// <summary>Whether this person wrote or proposed the report, or any word in it.</summary>
    public static async Task<bool> HadAHand(AppDb db, Report row, Guid account, CancellationToken stop) =>
        row.MadeBy == account || row.ProposedBy == account || await db.ReportTexts().AnyAsync(t => t.Report == row.Id && t.By == account, stop);

    public static async Task<IResult> Propose(Visit visit, FormPost post, DecideReport decide, int unit, string mau, string ky)
    {
        if (await decide.load.Of(visit, ReportsAccess.Write, unit, mau, ky) is not { } report) return visit.NotFound();
        if (!post.Ok) return await decide.Told(visit, report, post.Values.Refusals, post.RefusedStatus);
        if (report.State is { } state && ReportStates.Against(state, ReportStep.Propose) is { } closed) return await decide.Told(visit, report, [closed], 409);
        if (report.Written.Holes.Count > 0) return await decide.Told(visit, report, [ReportRefusals.Unanswered(report.Written.Holes.Count)], 422);
        var change = decide.changes.Begin(ReportsActs.Propose, visit.Actor, unit, report.Key.Id);
        var row = ReportLoad.Row(report, change, visit.Actor.Id);
        if (row.Propose(visit.Actor.Id, visit.Actor.Name, change.Now) is { } refused) return await decide.Told(visit, report, [refused], 409);
        var no = (await decide.db.FrozenReports().Where(f => f.Report == row.Id).MaxAsync(f => (int?)f.No, visit.Stop) ?? 0) + 1;
        var frozen = Frozen.Row(row.Id, no, FrozenReport.Sent, report.Written, report.Watermark, change.Now);
        change.Add(frozen);
        change.Note("watermark", frozen.Watermark.ToString(CultureInfo.InvariantCulture));
        change.Note("hash", Convert.ToHexStringLower(frozen.Hash));
        change.Note("figures", report.Written.Figures.Count.ToString(CultureInfo.InvariantCulture));
        return await decide.Done(visit, change, report);
    }

    public static async Task<IResult> GiveBack(Visit visit, FormPost post, DecideReport decide, int unit, string mau, string ky)
    {
        if (await decide.load.Of(visit, ReportsAccess.Sign, unit, mau, ky) is not { } report) return visit.NotFound();
        if (!post.Ok) return await decide.Told(visit, report, post.Values.Refusals, post.RefusedStatus);
        if (report.Row is not { } row) return await decide.Told(visit, report, [ReportRefusals.NotNow], 409);
        var change = decide.changes.Begin(ReportsActs.GiveBack, visit.Actor, unit, report.Key.Id, post["ly-do"]);
        return row.GiveBack() is { } refused ? await decide.Told(visit, report, [refused], 409) : await decide.Done(visit, change, report);
    }

    public static async Task<IResult> Sign(Visit visit, FormPost post, DecideReport decide, int unit, string mau, string ky)
    {
        if (await decide.load.Of(visit, ReportsAccess.Sign, unit, mau, ky) is not { } report) return visit.NotFound();
        if (!post.Ok) return await decide.Told(visit, report, post.Values.Refusals, post.RefusedStatus);
        if (report.Row is not { } row || ReportStates.Against(row.State, ReportStep.Sign) is not null) return await decide.Told(visit, report, [report.Row is { } there ? ReportStates.Against(there.State, ReportStep.Sign)! : ReportRefusals.NotNow], 409);
        if (await HadAHand(decide.db, row, visit.Actor.Id, visit.Stop)) return await decide.Told(visit, report, [ReportRefusals.NotSecond], 422);
        return await decide.signing.Sign(visit.Actor, report, post["so"], post.Values.Ticked("van-dung"), visit.Stop) is { } refused
            ? await decide.Told(visit, report, [refused], refused.Field is null ? 409 : 422, post.Values) : visit.See(report.Key.Href);
    }

    public static async Task<IResult> SendBack(Visit visit, FormPost post, DecideReport decide, int unit, string mau, string ky)
    {
        if (await decide.load.Of(visit, ReportsAccess.Receive, unit, mau, ky) is not { } report) return visit.NotFound();
        if (!post.Ok) return await decide.Told(visit, report, post.Values.Refusals, post.RefusedStatus);
        if (Deciding(visit, report) is { } not) return await decide.Told(visit, report, [not], 409);
        var remarks = Remarks(post, report.Written);
        if (remarks.Count == 0) return await decide.Told(visit, report, [ReportRefusals.NoReason], 422);
        if (remarks.Exists(r => r.Place != Remark.Whole && report.Written.Blocks.All(b => b.Key != r.Place))) return await decide.Told(visit, report, [ReportRefusals.NoPlace], 422);
        var change = decide.changes.Begin(ReportsActs.Return, visit.Actor, unit, report.Key.Id);
        if (report.Row!.Return(visit.Actor.Id, change.Now) is { } refused) return await decide.Told(visit, report, [refused], 409);
        foreach (var (place, words) in remarks) change.Add(new Remark { Report = report.Key.Id, Place = place, Words = words, By = visit.Actor.Id, At = change.Now });
        change.Note("places", remarks.Count.ToString(CultureInfo.InvariantCulture));
        // It is owed again, on the day on which it was due.
        foreach (var duty in await decide.signing.Serves(report.Key, visit.Stop)) await change.ReopenAsDue(ReportsDuties.Of(report.Scope.Unit), duty, visit.Stop);
        return await decide.Done(visit, change, report);
    }

    public static async Task<IResult> Accept(Visit visit, FormPost post, DecideReport decide, int unit, string mau, string ky)
    {
        if (await decide.load.Of(visit, ReportsAccess.Receive, unit, mau, ky) is not { } report) return visit.NotFound();
        if (!post.Ok) return await decide.Told(visit, report, post.Values.Refusals, post.RefusedStatus);
        if (Deciding(visit, report) is { } not) return await decide.Told(visit, report, [not], 409);
        var change = decide.changes.Begin(ReportsActs.Accept, visit.Actor, unit, report.Key.Id);
        return report.Row!.Accept(visit.Actor.Id, change.Now) is { } refused ? await decide.Told(visit, report, [refused], 409) : await decide.Done(visit, change, report);
    }

    private static Refusal? Deciding(Visit visit, LoadedReport report) => IsOwn(visit.Actor, report.Key.Unit) ? ReportRefusals.NoReturnOwn : report.Row is null ? ReportRefusals.NotNow : null;

    private static List<(string Place, string Words)> Remarks(FormPost post, WrittenReport written) =>
        [.. Enumerable.Range(1, Places).Select(n => (Place: post[$"cho-{n}"], Words: post[$"loi-{n}"])).Append((Place: Remark.Whole, Words: post["chung"]))
            .Where(r => r.Words.Length > 0).Select(r => (r.Place.Length > 0 ? r.Place : Remark.Whole, r.Words))];

    private static IReadOnlyList<FieldChoice> PlacesOf(WrittenReport written) =>
        [.. written.Blocks.Where(b => b.Kind is not WrittenKind.Heading).Select(b => new FieldChoice(b.Key, Named(b)))];

    private static string Named(WrittenBlock block)
    {
        var words = block.Question.Length > 0 ? block.Question : block.Table?.Caption is { Length: > 0 } table ? table : block.Chart?.Title ?? block.Text;
        return words.Length > 80 ? $"{words[..80]}…" : words.Length > 0 ? words : "Bảng số liệu";
    }

    private async Task<IResult> Done(Visit visit, Change change, LoadedReport report) =>
        await change.Save(visit.Stop) is { } lost ? await Told(visit, report, [lost with { Field = null }], 409) : visit.See(report.Key.Href);

    private Task<IResult> Told(Visit visit, LoadedReport report, IReadOnlyList<Refusal> refusals, int status, FormValues? typed = null) => show.Again(visit, report.Key, refusals, status, typed);
}

using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Reports.Rules;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports.Fixed;

/// <summary>Somebody fixes the day of a report that has none: a session of the council, mid-term, a report on demand.</summary>
public sealed class FixDay(AppDb db, UnitMaps maps, ReportBook book)
{
    // The form has looked at it: what comes here is a day.
    private static DateOnly Day(string said) => VietnameseDates.TryParseDay(said, out var day) ? day : default;

    private readonly AppDb db = db;
    private readonly ReportBook book = book;
    private readonly UnitMaps maps = maps;

    public static readonly FormShape Form = Shape([]);

    public static async Task<IResult> Show(Visit visit, FixDay fix, string? loai = null, string? ky = null) =>
        await fix.Seat(visit) is { } seat ? await fix.Render(visit, seat, null, 200, Begun(loai, ky)) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, FixDay fix, Changes changes)
    {
        if (await fix.Seat(visit) is not { } seat) return visit.NotFound();
        if (!post.Ok) return await fix.Render(visit, seat, post.Values, post.RefusedStatus);
        var (rule, due) = (post["loai"], Day(post["han"]));
        var over = FixedPeriod.Of(fix.book.Rule(rule), post["ten"], Day(post["tu"]), Day(post["den"]));
        if (!over.Ok) return await fix.Render(visit, seat, post.Values.Refuse(over.Refusals), 422);
        var period = over.Value;
        var change = changes.Begin(ReportsActs.FixDay, visit.Actor, seat, rule);
        change.Add(new FixedDayRow { Rule = rule, Unit = seat, Period = period.Format(), Due = due, Words = post["yeu-cau"], By = visit.Actor.Id, At = change.Now });
        await change.Close(ReportsDuties.FixDay, AskedDay.Record(rule, seat, period), visit.Stop);
        change.Note("rule", rule);
        change.Note("period", period.Format());
        change.Note("due", Spoken.Day(due));
        if (await change.Save(visit.Stop) is not { } lost) return visit.See("/ban/bao-cao/an-dinh");
        fix.db.ChangeTracker.Clear();
        return await fix.Render(visit, seat, post.Values.Refuse(lost.Field is null ? lost : ReportRefusals.FixedAlready), 409);
    }

    private static FormShape Shape(IReadOnlyList<ReportRule> rules) => new("an-dinh",
    [
        new FieldShape("loai", "Báo cáo nào?", rules.Count == 0 ? FieldKind.Line : FieldKind.Choice) { Required = true, MaxLength = 80, Choices = [.. rules.Select(r => new FieldChoice(r.Id, r.Title))] },
        new FieldShape("ten", "Gọi kỳ này là gì?", FieldKind.Line) { Required = true, MinLength = 3, MaxLength = 80, Hint = "Ví dụ: kỳ họp thường lệ cuối năm 2026." },
        new FieldShape("tu", "Số liệu từ ngày", FieldKind.Day) { Required = true },
        new FieldShape("den", "đến ngày", FieldKind.Day) { Required = true },
        new FieldShape("han", "Hạn gửi", FieldKind.Day) { Required = true },
        new FieldShape("yeu-cau", "Yêu cầu thêm", FieldKind.Text) { MaxLength = 500 },
    ]);

    private async Task<int?> Seat(Visit visit) => visit.Actor.Hat is { } hat && (await visit.Reach(ReportsAccess.FixDay)) is { Empty: false } reach
        ? Kernel.Units.Successors.Today(hat.Unit, await visit.Tree(), maps.Successions).Where(reach.Covers).Cast<int?>().FirstOrDefault() : null;

    // Whoever was asked for the day of a period finds all but the day filled in.
    private static (string, string)[] Begun(string? rule, string? period) => rule is { Length: > 0 } && Period.TryParse(period, out var over)
        ? [("loai", rule), ("ten", over.Words), ("tu", VietnameseDates.Format(over.First)), ("den", VietnameseDates.Format(over.Last))] : [];

    private async Task<IResult> Render(Visit visit, int seat, FormValues? typed, int status, params (string, string)[] begun)
    {
        var shape = Shape([.. book.Rules.Where(r => r.Called && r.On(VietnamTime.DayOf(visit.Now)))]);
        var values = typed is null ? shape.With(begun) : shape.With([.. Form.Fields.Select(f => (f.Name, typed[f.Name]))]).Refuse(typed.Refusals);
        var days = await db.FixedDays().AsNoTracking().Where(d => d.Unit == seat).OrderByDescending(d => d.Due).Take(50).ToListAsync(visit.Stop);
        return visit.Page<FixDayPage>(new FixDayModel(shape, values, [.. days.Select(d => (d, book.Rule(d.Rule)?.Title ?? d.Rule))]), status);
    }
}

public sealed record FixDayModel(FormShape Shape, FormValues Values, IReadOnlyList<(FixedDayRow Day, string Title)> Days);

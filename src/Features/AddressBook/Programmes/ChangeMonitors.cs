using System.Globalization;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Programmes;

/// <summary>Gives a programme its monitor from a day, or ends it. A role per programme, never wired to a department.</summary>
public static class ChangeMonitors
{
    public static readonly FormShape AddForm = new("theo-doi",
    [
        new FieldShape("chuong-trinh", "Tên chương trình", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 250 },
        new FieldShape("so-hieu", "Số, ký hiệu văn bản", FieldKind.Line) { Required = true, MinLength = 2, MaxLength = 60, Hint = "Ví dụ: 12-CTr/MTTQ-BTT." },
        new FieldShape("don-vi", "Đơn vị theo dõi", FieldKind.Line) { Required = true, Hint = "Tên hoặc mã số, ví dụ một ban của tỉnh." },
        new FieldShape("tu-ngay", "Từ ngày", FieldKind.Day) { Required = true },
        new FieldShape("den-ngay", "Đến hết ngày", FieldKind.Day),
    ]);

    public static readonly FormShape EndForm = new("thoi-theo-doi",
    [
        new FieldShape("phan-cong", "Chương trình", FieldKind.Line) { Required = true, WhenEmpty = "Xin chọn chương trình." },
        new FieldShape("den-ngay", "Theo dõi đến hết ngày", FieldKind.Day) { Required = true },
    ]);

    public static async Task<IResult> Add(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        var (tree, reach) = (await visit.Tree(), await visit.Reach(AddressBookAccess.Registers));
        var unit = UnitWords.Find(tree.Order.Where(n => reach.Covers(n.Unit)), post["don-vi"]);
        if (!unit.Ok) return await Refused(unit.Refusals[0]);
        _ = VietnameseDates.TryParseDay(post["tu-ngay"], out var from);
        DateOnly? until = VietnameseDates.TryParseDay(post["den-ngay"], out var end) ? end : null;
        var key = MonitorRules.Key(post["so-hieu"]);
        var taken = await db.ProgrammeMonitors().AsNoTracking().Where(m => m.DocumentKey == key).ToListAsync(visit.Stop);
        if (MonitorRules.Place(taken.Select(m => (m.ValidFrom, m.ValidUntil)), from, until) is { } overlaps) return await Refused(overlaps);

        var monitor = new ProgrammeMonitor { Programme = post["chuong-trinh"], Document = post["so-hieu"], DocumentKey = key, Unit = unit.Value.Unit, ValidFrom = from, ValidUntil = until };
        var change = changes.Begin(AddressBookActs.AddMonitor, visit.Actor, monitor.Unit, monitor.Id);
        change.Add(monitor);
        change.Note("document", monitor.Document);
        change.Note("unit", unit.Value.Name);
        change.Note("from", post["tu-ngay"]);
        return await change.Save(visit.Stop) is null ? visit.See("/ban/danh-ba/chuong-trinh") : await Refused(AddressBookRefusals.MonitorTwice);

        Task<IResult> Refused(Refusal why) => Again(post.Values.Refuse(why), StatusCodes.Status422UnprocessableEntity);
        Task<IResult> Again(FormValues values, int status) => ShowMonitors.Render(visit, db, values, EndForm.Empty, status);
    }

    public static async Task<IResult> End(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        var reach = await visit.Reach(AddressBookAccess.Registers);
        if (!Guid.TryParse(post["phan-cong"], out var id)
            || await db.ProgrammeMonitors().SingleOrDefaultAsync(m => m.Id == id && m.ValidUntil == null, visit.Stop) is not { } monitor
            || !reach.Covers(monitor.Unit)) return visit.NotFound();
        _ = VietnameseDates.TryParseDay(post["den-ngay"], out var until);
        if (until < monitor.ValidFrom) return await Again(post.Values.Refuse(AddressBookRefusals.EndBeforeStart), StatusCodes.Status422UnprocessableEntity);
        var change = changes.Begin(AddressBookActs.EndMonitor, visit.Actor, monitor.Unit, monitor.Id);
        monitor.ValidUntil = until;
        change.Note("document", monitor.Document);
        change.Note("until", until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop) is { } lost ? await Again(post.Values.Refuse(lost), StatusCodes.Status409Conflict) : visit.See("/ban/danh-ba/chuong-trinh");

        Task<IResult> Again(FormValues values, int status)
        {
            db.ChangeTracker.Clear();
            return ShowMonitors.Render(visit, db, AddForm.Empty, values, status);
        }
    }
}

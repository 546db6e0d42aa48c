using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Dispatches;

/// <summary>The book of printed copies: when a copy left for somebody outside, and how.</summary>
public static class LogPrinted
{
    public static readonly FormShape Form = new("ban-giay",
    [
        new FieldShape("noi-nhan", "Nơi nhận", FieldKind.Line) { Required = true, WhenEmpty = "Xin chọn nơi nhận bản giấy." },
        new FieldShape("ngay", "Ngày gửi", FieldKind.Day) { Required = true },
        new FieldShape("ghi-chu", "Ghi chú", FieldKind.Line) { Hint = "Ví dụ: gửi bưu điện; văn thư ký nhận." },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, Guid id)
    {
        if (await ShowSent.Reached(visit, db, id) is not { } dispatch) return visit.NotFound();
        if (!post.Ok) return await ShowSent.Render(visit, db, id, false, 1, post.Values, null, post.RefusedStatus);
        if (!Guid.TryParse(post["noi-nhan"], out var to)
            || await db.DispatchRecipients().SingleOrDefaultAsync(r => r.Id == to && r.Dispatch == id && r.Outside != null, visit.Stop) is not { } recipient)
            return visit.NotFound();
        _ = VietnameseDates.TryParseDay(post["ngay"], out var day);
        var change = changes.Begin(AddressBookActs.Print, visit.Actor, dispatch.Unit, id);
        recipient.Printed(day, post.Values.Optional("ghi-chu"));
        change.Note("to", recipient.Outside!);
        change.Note("day", post["ngay"]);
        if (post.Values.Optional("ghi-chu") is { } note) change.Note("note", note);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/danh-ba/da-gui/{id}");
        db.ChangeTracker.Clear();
        return await ShowSent.Render(visit, db, id, false, 1, post.Values.Refuse(lost), null, StatusCodes.Status409Conflict);
    }
}

using CauNoi.AddressBook.Lists;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Dispatches;

/// <summary>Writes to a list and sees, before sending, whom it reaches today.</summary>
public static class Compose
{
    public static readonly FormShape Form = new("gui-van-ban",
    [
        new FieldShape("khoa", "Khoá", FieldKind.Hidden) { Required = true },
        new FieldShape("danh-sach", "Danh sách", FieldKind.Hidden) { Required = true },
        new FieldShape("tieu-de", "Tên văn bản", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 200, Hint = "Ví dụ: Kế hoạch tổ chức Ngày hội Đại đoàn kết năm 2026." },
        new FieldShape("noi-dung", "Nội dung ngắn", FieldKind.Text) { Required = true, MinLength = 10, MaxLength = 4_000, Hint = "Nơi nhận cần biết gì, làm gì, đến ngày nào." },
        new FieldShape("lien-ket", "Địa chỉ của văn bản đầy đủ", FieldKind.Line) { MaxLength = 500, Hint = "Bắt đầu bằng https://" },
    ]);

    public static async Task<IResult> Show(Visit visit, ListLines lists, [FromQuery(Name = "danh-sach")] Guid? list = null) => list is { } id
        ? await Render(visit, lists, id, Form.With(("khoa", Guid.CreateVersion7().ToString()), ("danh-sach", id.ToString())), StatusCodes.Status200OK)
        : visit.See("/ban/danh-ba/noi-nhan");

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, ListLines lists, SendDispatch send)
    {
        if (!Guid.TryParse(post["danh-sach"], out var id) || !Guid.TryParse(post["khoa"], out var key)) return visit.NotFound();
        if (!post.Ok) return await Render(visit, lists, id, post.Values, post.RefusedStatus);
        if (await lists.Reached(id, await visit.Reach(AddressBookAccess.Send), visit.Stop) is not { } list) return visit.NotFound();
        var link = post.Values.Optional("lien-ket");
        if (link is not null && !Links.Safe(link)) return await Refused(AddressBookRefusals.LinkOdd);
        var refused = await send.Run(visit.Actor, await lists.Read(list, visit.Stop), new Letter(key, post["tieu-de"], post["noi-dung"], link), visit.Now, visit.Stop);
        if (refused is null) return visit.See($"/ban/danh-ba/da-gui/{key}");

        // The same form sent twice is one dispatch; somebody else's key is refused like any other taken one.
        db.ChangeTracker.Clear();
        return await db.Dispatches().AnyAsync(d => d.Id == key && d.Sender == visit.Actor.Id && d.Unit == list.Unit, visit.Stop)
            ? visit.See($"/ban/danh-ba/da-gui/{key}")
            : await Refused(refused with { Field = null });

        Task<IResult> Refused(Refusal why) => Render(visit, lists, id, post.Values.Refuse(why), StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Render(Visit visit, ListLines lists, Guid id, FormValues values, int status)
    {
        if (await lists.Reached(id, await visit.Reach(AddressBookAccess.Send), visit.Stop) is not { } list) return visit.NotFound();
        var tree = await visit.Tree();
        var read = await lists.Read(list, visit.Stop);
        return visit.Page<ComposePage>(new ComposeModel(list, read.On(tree), tree, values), status);
    }
}

public sealed record ComposeModel(DistributionList List, Resolved Resolved, UnitTree Tree, FormValues Values)
{
    /// <summary>Recipients by line, so that 2,300 areas are one row and not 2,300.</summary>
    public IEnumerable<(string Line, int Units)> ByLine => Resolved.Units.GroupBy(u => u.Line).Select(g => (g.Key, g.Count()));
}

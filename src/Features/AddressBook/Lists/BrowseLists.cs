using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Lists;

/// <summary>The lists of the units within reach, and the form for a new one of the own unit.</summary>
public static class BrowseLists
{
    public static readonly FormShape Form = new("danh-sach",
    [
        new FieldShape("ten", "Tên danh sách", FieldKind.Line) { Required = true, MinLength = 3, MaxLength = 120, Hint = "Ví dụ: Gửi chương trình năm." },
    ]);

    public static Task<IResult> Show(Visit visit, AppDb db) => Render(visit, db, Form.Empty, StatusCodes.Status200OK);

    public static async Task<IResult> Add(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        if (AddressBookAccess.Seat(await visit.Tree(), visit.Actor, await visit.Reach(AddressBookAccess.Send)) is not { } seat) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, post.Values, post.RefusedStatus);
        var list = new DistributionList { Id = Guid.CreateVersion7(), Unit = seat, Name = post["ten"] };
        var change = changes.Begin(AddressBookActs.AddList, visit.Actor, seat, list.Id);
        change.Add(list);
        change.Note("name", list.Name);
        if (await change.Save(visit.Stop) is null) return visit.See($"/ban/danh-ba/noi-nhan/{list.Id}");
        return await Render(visit, db, post.Values.Refuse(Rules.AddressBookRefusals.ListTaken), StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, FormValues values, int status)
    {
        var reach = await visit.Reach(AddressBookAccess.Send);
        var units = reach.Units();
        var rows = await db.DistributionLists().AsNoTracking().Where(l => units.Contains(l.Unit)).OrderBy(l => l.Name)
            .Select(l => new ListRow(l.Id, l.Name, l.Unit, db.DistributionLines().Count(n => n.List == l.Id))).Take(200).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<ListsPage>(new ListsModel(rows, values, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ"), status);
    }
}

public sealed record ListRow(Guid Id, string Name, int Unit, int Lines);

public sealed record ListsModel(IReadOnlyList<ListRow> Rows, FormValues Values, Func<int, string> UnitName);

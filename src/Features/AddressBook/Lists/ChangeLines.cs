using CauNoi.AddressBook.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Lists;

/// <summary>Adds a line to a list, or takes one out. What was sent before stays as it was.</summary>
public static class ChangeLines
{
    public static readonly FormShape AddForm = new("them-noi-nhan",
    [
        new FieldShape("nhom", "Một nhóm", FieldKind.Line),
        new FieldShape("don-vi", "Hoặc một đơn vị", FieldKind.Line) { Hint = "Tên hoặc mã số, ví dụ: Xã Phú Lương." },
        new FieldShape("ben-ngoai", "Hoặc nơi nhận bản giấy", FieldKind.Line) { MaxLength = 160, Hint = "Nơi không dùng hệ thống này, ví dụ: Thường trực Tỉnh ủy." },
    ]);

    public static readonly FormShape RemoveForm = new("bo-noi-nhan", [new FieldShape("dong", "Dòng", FieldKind.Hidden) { Required = true }]);

    public static async Task<IResult> Add(Visit visit, FormPost post, Changes changes, ListLines lists, Guid id)
    {
        if (await lists.Reached(id, await visit.Reach(AddressBookAccess.Send), visit.Stop) is not { } list) return visit.NotFound();
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        var (group, typed, outside) = (post.Values.Optional("nhom"), post.Values.Optional("don-vi"), post.Values.Optional("ben-ngoai"));
        if (new[] { group, typed, outside }.Count(v => v is not null) != 1) return await Refused(AddressBookRefusals.LineNeedsOne);
        var read = await lists.Read(list, visit.Stop);
        if (group is not null && read.Groups.All(g => g.Id != group)) return await Refused(AddressBookRefusals.GroupUnknown);
        var unit = typed is null ? null : UnitWords.Find((await visit.Tree()).Order, typed);
        if (unit is { Ok: false }) return await Refused(unit.Refusals[0]);

        var line = new DistributionLine { List = id, Place = read.Lines.Select(l => l.Place).DefaultIfEmpty().Max() + 1, GroupId = group, Unit = unit?.Value?.Unit, Outside = outside };
        var change = changes.Begin(AddressBookActs.AddLine, visit.Actor, list.Unit, list.Id);
        change.Add(line);
        if (group is not null) change.Note("group", group);
        if (unit?.Value is { } node) change.Note("unit", node.Name);
        if (outside is not null) change.Note("outside", outside);
        return await change.Save(visit.Stop) is { } lost ? await Refused(lost) : visit.See($"/ban/danh-ba/noi-nhan/{id}");

        Task<IResult> Refused(Refusal why) => Again(post.Values.Refuse(why), StatusCodes.Status422UnprocessableEntity);
        Task<IResult> Again(FormValues values, int status) => ShowList.Render(visit, lists, id, values, status);
    }

    public static async Task<IResult> Remove(Visit visit, FormPost post, AppDb db, Changes changes, ListLines lists, Guid id)
    {
        if (await lists.Reached(id, await visit.Reach(AddressBookAccess.Send), visit.Stop) is not { } list) return visit.NotFound();
        if (!Guid.TryParse(post["dong"], out var place) || await db.DistributionLines().SingleOrDefaultAsync(l => l.Id == place && l.List == id, visit.Stop) is not { } line)
            return visit.See($"/ban/danh-ba/noi-nhan/{id}");
        var change = changes.Begin(AddressBookActs.RemoveLine, visit.Actor, list.Unit, list.Id);
        change.Remove(line);
        change.Note("line", (await lists.Read(list, visit.Stop)).Words(line, await visit.Tree()));
        await change.Save(visit.Stop);
        return visit.See($"/ban/danh-ba/noi-nhan/{id}");
    }
}

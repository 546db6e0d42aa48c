using CauNoi.AddressBook.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.AddressBook.Groups;

/// <summary>A unit makes a group of its own, beside the shipped ones.</summary>
public static class AddGroup
{
    /// <summary>Field of the form, stored kind of unit, words on the page.</summary>
    internal static readonly (string Field, string Kind, string Label)[] Kinds =
    [
        ("xa", "commune", "Xã, phường, đặc khu"),
        ("huyen", "district", "Huyện, thị xã, thành phố (đến 30/06/2025)"),
        ("khu-dan-cu", "residential-area", "Khu dân cư"),
        ("ban", "department", "Ban chuyên môn"),
        ("to-chuc", "member-organisation", "Tổ chức thành viên"),
        ("co-quan", "external-agency", "Cơ quan"),
    ];

    public static readonly FormShape Form = new("nhom",
    [
        new FieldShape("ten", "Tên nhóm", FieldKind.Line) { Required = true, MinLength = 3, MaxLength = 120, Hint = "Như vẫn viết dưới Nơi nhận, ví dụ: Các phường trung tâm." },
        .. Kinds.Select(k => new FieldShape(k.Field, k.Label, FieldKind.Tick)),
        new FieldShape("duoi", "Chỉ lấy các đơn vị thuộc", FieldKind.Line) { Hint = "Tên hoặc mã số đơn vị. Để trống: tính từ đơn vị gửi." },
        new FieldShape("truc-tiep", "Chỉ lấy cấp ngay dưới", FieldKind.Tick),
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, Changes changes, GroupsOfUnit groups)
    {
        var (tree, reach) = (await visit.Tree(), await visit.Reach(AddressBookAccess.Send));
        if (AddressBookAccess.Seat(tree, visit.Actor, reach) is not { } seat) return visit.NotFound();
        if (!post.Ok) return await BrowseGroups.Render(visit, groups, post.Values, post.RefusedStatus);
        var kinds = Kinds.Where(k => post.Values.Ticked(k.Field)).Select(k => k.Kind).ToArray();
        var below = post.Values.Optional("duoi") is { } typed ? UnitWords.Find(tree.Order, typed) : null;
        var refused = new List<Refusal>();
        if (kinds.Length == 0) refused.Add(AddressBookRefusals.KindsMissing);
        if (below is { Ok: false }) refused.AddRange(below.Refusals.Select(r => r.At("duoi")));
        if (refused.Count > 0) return await BrowseGroups.Render(visit, groups, post.Values.Refuse(refused), StatusCodes.Status422UnprocessableEntity);

        var group = new LocalGroup { Id = Guid.CreateVersion7(), Unit = seat, Name = post["ten"], Kinds = kinds, Below = below?.Value?.Unit, Direct = post.Values.Ticked("truc-tiep") };
        var change = changes.Begin(AddressBookActs.AddGroup, visit.Actor, seat, group.Id);
        change.Add(group);
        change.Note("name", group.Name);
        change.Note("kinds", string.Join(' ', kinds));
        if (below?.Value is { } unit) change.Note("below", unit.Name);
        return await change.Save(visit.Stop) is { } taken
            ? await BrowseGroups.Render(visit, groups, post.Values.Refuse(taken with { Field = "ten" }), StatusCodes.Status409Conflict)
            : visit.See($"/ban/danh-ba/nhom/{group.Id}");
    }
}

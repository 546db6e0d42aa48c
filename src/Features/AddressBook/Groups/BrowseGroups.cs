using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.AddressBook.Groups;

/// <summary>The groups, how many units each means on a map day, and which.</summary>
public static class BrowseGroups
{
    public static async Task<IResult> Show(Visit visit, GroupsOfUnit groups) =>
        await Render(visit, groups, AddGroup.Form.Empty, StatusCodes.Status200OK);

    public static async Task<IResult> Preview(Visit visit, GroupsOfUnit groups, string id)
    {
        if (await Seat(visit) is not { } seat) return visit.NotFound();
        if ((await groups.Read(seat, visit.Stop)).FirstOrDefault(g => g.Id == id) is not { } group) return visit.NotFound();
        var tree = await visit.TreeOn(visit.Map);
        return visit.Page<GroupPage>(new GroupModel(group, GroupRules.Resolve(group, tree, seat), MapDay.Of(visit), unit => tree.Find(unit)?.Name ?? "Đơn vị cũ"));
    }

    internal static async Task<IResult> Render(Visit visit, GroupsOfUnit groups, FormValues values, int status)
    {
        var tree = await visit.TreeOn(visit.Map);
        var seat = await Seat(visit);
        var all = seat is { } unit ? await groups.Read(unit, visit.Stop) : [];
        var rows = all.Select(g => new GroupRow(g, GroupRules.Resolve(g, tree, seat!.Value).Count)).ToList();
        return visit.Page<GroupsPage>(new GroupsModel(rows, MapDay.Of(visit), values, visit.Actor.May(AddressBookAccess.Send)), status);
    }

    internal static async Task<int?> Seat(Visit visit) =>
        AddressBookAccess.Seat(await visit.Tree(), visit.Actor, await visit.Reach(AddressBookAccess.Read));
}

public sealed record GroupRow(GroupAddress Group, int Units);

public sealed record GroupsModel(IReadOnlyList<GroupRow> Rows, MapDay Day, FormValues Values, bool MayAdd);

public sealed record GroupModel(GroupAddress Group, IReadOnlyList<UnitNode> Units, MapDay Day, Func<int, string> UnitName);

using CauNoi.AddressBook.Parts;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CauNoi.AddressBook.Lists;

/// <summary>One list: its lines, and whom each of them means on a map day.</summary>
public static class ShowList
{
    public static async Task<IResult> Page(Visit visit, ListLines lists, UnitMaps maps, Guid id, [FromQuery(Name = "ban-do")] string? map = null) =>
        await Render(visit, lists, maps, id, AskedDay.Of(map, VietnamTime.DayOf(visit.Now)), ChangeLines.AddForm.Empty, StatusCodes.Status200OK);

    internal static async Task<IResult> Render(Visit visit, ListLines lists, UnitMaps maps, Guid id, DateOnly day, FormValues values, int status)
    {
        if (await lists.Reached(id, await visit.Reach(AddressBookAccess.Send), visit.Stop) is not { } list) return visit.NotFound();
        var (read, tree) = (await lists.Read(list, visit.Stop), await maps.On(day, visit.Stop));
        return visit.Page<ListPage>(new ListModel(read, read.On(tree), tree, day, values), status);
    }
}

public sealed record ListModel(ReadList Read, Resolved Resolved, UnitTree Tree, DateOnly Map, FormValues Values)
{
    public IReadOnlyList<FieldChoice> Groups => [.. Read.Groups.Select(g => new FieldChoice(g.Id, g.Name))];
}

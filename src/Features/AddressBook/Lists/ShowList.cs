using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.AddressBook.Lists;

/// <summary>One list: its lines, and whom each of them means on a map day.</summary>
public static class ShowList
{
    public static async Task<IResult> Page(Visit visit, ListLines lists, Guid id) =>
        await Render(visit, lists, id, ChangeLines.AddForm.Empty, StatusCodes.Status200OK);

    internal static async Task<IResult> Render(Visit visit, ListLines lists, Guid id, FormValues values, int status)
    {
        if (await lists.Reached(id, await visit.Reach(AddressBookAccess.Send), visit.Stop) is not { } list) return visit.NotFound();
        var (read, tree) = (await lists.Read(list, visit.Stop), await visit.TreeOn(visit.Map));
        return visit.Page<ListPage>(new ListModel(read, read.On(tree), tree, visit.Map, values), status);
    }
}

public sealed record ListModel(ReadList Read, Resolved Resolved, UnitTree Tree, DateOnly Map, FormValues Values)
{
    public IReadOnlyList<FieldChoice> Groups => [.. Read.Groups.Select(g => new FieldChoice(g.Id, g.Name))];
}

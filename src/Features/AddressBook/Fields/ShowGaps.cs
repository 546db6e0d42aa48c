using CauNoi.AddressBook.Rules;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.AddressBook.Fields;

/// <summary>Which committees within reach have fields for which nobody is assigned: most gaps first.</summary>
public static class ShowGaps
{
    public const int PageSize = 50;

    private static readonly IReadOnlySet<string> WithCommittee = new HashSet<string> { "province", "district", "commune" };

    public static async Task<IResult> Page(Visit visit, FieldsOfWork fields, WhoAnswers who, int trang = 1)
    {
        var (tree, reach) = (await visit.MapTree(), await visit.Reach(AddressBookAccess.Read));
        var units = tree.Order.Where(n => WithCommittee.Contains(n.Kind) && reach.Covers(n.Unit)).ToList();
        var answers = await who.Read([.. units.Select(u => u.Unit)], visit.Stop);
        var byUnit = answers.Assignments.ToLookup(a => a.Unit);
        var rows = units.Select(u => new GapRow(u.Unit, u.Name, [.. FieldRules.Gaps(fields.All.Select(f => f.Id), u.Unit, [.. byUnit[u.Unit]], tree.Map).Select(fields.NameOf)]))
            .Where(r => r.Missing.Count > 0).OrderByDescending(r => r.Missing.Count).ToList();
        var page = Math.Clamp(trang, 1, 10_000);
        return visit.Page<GapsPage>(new GapsModel(
            [.. rows.Skip((page - 1) * PageSize).Take(PageSize)], MapDay.OnMap(visit), units.Count, rows.Count, page, (rows.Count + PageSize - 1) / PageSize));
    }
}

public sealed record GapRow(int Unit, string Name, IReadOnlyList<string> Missing);

public sealed record GapsModel(IReadOnlyList<GapRow> Rows, MapDay Day, int Units, int WithGaps, int Page, int Pages);

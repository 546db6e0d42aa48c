using CauNoi.Bodies.Kinds;
using CauNoi.Kernel.Text;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.People;

/// <summary>The people within reach, by name; the beginning of any word of a name finds it, with marks or without.</summary>
public static class BrowsePeople
{
    public const int PageSize = 50;

    public static async Task<IResult> Show(Visit visit, AppDb db, BodyKinds kinds, string? q = null, int trang = 1)
    {
        var page = Math.Clamp(trang, 1, 10_000);
        var reach = await visit.Reach(BodiesAccess.Read);
        var people = db.People().AsNoTracking().VisibleTo(db, reach).Where(p => p.MergedInto == null);
        var day = MapDay.OnMap(visit);
        // On another day the list answers who sat then; whoever came later or had left is not in it.
        if (day.Other)
        {
            var (all, units) = (reach.Everything, reach.Everything ? [] : reach.Units());
            people = people.Where(p => db.SeatHoldings().Any(h => h.Person == p.Id && h.ConfirmedAt != null && h.FromDay <= day.Map && (h.UntilDay == null || h.UntilDay >= day.Map) && (all || units.Contains(h.Unit))));
        }

        foreach (var word in Fold.Syllables(q ?? "").Take(6)) people = people.Where(p => (" " + p.NameKey).Contains(" " + word));
        var rows = await people.OrderBy(p => p.NameKey).ThenBy(p => p.Id).Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(p => new { p.Id, p.Name, p.BirthYear }).ToListAsync(visit.Stop);
        var ids = rows.Select(r => r.Id).ToArray();
        var posts = await Posts.Of(db, reach, ids, visit.Stop);
        return visit.Page<PeoplePage>(new PeopleModel(
            [.. rows.Take(PageSize).Select(r => new PersonRow(r.Id, r.Name, r.BirthYear, Posts.Now(posts[r.Id], kinds, day.Map)))],
            q ?? "", day, page, rows.Count > PageSize, !(await visit.Reach(BodiesAccess.Keep)).Empty, !(await visit.Reach(BodiesAccess.Rotation)).Empty));
    }
}

public sealed record PersonRow(Guid Id, string Name, int? BirthYear, string Posts);

public sealed record PeopleModel(IReadOnlyList<PersonRow> Rows, string Words, MapDay Day, int Page, bool More, bool MayKeep, bool MaySeeRotation)
{
    public string At(int page) =>
        Day.To("/ban/nhan-su", ("trang", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null), ("q", Words));
}

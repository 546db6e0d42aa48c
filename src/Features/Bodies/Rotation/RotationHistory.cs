using CauNoi.Bodies.Kinds;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Rotation;

/// <summary>Leaders who went from a post in one unit to a post in another, by year (row 134); for the boards that send them.</summary>
public static class RotationHistory
{
    public static async Task<IResult> Show(Visit visit, AppDb db, BodyKinds kinds, int? nam = null)
    {
        var year = Math.Clamp(nam ?? VietnamTime.DayOf(visit.Now).Year, 1990, 2100);
        var reach = await visit.Reach(BodiesAccess.Rotation);
        var (all, units) = (reach.Everything, reach.Everything ? [] : reach.Units());
        var leading = kinds.All.SelectMany(k => k.Positions.Where(p => p.Leader).Select(p => $"{k.Id}/{p.Id}")).ToArray();
        var posts = await (from h in db.SeatHoldings().AsNoTracking()
                           join b in db.Bodies() on h.Body equals b.Id
                           join s in db.Seats() on h.Seat equals s.Id
                           join p in db.People() on h.Person equals p.Id
                           where h.ConfirmedAt != null && (all || units.Contains(h.Unit)) && leading.Contains(b.Kind + "/" + s.Position)
                              && db.SeatHoldings().Any(o => o.Person == h.Person && o.Unit != h.Unit && o.ConfirmedAt != null)
                           orderby h.FromDay
                           select new { h.Person, p.Name, b.Kind, s.Position, BodyName = b.Name, h.Unit, h.FromDay, h.Decision }).ToListAsync(visit.Stop);
        var moves = posts.GroupBy(p => p.Person)
            .SelectMany(g => g.Zip(g.Skip(1), (before, after) => (before, after)))
            .Where(m => m.before.Unit != m.after.Unit && m.after.FromDay.Year == year)
            .Select(m => new RotationRow(m.after.Person, m.after.Name, $"{Title(m.before.Kind, m.before.Position)}, {m.before.BodyName}",
                $"{Title(m.after.Kind, m.after.Position)}, {m.after.BodyName}", m.after.FromDay, m.after.Decision)).OrderBy(m => m.Day).ToList();
        return visit.Page<RotationPage>(new RotationModel(moves, year));

        string Title(string kind, string position) => kinds.Of(kind).Position(position).Title;
    }
}

public sealed record RotationRow(Guid Person, string Name, string Before, string After, DateOnly Day, string Decision);

public sealed record RotationModel(IReadOnlyList<RotationRow> Rows, int Year);

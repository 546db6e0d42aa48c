using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.People;

/// <summary>One post of one person.</summary>
public sealed record Post(
    Guid Holding, Guid Person, Guid Body, string BodyName, string Kind, int Unit, string Position, DateOnly From, DateOnly? Until, string Decision, string? EndReason)
{
    public Held Held => new(From, Until);
}

/// <summary>The confirmed posts of people, of the units within reach only: where somebody served elsewhere is not told here.</summary>
internal static class Posts
{
    public static async Task<ILookup<Guid, Post>> Of(AppDb db, Reach reach, Guid[] people, CancellationToken stop)
    {
        var (all, units) = (reach.Everything, reach.Everything ? [] : reach.Units());
        return (await (from h in db.SeatHoldings().AsNoTracking()
                       join b in db.Bodies() on h.Body equals b.Id
                       join s in db.Seats() on h.Seat equals s.Id
                       where people.Contains(h.Person) && h.ConfirmedAt != null && (all || units.Contains(h.Unit))
                       orderby h.FromDay descending
                       select new Post(h.Id, h.Person, b.Id, b.Name, b.Kind, h.Unit, s.Position, h.FromDay, h.UntilDay, h.Decision, h.EndReason)).ToListAsync(stop))
            .ToLookup(p => p.Person);
    }

    /// <summary>What somebody holds today, in one line.</summary>
    public static string Now(IEnumerable<Post> posts, BodyKinds kinds, DateOnly today)
    {
        var held = posts.Where(p => p.Held.On(today)).Select(p => $"{kinds.Of(p.Kind).Position(p.Position).Title}, {p.BodyName}").ToList();
        return held.Count == 0 ? "Hiện không giữ ghế nào" : string.Join(" · ", held);
    }
}

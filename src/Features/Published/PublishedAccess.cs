using CauNoi.Kernel.Access;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;

namespace CauNoi.Published;

/// <summary>Who may what with requests to remove pictures. Whoever publishes pictures of a record (<see cref="Activities.ActivitiesAccess.Publish"/>) answers them.</summary>
public static class PublishedAccess
{
    /// <summary>Those who answer for a unit: they see who stepped back from a request and why, and note it for others.</summary>
    public static readonly Permission Oversee = new("activities.oversee", "Ghi người có liên quan tới một đề nghị gỡ ảnh",
        Role.CommuneChair, Role.DepartmentHead, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Oversee];

    /// <summary>The requests that exist for this person: within reach, and without an interest of the person's own in them.</summary>
    public static IQueryable<TakedownRequest> TakedownRequestsFor(this AppDb db, Actor actor, Reach reach)
    {
        var requests = db.TakedownRequestsFor(actor);
        if (reach.Everything) return requests;
        var units = reach.Units();
        return requests.Where(r => units.Contains(r.Unit));
    }

    /// <summary>The same for somebody who comes with a code: by whom a request is handled does not matter, a conflict does.</summary>
    public static IQueryable<TakedownRequest> TakedownRequestsFor(this AppDb db, Actor actor)
    {
        var hidden = db.HiddenFrom(actor);
        return db.TakedownRequests().Where(r => !hidden.Contains(r.Id));
    }
}

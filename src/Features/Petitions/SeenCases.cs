using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions;

/// <summary>
/// The cases that exist for a person, made by <see cref="PetitionAccess"/> alone: of what is hidden from nobody like this person,
/// what is held at some units or was received at some. Without units it is what is anywhere.
/// </summary>
public sealed class SeenCases(AppDb db, IQueryable<Petition> anywhere, int[]? held, int[] received)
{
    public IQueryable<Petition> All => held is null ? anywhere : anywhere.Where(p => held.Contains(p.Holder) || received.Contains(p.Unit));

    /// <summary>
    /// Of what waits at least the first so many, the nearest clock first. An index keeps the cases of each unit in the order of the
    /// list, and the first of the list are among the first of its units.
    /// </summary>
    // In the order of the unit first, which changes nothing: without it the translation numbers all cases there are, unit by unit,
    // instead of asking for the first of each.
    public IQueryable<Petition> FirstWaiting(Func<IQueryable<Petition>, IQueryable<Petition>> narrow, int most)
    {
        var cases = narrow(anywhere);
        if (held is null) return cases;
        var first = Each(held).SelectMany(unit => cases.Where(p => p.Holder == unit).OrderBy(_ => unit).ThenBy(p => p.DueOn).ThenBy(p => p.Id).Take(most).Select(p => new { p.Id, p.DueOn }))
            .Union(Each(received).SelectMany(unit => cases.Where(p => p.Unit == unit).OrderBy(_ => unit).ThenBy(p => p.DueOn).ThenBy(p => p.Id).Take(most).Select(p => new { p.Id, p.DueOn })));
        return Only(first.OrderBy(p => p.DueOn).ThenBy(p => p.Id).Take(most).Select(p => p.Id));
    }

    /// <summary>Of what is done at least the first so many, the latest change first.</summary>
    public IQueryable<Petition> FirstDone(Func<IQueryable<Petition>, IQueryable<Petition>> narrow, int most)
    {
        var cases = narrow(anywhere);
        if (held is null) return cases;
        var first = Each(held).SelectMany(unit => cases.Where(p => p.Holder == unit).OrderBy(_ => unit).ThenByDescending(p => p.ChangedAt).ThenBy(p => p.Id).Take(most).Select(p => new { p.Id, p.ChangedAt }))
            .Union(Each(received).SelectMany(unit => cases.Where(p => p.Unit == unit).OrderBy(_ => unit).ThenByDescending(p => p.ChangedAt).ThenBy(p => p.Id).Take(most).Select(p => new { p.Id, p.ChangedAt })));
        return Only(first.OrderByDescending(p => p.ChangedAt).ThenBy(p => p.Id).Take(most).Select(p => p.Id));
    }

    private IQueryable<Petition> Only(IQueryable<Guid> ids) => db.Petitions().Where(p => ids.Contains(p.Id));

    private IQueryable<int> Each(int[] units) => db.Database.SqlQuery<int>($"select unnest({units}) as \"Value\"");
}

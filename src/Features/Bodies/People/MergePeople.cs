using System.Globalization;
using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Parts;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.People;

/// <summary>
/// Two rows are one person: all posts go to the row that stays. The other row remains and leads here, and the act says
/// which it was, so that history keeps its names.
/// </summary>
public static class MergePeople
{
    public static readonly FormShape Form = new("gop", [new FieldShape("nguoi", "Dòng gộp vào", FieldKind.Hidden) { Required = true, MaxLength = 36 }]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds, Guid id)
    {
        if (await MendPerson.Kept(visit, db, id) is not { } kept) return visit.NotFound();
        if (!Guid.TryParse(post["nguoi"], out var otherId) || await MendPerson.Kept(visit, db, otherId) is not { } other) return visit.NotFound();
        var (mine, theirs) = (await Posts(db, id, visit.Stop), await Posts(db, otherId, visit.Stop));
        var values = post.Values;
        if (values.Ok && PersonDecisions.Merge(id, kept.BirthYear, Stretches(mine), otherId, other.BirthYear, Stretches(theirs)) is { } refused) values = values.Refuse(refused);
        if (!values.Ok) return await ShowPerson.Render(visit, db, kinds, kept, values, post.RefusedStatus);

        var change = changes.Begin(BodiesActs.MergePeople, visit.Actor, kept.Unit, kept.Id);
        other.MergedInto = kept.Id;
        kept.Mend(kept.Name, kept.BirthYear ?? other.BirthYear, kept.Phone ?? other.Phone);
        foreach (var holding in theirs) holding.Person = kept.Id;
        foreach (var exemption in await db.TermExemptions().Where(e => e.Person == otherId).ToListAsync(visit.Stop)) exemption.Person = kept.Id;
        // Rows that were joined to the other one before lead here too, in one step.
        foreach (var earlier in await db.People().Where(p => p.MergedInto == otherId).ToListAsync(visit.Stop)) earlier.MergedInto = kept.Id;
        var ids = theirs.Select(h => h.Id).ToArray();
        foreach (var copy in await db.PublishedPosts().Where(p => ids.Contains(p.Holding)).ToListAsync(visit.Stop)) copy.Name = kept.Name;
        await change.Unindex(otherId, visit.Stop);
        await change.Reindex(BodyFinding.Of(kept, change.Now), visit.Stop);
        change.Note("merged", otherId.ToString());
        change.Note("posts", theirs.Count.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/nhan-su/{id}");
        db.ChangeTracker.Clear();
        return await ShowPerson.Render(visit, db, kinds, kept, values.Refuse(lost), 409);
    }

    private static Task<List<SeatHolding>> Posts(AppDb db, Guid person, CancellationToken stop) =>
        db.SeatHoldings().Where(h => h.Person == person && h.WithdrawnAt == null).ToListAsync(stop);

    private static IReadOnlyList<(Guid Body, Held Held)> Stretches(IEnumerable<SeatHolding> holdings) => [.. holdings.Select(h => (h.Body, new Held(h.FromDay, h.UntilDay)))];
}

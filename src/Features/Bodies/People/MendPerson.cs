using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Parts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.People;

/// <summary>A name, a birth year or a telephone was written wrong; what the public reads follows at once.</summary>
public static class MendPerson
{
    public static readonly FormShape Form = new("sua-nguoi", PersonForm.Fields);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds, Guid id)
    {
        if (await Kept(visit, db, id) is not { } person) return visit.NotFound();
        var values = post.Values;
        if (values.Ok) values = values.Refuse(PersonForm.Judge(values, VietnamTime.DayOf(visit.Now)));
        if (!values.Ok) return await ShowPerson.Render(visit, db, kinds, person, values, post.RefusedStatus);

        var change = changes.Begin(BodiesActs.MendPerson, visit.Actor, person.Unit, person.Id);
        person.Mend(values["ten"], PersonForm.BirthYear(values), PersonForm.Phone(values));
        foreach (var copy in await db.PublishedPosts().Where(p => db.SeatHoldings().Any(h => h.Id == p.Holding && h.Person == id)).ToListAsync(visit.Stop))
            copy.Name = person.Name;
        await change.Reindex(BodyFinding.Of(person, change.Now), visit.Stop);
        PersonForm.Note(change, person);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/nhan-su/{id}");
        db.ChangeTracker.Clear();
        return await ShowPerson.Render(visit, db, kinds, (await Kept(visit, db, id))!, values.Refuse(lost), 409);
    }

    /// <summary>The person, if the unit that keeps the row is within reach: to have served here is not enough to be changed from here.</summary>
    internal static async Task<Person?> Kept(Visit visit, AppDb db, Guid id)
    {
        var reach = await visit.Reach(BodiesAccess.Keep);
        return await BodiesAccess.ReachedPerson(db, id, reach, visit.Stop) is { MergedInto: null } person && reach.Covers(person.Unit) ? person : null;
    }
}

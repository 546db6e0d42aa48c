using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Parts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.People;

/// <summary>One person with the posts within reach; whoever keeps the row may mend it or join it with its double.</summary>
public static class ShowPerson
{
    public static async Task<IResult> Page(Visit visit, AppDb db, BodyKinds kinds, Guid id)
    {
        var person = await BodiesAccess.ReachedPerson(db, id, await visit.Reach(BodiesAccess.Read), visit.Stop);
        if (person?.MergedInto is { } kept) return visit.See($"/ban/nhan-su/{kept}");
        return person is null ? visit.NotFound() : await Render(visit, db, kinds, person, null, 200);
    }

    internal static async Task<IResult> Render(Visit visit, AppDb db, BodyKinds kinds, Person person, FormValues? again, int status)
    {
        var reach = await visit.Reach(BodiesAccess.Read);
        var posts = (await Posts.Of(db, reach, [person.Id], visit.Stop))[person.Id].ToList();
        var tree = await visit.Tree();
        var mayKeep = (await visit.Reach(BodiesAccess.Keep)).Covers(person.Unit);
        var alike = mayKeep
            ? (await PersonForm.Alike(db, db.People().AsNoTracking().VisibleTo(db, reach), person.Name, person.BirthYear, visit.Stop)).Where(p => p.Id != person.Id).ToList()
            : [];
        return visit.Page<ShowPersonPage>(new ShowPersonModel(
            person, posts, kinds, tree.Find(person.Unit)?.Name ?? "Đơn vị cũ", mayKeep, alike, again, VietnamTime.DayOf(visit.Now)), status);
    }
}

public sealed record ShowPersonModel(
    Person Person, IReadOnlyList<Post> Posts, BodyKinds Kinds, string Unit, bool MayKeep, IReadOnlyList<Person> Alike, FormValues? Again, DateOnly Today)
{
    public FormValues Mend => Again is { } again && again.Shape == MendPerson.Form ? again : MendPerson.Form.With(
        ("ten", Person.Name), ("nam-sinh", Person.BirthYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""), ("dien-thoai", Person.Phone ?? ""));

    public FormValues? Merge => Again is { } again && again.Shape == MergePeople.Form ? again : null;
}

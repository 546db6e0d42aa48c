using System.Text.Json;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Desk;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Assign;

/// <summary>Who is on one case, who was, and giving it to a colleague at the desk.</summary>
public static class Follower
{
    public const string Person = "nguoi";

    public static readonly FormShape Form = new("nguoi-theo-doi", [new FieldShape(Person, "Giao cho", FieldKind.Line) { Required = true, MaxLength = 36, WhenEmpty = "Xin chọn người theo dõi." }]);

    public static async Task<IResult> Show(Visit visit, AppDb db, CaseDesk desk, DeskPeople people, Guid id) =>
        await desk.Open(visit, id, HandlingAccess.Handle) is { } open ? await Render(visit, db, people, open, Form.Empty, 200) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, CaseDesk desk, DeskPeople people, Guid id)
    {
        if (await desk.Open(visit, id, HandlingAccess.Handle) is not { } open) return visit.NotFound();
        var values = post.Values.Offered([Drawn(await people.At(open.Petition.Holder, visit.Stop))]);
        if (!values.Ok) return await Render(visit, db, people, open, values, post.RefusedStatus);
        if (await Assigning.To(visit, desk, open, Guid.Parse(post[Person])) is not { } lost) return visit.See($"/ban/kien-nghi/{id}/nguoi");
        db.ChangeTracker.Clear();
        return await desk.Open(visit, id, HandlingAccess.Handle) is { } fresh ? await Render(visit, db, people, fresh, values.Refuse(lost with { Field = null }), StatusCodes.Status409Conflict) : visit.NotFound();
    }

    private static FieldShape Drawn(IReadOnlyList<RoleHolder> there) => Form[Person] with { Kind = FieldKind.Choice, Choices = [.. there.Select(Table.Choice)] };

    private static async Task<IResult> Render(Visit visit, AppDb db, DeskPeople people, OpenCase open, FormValues values, int status)
    {
        var (there, subject) = (await people.At(open.Petition.Holder, visit.Stop), open.Petition.Id.ToString());
        var acts = await db.Set<ActRow>().AsNoTracking().Where(a => a.Subject == subject).OrderByDescending(a => a.At).Select(a => new { a.At, a.Actor, a.Kind, a.Fields }).ToListAsync(visit.Stop);
        string Name(Guid account) => there.FirstOrDefault(h => h.Account == account)?.Name ?? "người không còn ở đơn vị giữ việc";
        // By a colleague's hand, or with the step after which the table named somebody.
        var lines = acts.Select(a => (Act: a, Person: JsonSerializer.Deserialize<Dictionary<string, string>>(a.Fields)!.GetValueOrDefault("account"))).Where(a => a.Person is not null)
            .Select(a => new FollowerLine(a.Act.At, Name(Guid.Parse(a.Person!)), a.Act.Kind == HandlingActs.Assign.Name ? Name(a.Act.Actor) : null)).ToList();
        return visit.Page<FollowerPage>(new FollowerModel(open, open.Handling?.Assigned is { } now ? Name(now) : null, lines,
            Drawn(there), values, open.Hands.HasFlag(Hand.Holder) && PetitionStates.Open.Contains(open.Petition.State)), status);
    }
}

/// <summary>That somebody was put on a case: by a colleague, or by the desk's table.</summary>
public sealed record FollowerLine(DateTimeOffset At, string Person, string? By);

public sealed record FollowerModel(OpenCase Open, string? Now, IReadOnlyList<FollowerLine> Lines, FieldShape People, FormValues Values, bool MayGive);

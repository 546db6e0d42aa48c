using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Parts;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Desk;

/// <summary>
/// The desk finds that a case is about the very person or body that holds it, though its sender did not say so: it goes one
/// level up and is hidden from everybody with a role here, from whoever marks it too. What was public of it goes at once.
/// </summary>
public static class MarkAbout
{
    public static readonly FormShape Form = new("noi-ve-noi-nhan",
        [new FieldShape("chac-chan", "Việc này nói về người hoặc cơ quan ở nơi đang giữ đơn", FieldKind.Tick) { Required = true, WhenEmpty = "Xin đánh dấu nếu đúng như vậy." }]);

    public static async Task<IResult> Show(Visit visit, CaseDesk desk, Guid id) =>
        await desk.Open(visit, id, HandlingAccess.Handle) is { } open ? Render(visit, open, Form.Empty, 200) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, CaseDesk desk, Concerned concerned, Guid id)
    {
        if (await desk.Open(visit, id, HandlingAccess.Handle) is not { } open) return visit.NotFound();
        if (!post.Ok) return Render(visit, open, post.Values, post.RefusedStatus);
        var up = Above(open);
        if (!up.Ok) return Render(visit, open, post.Values.Refuse(up.Refusals), StatusCodes.Status409Conflict);
        var turn = desk.Begin(open, PetitionAction.HandOver, visit.Actor);
        if (turn.Take(new StepGiven { Holder = up.Value.To }) is { } refused) return Render(visit, open, post.Values.Refuse(refused), StatusCodes.Status409Conflict);
        (open.Petition.AboutUnit, open.Petition.Unit) = (up.Value.About, up.Value.To);
        var there = await db.Conflicts().AsNoTracking().Where(c => c.Record == id && c.TakenBackAt == null).Select(c => c.Account).ToListAsync(visit.Stop);
        foreach (var person in (await concerned.People(up.Value.About, visit.Stop)).Except(there)) Concerned.Hide(turn.Change, id, person);
        if (await turn.Save(visit.Stop) is not { } lost) return visit.See("/ban/kien-nghi?xong=1");
        db.ChangeTracker.Clear();
        return await desk.Open(visit, id, HandlingAccess.Handle) is { } fresh ? Render(visit, fresh, post.Values.Refuse(lost), StatusCodes.Status409Conflict) : visit.NotFound();
    }

    // Whose desk it is about, and who receives it instead.
    private static Outcome<(int About, int To)> Above(OpenCase open)
    {
        if (open.Petition.AboutUnit is not null) return IntakeRefusals.MarkedAlready;
        if (!open.Possible.Contains(PetitionAction.HandOver)) return IntakeRefusals.MarkedTooLate;
        return IntakeRoute.Receiver(open.Tree, open.Petition.Holder) is { } receiver && IntakeRoute.Above(open.Tree, receiver) is { } above
            ? (receiver.Unit, above.Unit) : IntakeRefusals.MarkedAtTop;
    }

    private static IResult Render(Visit visit, OpenCase open, FormValues values, int status)
    {
        var up = Above(open);
        return visit.Page<MarkAboutPage>(new MarkAboutModel(open, up.Ok ? open.NameOf(up.Value.To) : null, up.Ok || !values.Ok ? values : values.Refuse(up.Refusals)), status);
    }
}

/// <summary>A case that may be about its own desk.</summary>
/// <param name="Open">The case.</param>
/// <param name="Above">Who receives it then; nothing where that cannot be.</param>
/// <param name="Values">The form, with what stands against it.</param>
public sealed record MarkAboutModel(OpenCase Open, string? Above, FormValues Values);

using CauNoi.Feedback.Parts;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Feedback.StepBack;

/// <summary>
/// Somebody at the desk has an interest of their own in a note: from then on it does not exist for that person, whatever
/// hat is on. Those who answer for the unit see who and why, and note it for others.
/// </summary>
public static class StepBack
{
    public static readonly FormShape Form = new("lien-quan",
    [
        new FieldShape("ly-do", "Liên quan thế nào", FieldKind.Line)
        {
            Required = true, MinLength = 5, MaxLength = 200, WhenEmpty = "Xin viết vài chữ, ví dụ: tôi là người gửi góp ý này.",
            Hint = "Vài chữ, ví dụ: tôi là người gửi góp ý này. Chỉ người phụ trách đơn vị và cấp trên đọc được.",
        },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, SecondPersons people, Guid id, string? xong = null) =>
        await FeedbackAccess.Reached(db, id, visit, FeedbackAccess.Read) is { } note
            ? await Render(visit, db, people, note, Form.Empty, KeepOut.Form.Empty, 200, xong) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, SecondPersons people, Guid id)
    {
        if (await FeedbackAccess.Reached(db, id, visit, FeedbackAccess.Read) is not { } note) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, people, note, post.Values, KeepOut.Form.Empty, post.RefusedStatus);
        if (await SteppingBackFrom.Declare(visit, db, changes, people, note, visit.Actor.Id, post["ly-do"]) is not { } lost)
            return visit.See("/ban/gop-y?xong=lien-quan");
        // Pressed twice, or noted by somebody else meanwhile: the note is gone already, and that is what was asked for.
        db.ChangeTracker.Clear();
        return await FeedbackAccess.Reached(db, id, visit, FeedbackAccess.Read) is { } fresh
            ? await Render(visit, db, people, fresh, post.Values.Refuse(lost with { Field = null }), KeepOut.Form.Empty, 409)
            : visit.See("/ban/gop-y?xong=lien-quan");
    }

    internal static async Task<IResult> Render(
        Visit visit, AppDb db, SecondPersons people, FeedbackNote note, FormValues own, FormValues other, int status, string? done = null)
    {
        if (!(await visit.Reach(FeedbackAccess.Oversee)).Covers(note.Unit)) return visit.Page<StepBackPage>(new StepBackModel(note, own, other, null, done), status);
        var stepped = await db.Conflicts().AsNoTracking().Where(c => c.Record == note.Id && c.TakenBackAt == null).OrderBy(c => c.At).ToListAsync(visit.Stop);
        var look = await people.Around([note.Unit], visit.Stop);
        var choices = (await SteppingBackFrom.Others(visit, note, look)).Where(h => stepped.TrueForAll(c => c.Account != h.Account))
            .Select(h => new FieldChoice($"{h.Account}", $"{h.Name}, {h.Role.Title}")).ToList();
        return visit.Page<StepBackPage>(new StepBackModel(note, own, other, new OverseeModel([.. stepped.Select(Row)], choices), done), status);

        SteppedBack Row(ConflictOfInterest c) => new(c.Id, Name(c.Account), c.Reason, c.At, c.DeclaredBy == c.Account ? null : Name(c.DeclaredBy));

        string Name(Guid account) => look.Holders.FirstOrDefault(h => h.Account == account)?.Name ?? "Người đã thôi vai trò ở đây";
    }
}

/// <summary>One who stepped back, for those who answer for the unit. <paramref name="By"/>: who noted it, when it was not the person.</summary>
public sealed record SteppedBack(Guid Id, string Name, string Reason, DateTimeOffset At, string? By);

public sealed record OverseeModel(IReadOnlyList<SteppedBack> Rows, IReadOnlyList<FieldChoice> Others)
{
    /// <summary>The people to choose from: those who would see the note, within reach.</summary>
    public FieldShape PersonField => KeepOut.Form["nguoi"] with { Kind = FieldKind.Choice, Choices = Others };
}

public sealed record StepBackModel(FeedbackNote Note, FormValues Own, FormValues Other, OverseeModel? Oversee, string? Done);

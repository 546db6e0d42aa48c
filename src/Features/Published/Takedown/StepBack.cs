using CauNoi.Activities;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Published.Takedown;

/// <summary>
/// Somebody at the desk has an interest of their own in a request to remove a picture: took it, is on it, asked. From then on
/// the request and its duty do not exist for that person, whatever hat is on.
/// </summary>
public static class StepBack
{
    public static readonly FormShape Form = new("lien-quan",
    [
        new FieldShape("ly-do", "Liên quan thế nào", FieldKind.Line)
        {
            Required = true, MinLength = 5, MaxLength = 200, WhenEmpty = "Xin viết vài chữ, ví dụ: tôi có trong ảnh này.",
            Hint = "Vài chữ, ví dụ: tôi có trong ảnh này. Chỉ người phụ trách đơn vị và cấp trên đọc được.",
        },
    ]);

    public static readonly FormShape OtherForm = new("lien-quan-thay",
    [
        new FieldShape("nguoi", "Ai có liên quan", FieldKind.Line) { Required = true, MaxLength = 36, WhenEmpty = "Xin chọn một người." },
        new FieldShape("vi-sao", "Người ấy liên quan thế nào", FieldKind.Line)
        {
            Required = true, MinLength = 5, MaxLength = 200, WhenEmpty = "Xin viết vài chữ, ví dụ: ảnh do người này đăng.", Hint = "Vài chữ về việc, không viết chuyện riêng.",
        },
    ]);

    public static readonly FormShape BackForm = new("cho-xu-ly-lai", []);

    public static async Task<IResult> Show(Visit visit, AppDb db, SecondPersons people, Guid id, string? xong = null) =>
        await Decide.Of(visit, db, id) is { } request ? await Render(visit, db, people, request, Form.Empty, OtherForm.Empty, 200, xong) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, SecondPersons people, Guid id)
    {
        if (await Decide.Of(visit, db, id) is not { } request) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, people, request, post.Values, OtherForm.Empty, post.RefusedStatus);
        if (await Of(request).Declare(visit, db, changes, people, visit.Actor.Id, post["ly-do"]) is not { } lost) return visit.See("/ban/so-viec/de-nghi-go?xong=lien-quan");
        // Pressed twice, or noted by somebody else meanwhile: it is gone already, and that is what was asked for.
        db.ChangeTracker.Clear();
        return await Decide.Of(visit, db, id) is { } fresh
            ? await Render(visit, db, people, fresh, post.Values.Refuse(lost with { Field = null }), OtherForm.Empty, 409)
            : visit.See("/ban/so-viec/de-nghi-go?xong=lien-quan");
    }

    /// <summary>Noted by whoever answers for the unit, for somebody else.</summary>
    public static async Task<IResult> Other(Visit visit, FormPost post, AppDb db, Changes changes, SecondPersons people, Guid id)
    {
        if (await Decide.Of(visit, db, id, PublishedAccess.Oversee) is not { } request) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, people, request, Form.Empty, post.Values, post.RefusedStatus);
        var others = await Of(request).Others(visit, await people.Around([request.Unit], visit.Stop));
        // Only people of the own subtree who would see it: nobody is kept out by guessing a key.
        if (others.FirstOrDefault(h => $"{h.Account}" == post["nguoi"]) is not { } other)
            return await Render(visit, db, people, request, Form.Empty, post.Values.Refuse(Rules.PictureRefusals.NobodyToKeepOut), 422);
        if (await Of(request).Declare(visit, db, changes, people, other.Account, post["vi-sao"]) is not { } lost) return visit.See($"{Address(id)}?xong=thay");
        db.ChangeTracker.Clear();
        return await Render(visit, db, people, request, Form.Empty, post.Values.Refuse(lost with { Field = null }), 409);
    }

    /// <summary>Lets somebody handle it again.</summary>
    public static async Task<IResult> Back(Visit visit, FormPost post, AppDb db, Changes changes, SecondPersons people, Guid id, Guid conflict)
    {
        if (await Decide.Of(visit, db, id, PublishedAccess.Oversee) is not { } request) return visit.NotFound();
        if (await db.Conflicts().SingleOrDefaultAsync(c => c.Id == conflict && c.Record == id, visit.Stop) is not { } declared) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, people, request, Form.Empty, OtherForm.Empty.Refuse([.. post.Values.Refusals]), post.RefusedStatus);
        if (await Of(request).TakeBack(visit, db, changes, people, declared) is not { } lost) return visit.See($"{Address(id)}?xong=cho-lai");
        db.ChangeTracker.Clear();
        return await Render(visit, db, people, request, Form.Empty, OtherForm.Empty.Refuse(lost with { Field = null }), 409);
    }

    private static Handling Of(TakedownRequest request) => new(
        request.Unit, request.Id, ActivitiesAccess.Publish, PublishedAccess.Oversee, ActivitiesAccess.Publish, PictureDuties.Takedown, PictureActs.StepBack, PictureActs.LetBack);

    private static string Address(Guid id) => $"/ban/so-viec/de-nghi-go/{id}/lien-quan";

    private static async Task<IResult> Render(
        Visit visit, AppDb db, SecondPersons people, TakedownRequest request, FormValues own, FormValues other, int status, string? done = null)
    {
        if (!(await visit.Reach(PublishedAccess.Oversee)).Covers(request.Unit)) return visit.Page<StepBackPage>(new StepBackModel(request, own, other, null, done), status);
        var stepped = await db.Conflicts().AsNoTracking().Where(c => c.Record == request.Id && c.TakenBackAt == null).OrderBy(c => c.At).ToListAsync(visit.Stop);
        var look = await people.Around([request.Unit], visit.Stop);
        var choices = (await Of(request).Others(visit, look)).Where(h => stepped.TrueForAll(c => c.Account != h.Account))
            .Select(h => new FieldChoice($"{h.Account}", $"{h.Name}, {h.Role.Title}")).ToList();
        return visit.Page<StepBackPage>(new StepBackModel(request, own, other, new Overseen([.. stepped.Select(c => new SteppedBack(c, Name(c.Account)))], choices), done), status);

        string Name(Guid account) => look.Holders.FirstOrDefault(h => h.Account == account)?.Name ?? "Người đã thôi vai trò ở đây";
    }
}

/// <summary>One who stepped back, for those who answer for the unit.</summary>
public sealed record SteppedBack(ConflictOfInterest Conflict, string Name);

/// <summary>Who stepped back, and who else might.</summary>
public sealed record Overseen(IReadOnlyList<SteppedBack> Rows, IReadOnlyList<FieldChoice> Others)
{
    public FieldShape PersonField => StepBack.OtherForm["nguoi"] with { Kind = FieldKind.Choice, Choices = Others };
}

public sealed record StepBackModel(TakedownRequest Request, FormValues Own, FormValues Other, Overseen? Oversee, string? Done)
{
    public string Address => $"/ban/so-viec/de-nghi-go/{Request.Id}";
}

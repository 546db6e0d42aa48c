using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Rules;
using CauNoi.Programmes.Write;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Programmes.Schemes;

/// <summary>A scheme asks for what it lacks; whoever keeps it notes the answer. What is open stands on the board of schemes.</summary>
public static class SchemeRequests
{
    private const int MostRequests = 60;

    public static readonly FormShape Ask = new("de-xuat",
    [
        new FieldShape("ai", "Đề xuất với ai?", FieldKind.Line) { Required = true, MaxLength = 150, Hint = "Tên cơ quan, không ghi tên người." },
        new FieldShape("dieu", "Cần gì?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 },
        new FieldShape("tien", "Nếu là tiền: bao nhiêu đồng?", FieldKind.Number) { MinNumber = 1 },
        new FieldShape("ngay", "Ngày đề xuất", FieldKind.Day) { Required = true },
    ]);

    public static readonly FormShape Answer = new("tra-loi-de-xuat",
    [
        new FieldShape("de-xuat", "Đề xuất", FieldKind.Hidden) { Required = true, MaxLength = 40 },
        new FieldShape("tra-loi", "Được trả lời thế nào?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300, Hint = "Kèm số văn bản nếu có." },
        new FieldShape("duoc", "Nếu là tiền: được bố trí bao nhiêu đồng?", FieldKind.Number),
        new FieldShape("ngay", "Ngày trả lời", FieldKind.Day) { Required = true },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Guid id)
    {
        if (await ShowScheme.Kept(visit, db, maps, id) is not var (programme, scheme)) return visit.NotFound();
        if (!post.Ok) return await ShowScheme.Render(visit, db, programme, scheme, post.Values, post.RefusedStatus);
        var on = HeadForm.DayOf(post["ngay"])!.Value;
        var refused = on > VietnamTime.DayOf(visit.Now) ? SchemeRefusals.AskedAhead
            : await db.SchemeRequests().CountAsync(r => r.Scheme == id, visit.Stop) >= MostRequests ? ProgrammeRefusals.TooMany with { Field = "dieu" } : null;
        if (refused is not null) return await ShowScheme.Render(visit, db, programme, scheme, post.Values.Refuse(refused), 422);
        var change = changes.Begin(ProgrammesActs.AskResources, visit.Actor, programme.Unit, programme.Id);
        change.Add(new SchemeRequest { Scheme = id, AskedOf = post["ai"], Words = post["dieu"], Amount = Money(post, "tien"), AskedOn = on, AskedBy = visit.Actor.Id });
        change.Note("scheme", scheme.Title);
        change.Note("words", $"{post["ai"]}: {post["dieu"]}");
        return await Saved(visit, post, db, maps, change, id);
    }

    public static async Task<IResult> Note(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Guid id)
    {
        if (await ShowScheme.Kept(visit, db, maps, id) is not var (programme, scheme)) return visit.NotFound();
        if (!post.Ok) return await ShowScheme.Render(visit, db, programme, scheme, post.Values, post.RefusedStatus);
        var which = Guid.TryParse(post["de-xuat"], out var known) ? known : Guid.Empty;
        if (await db.SchemeRequests().SingleOrDefaultAsync(r => r.Id == which && r.Scheme == id, visit.Stop) is not { } request) return visit.See($"/ban/chuong-trinh/de-an/{id}");
        var on = HeadForm.DayOf(post["ngay"])!.Value;
        var refused = request.AnsweredOn is not null ? SchemeRefusals.AnsweredAlready : on > VietnamTime.DayOf(visit.Now) ? SchemeRefusals.AskedAhead : on < request.AskedOn ? SchemeRefusals.AnsweredBefore : null;
        if (refused is not null) return await ShowScheme.Render(visit, db, programme, scheme, post.Values.Refuse(refused), 422);
        request.Answered(on, post["tra-loi"], Money(post, "duoc"));
        var change = changes.Begin(ProgrammesActs.NoteAnswer, visit.Actor, programme.Unit, programme.Id);
        change.Note("scheme", scheme.Title);
        change.Note("words", $"{request.Words}: {post["tra-loi"]}");
        return await Saved(visit, post, db, maps, change, id);
    }

    private static long? Money(FormPost post, string field) => post.Values.Optional(field) is { } typed ? long.Parse(typed, CultureInfo.InvariantCulture) : null;

    private static async Task<IResult> Saved(Visit visit, FormPost post, AppDb db, UnitMaps maps, Change change, Guid id)
    {
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/chuong-trinh/de-an/{id}");
        db.ChangeTracker.Clear();
        return await ShowScheme.Kept(visit, db, maps, id) is var (programme, scheme) ? await ShowScheme.Render(visit, db, programme, scheme, post.Values.Refuse(lost with { Field = null }), 409) : visit.NotFound();
    }
}

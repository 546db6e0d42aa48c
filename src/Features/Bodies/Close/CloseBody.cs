using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Parts;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Close;

/// <summary>A body ends: its work is done, or its unit was merged away. Its history stays readable.</summary>
public static class CloseBody
{
    public static readonly FormShape Form = new("ket-thuc",
    [
        new FieldShape("ngay", "Ngày cuối hoạt động", FieldKind.Day) { Required = true },
        new FieldShape("vi-sao", "Lý do, căn cứ", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 160, Hint = "Ví dụ: đã nghiệm thu công trình; sáp nhập theo nghị quyết số …" },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, Guid id) =>
        await BodiesAccess.Reached(db, id, await visit.Reach(BodiesAccess.Keep), visit.Stop) is { Until: null } body
            ? visit.Page<ClosePage>(new CloseModel(body, Form.Empty))
            : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds, Guid id)
    {
        if (await BodiesAccess.Reached(db, id, await visit.Reach(BodiesAccess.Keep), visit.Stop) is not { } body) return visit.NotFound();
        var (values, kind) = (post.Values, kinds.Of(body.Kind));
        var terms = await db.BodyTerms().Where(t => t.Body == id).OrderByDescending(t => t.Starts).ToListAsync(visit.Stop);
        if (values.Ok && BodyDecisions.Close(body.Until, TermForm.Day(values, "ngay"), terms[0].Starts, VietnamTime.DayOf(visit.Now)) is { } refused)
            values = values.Refuse(refused);
        if (!values.Ok) return visit.Page<ClosePage>(new CloseModel(body, values), post.RefusedStatus);

        var last = TermForm.Day(values, "ngay");
        var change = changes.Begin(BodiesActs.Close, visit.Actor, body.Unit, body.Id, values["vi-sao"]);
        body.Until = last;
        terms[0].Ends = last.AddDays(1);
        await EndTerm.On(change, db, kind, terms[0], last.AddDays(1), Choices.BodyOver, visit.Stop);
        if (await db.PublishedBodies().SingleOrDefaultAsync(p => p.Body == id, visit.Stop) is { } copy) copy.UntilDay = last;
        await change.Leave(new Fact(BodiesMeasures.Bodies, body.Unit, last.AddDays(1), -1, id) { Category = kind.Id });
        change.Note("last-day", Spoken.Day(last));
        return await change.Save(visit.Stop) is not { } lost
            ? visit.See($"/ban/bo-may/{id}")
            : visit.Page<ClosePage>(new CloseModel(body, values.Refuse(lost)), 409);
    }
}

public sealed record CloseModel(Body Body, FormValues Values);

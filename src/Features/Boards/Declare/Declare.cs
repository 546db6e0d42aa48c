using CauNoi.Boards.Figures;
using CauNoi.Boards.Parts;
using CauNoi.Boards.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Boards.Declare;

/// <summary>A unit says that a counted number is another, with the reason. Both are shown from then on, with the gap.</summary>
public static class Declare
{
    private const string Unit = "don-vi";
    private const string Over = "ky";
    private const string Number = "so";
    private const string Reason = "ly-do";

    public static readonly FormShape Form = new("khai-so",
    [
        new FieldShape(Unit, "Đơn vị", FieldKind.Hidden),
        new FieldShape(Over, "Kỳ", FieldKind.Hidden),
        new FieldShape(Number, "Số của đơn vị", FieldKind.Number) { Required = true, Hint = "Số cho cả kỳ, gồm cả các nơi bên dưới." },
        new FieldShape(Reason, "Vì sao khác số hệ thống đếm được?", FieldKind.Text) { Required = true, MinLength = 10, MaxLength = 500, Hint = "Ví dụ: có hai cuộc chưa kịp ghi vì mất sóng. Không nêu tên ai." },
    ]);

    public static readonly FormShape WithdrawForm = new("rut-so-khai", [new FieldShape(Unit, "Đơn vị", FieldKind.Hidden), new FieldShape(Over, "Kỳ", FieldKind.Hidden)]);

    public static async Task<IResult> Show(Visit visit, Doors doors, Guid id, [FromQuery(Name = Unit)] string? unit = null, string? ky = null) =>
        await Found(visit, doors, id, unit, ky) is { } case_ ? await Render(visit, doors, case_, null, StatusCodes.Status200OK) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, Doors doors, Guid id)
    {
        if (await Found(visit, doors, id, post[Unit], post[Over]) is not { } found) return visit.NotFound();
        var values = post.Values;
        var standing = await Standing(doors.Db, found, visit.Stop);
        if (values.Ok && Against(found, long.Parse(values[Number], System.Globalization.CultureInfo.InvariantCulture), standing) is { } refused) values = values.Refuse(refused);
        if (!values.Ok) return await Render(visit, doors, found, values, post.Ok ? StatusCodes.Status422UnprocessableEntity : post.RefusedStatus);
        var declared = standing ?? new Declaration
        {
            Id = Guid.CreateVersion7(), Unit = found.Call.Unit.Unit, Measure = found.Measure.Name, First = found.Figure.Period.First, Last = found.Figure.Period.Last, Reason = "",
        };
        var change = doors.Changes.Begin(BoardActs.Declare, visit.Actor, declared.Unit, declared.Id, values[Reason]);
        if (standing is null) change.Add(declared);
        (declared.Amount, declared.Reason, declared.DeclaredBy, declared.DeclaredAt) =
            (long.Parse(values[Number], System.Globalization.CultureInfo.InvariantCulture), values[Reason], visit.Actor.Id, change.Now);
        change.Note("measure", declared.Measure);
        change.Note("period", $"{MapDay.Machine(declared.First)}..{MapDay.Machine(declared.Last)}");
        change.Note("amount", values[Number]);
        var day = declared.Last < found.Call.Today ? declared.Last : found.Call.Today;
        await change.Settle(declared.Id, [new Fact(found.Measure, declared.Unit, day, declared.Amount, declared.Id) { Source = FactSource.Declared }], visit.Stop);
        if (await change.Save(visit.Stop) is null) return visit.See(found.Call.To($"/chi-tieu/{id}"));
        doors.Db.ChangeTracker.Clear();
        return await Render(visit, doors, found, values.Refuse(BoardRefusals.DeclaredOverlapping), StatusCodes.Status409Conflict);
    }

    public static async Task<IResult> Withdraw(Visit visit, FormPost post, Doors doors, Guid id)
    {
        if (await Found(visit, doors, id, post[Unit], post[Over]) is not { } found) return visit.NotFound();
        if (!post.Ok) return await Render(visit, doors, found, Form.Empty.Refuse(post.Values.Refusals), post.RefusedStatus);
        if (await Standing(doors.Db, found, visit.Stop) is not { } declared) return visit.See(found.Call.To($"/chi-tieu/{id}"));
        var change = doors.Changes.Begin(BoardActs.Withdraw, visit.Actor, declared.Unit, declared.Id);
        declared.WithdrawnAt = change.Now;
        await change.Settle(declared.Id, [], visit.Stop);
        return await change.Save(visit.Stop) is { } lost ? await Render(visit, doors, found, Form.Empty.Refuse(lost), StatusCodes.Status409Conflict) : visit.See(found.Call.To($"/chi-tieu/{id}"));
    }

    private static Refusal? Against(Case found, long number, Declaration? standing) =>
        found.Figure.Period.First > found.Call.Today ? BoardRefusals.NotBegun
        : standing is null && found.Figure.Value.Known && found.Figure.Value.Value == number ? BoardRefusals.SameNumber : null;

    private static Task<Declaration?> Standing(AppDb db, Case found, CancellationToken stop) =>
        db.Declarations().SingleOrDefaultAsync(d => d.Unit == found.Call.Unit.Unit && d.Measure == found.Measure.Name
            && d.First == found.Figure.Period.First && d.Last == found.Figure.Period.Last && d.WithdrawnAt == null, stop);

    private static async Task<Case?> Found(Visit visit, Doors doors, Guid id, string? unit, string? period)
    {
        if (await BoardCall.Of(visit, doors.Maps, Face.Desk, unit, period, null) is not { } call || !(await visit.Reach(BoardsAccess.Declare)).Covers(call.Unit.Unit)) return null;
        if (await doors.Book.One(id, visit.Stop) is not { } target || TargetFigures.PeriodOf(target, call.Day) is not { } over || doors.Figures.Declarable(over.Wording, call.Day) is not { } measure) return null;
        await doors.Figures.Fresh(visit.Stop);
        var board = await doors.Figures.Read(call.Question(beside: true), [target], [call.Unit.Unit], visit.Stop);
        return board.Figures is [{ Role: not TargetRole.Gathered } figure] ? new Case(call, figure, measure) : null;
    }

    private static async Task<IResult> Render(Visit visit, Doors doors, Case found, FormValues? values, int status)
    {
        var standing = await doors.Db.Declarations().AsNoTracking().FirstOrDefaultAsync(d => d.Unit == found.Call.Unit.Unit && d.Measure == found.Measure.Name
            && d.First == found.Figure.Period.First && d.Last == found.Figure.Period.Last && d.WithdrawnAt == null, visit.Stop);
        var kept = new[] { (Unit, UnitAddress.Of(found.Call.Unit)), (Over, found.Call.Period.Format()) };
        var typed = values ?? Form.With([.. kept, .. standing is null ? [] : new[] { (Number, standing.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture)), (Reason, standing.Reason) }]);
        return visit.Page<DeclarePage>(new DeclareModel(found.Call, found.Figure, found.Measure, standing, typed, WithdrawForm.With(kept)), status);
    }

    /// <summary>What the use case works with.</summary>
    public sealed record Doors(AppDb Db, Changes Changes, UnitMaps Maps, ProgrammeBook Book, TargetFigures Figures);

    private sealed record Case(BoardCall Call, TargetFigure Figure, Measure Measure);
}

public sealed record DeclareModel(BoardCall Call, TargetFigure Figure, Measure Measure, Declaration? Standing, FormValues Values, FormValues Withdraw)
{
    public string Path => $"/ban/bang/chi-tieu/{Figure.Target.Id}/khai";
}

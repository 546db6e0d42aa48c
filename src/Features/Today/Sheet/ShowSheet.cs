using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Forms;
using CauNoi.Platform;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Today.Parts;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Today.Sheet;

/// <summary>The sheet of one duty: why it is there, what happened to it, and what can be done besides doing it.</summary>
public static class ShowSheet
{
    public static async Task<IResult> Page(Visit visit, AppDb db, FeatureList features, UnitMaps maps, HolderReader holders, Platform.Catalogue.Rules rules, Guid id, string? xong = null) =>
        await DutySheet.Load(visit, db, features, maps, id) is { } sheet ? await Render(visit, features, maps, holders, rules, sheet, null, 200, xong is not null) : visit.NotFound();

    /// <summary>Draws the sheet, with what was typed into one of its forms when that was refused.</summary>
    internal static async Task<IResult> Render(
        Visit visit, FeatureList features, UnitMaps maps, HolderReader holders, Platform.Catalogue.Rules rules,
        DutySheet sheet, FormValues? typed, int status, bool done = false)
    {
        var tree = await visit.Tree();
        var targets = sheet.Duty.ClosedAt is null ? await TargetChoices.For(visit, holders, maps, sheet) : TargetChoices.None;
        var kind = features.Duties.FirstOrDefault(k => k.Name == sheet.Duty.Kind) ?? new DutyKind(sheet.Duty.Kind, "Việc đến hạn", null);
        return visit.Page<SheetPage>(new SheetModel(
            sheet.Duty, kind, DutyWhy.Of(sheet.Duty, kind, rules.Limits), done, sheet.Turns, targets, typed, visit.Actor.Id, visit.Now,
            unit => tree.Find(unit)?.Name ?? "Đơn vị cũ"), status);
    }
}

/// <summary>What the sheet shows.</summary>
public sealed record SheetModel(
    Duty Duty, DutyKind Kind, string Why, bool Done, IReadOnlyList<TurnLine> Turns, TargetChoices Targets, FormValues? Typed, Guid Me, DateTimeOffset Now, Func<int, string> UnitName)
{
    public bool Open => Duty.ClosedAt is null;

    public IReadOnlyList<TurnLine> Standing => [.. Turns.Where(t => t.Turn.EndedAt is null)];

    public bool May(DutyTurnKind kind) => Open && Standing.All(t => t.Turn.Kind != kind);

    /// <summary>What was typed into a form, if that one was refused.</summary>
    public FormValues? TypedIn(FormShape shape) => Typed?.Shape.Name == shape.Name ? Typed : null;
}

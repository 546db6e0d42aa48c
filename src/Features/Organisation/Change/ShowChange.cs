using CauNoi.Kernel;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Rules;
using CauNoi.Platform;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation.Change;

/// <summary>One change: its document, its steps, what it moves, and what this person may do with it now.</summary>
public sealed class ShowChange(AppDb db, UnitMaps maps, ChangeUnits units, SecondPersons second, FeatureList features, Platform.Catalogue.Rules rules)
{
    public static async Task<IResult> Page(Visit visit, AppDb db, ShowChange show, Guid id) =>
        await ChangeAccess.Reached(db, id, await visit.Reach(ChangeAccess.Read), visit.Stop) is { } record ? await show.Render(visit, record) : visit.NotFound();

    public async Task<IResult> Render(Visit visit, UnitChange record, Refusal? refused = null, int status = StatusCodes.Status200OK)
    {
        var steps = record.Read();
        var history = await maps.History(visit.Stop);
        var open = record.State is UnitChangeState.Draft or UnitChangeState.Proposed;
        var planned = open && (steps.Count > 0 || record.List is not null) ? await units.Plan(record, visit.Stop) : null;
        var created = steps.OfType<CreateUnit>().ToDictionary(s => s.Unit, s => s.Name);
        string Name(int unit) => created.GetValueOrDefault(unit) ?? history.On(unit, record.Day.AddDays(-1))?.Name
            ?? history.Of(unit).MaxBy(n => n.From)?.Name ?? $"đơn vị số {unit}";

        ChangePreview? preview = null;
        IReadOnlyList<Refusal> against = planned is { Ok: false } ? planned.Refusals : [];
        var tree = await maps.On(record.Day, visit.Stop);
        if (planned is { Ok: true, Value: { } edit })
        {
            preview = await Counted(ChangePreview.Of(edit, tree, Name), edit, visit);
            if (ChangeDecisions.Within(edit, tree, record.Unit) is { } outside) against = [outside];
        }

        var sound = planned is { Ok: true } && against.Count == 0;
        var alone = sound && record.List is null && ChangeDecisions.IsOwnMatter(planned!.Value!, rules.UnitKinds);
        var changing = visit.Actor.May(ChangeAccess.Change) && (await visit.Reach(ChangeAccess.Change)).Covers(record.Unit);
        var may = new ChangeMay(
            Edit: changing && record.State == UnitChangeState.Draft,
            Enter: changing && alone && record.State == UnitChangeState.Draft,
            Propose: changing && sound && !alone && record.State == UnitChangeState.Draft,
            Approve: record.State == UnitChangeState.Proposed && await IsSecond(visit, record),
            Undo: changing && record.State == UnitChangeState.Applied && ChangeDecisions.Undo(record.Day, VietnamTime.DayOf(visit.Now)) is null);
        return visit.Page<ShowChangePage>(new ShowChangeModel(record, [.. steps.Select(s => StepWords.Of(s, Name))], preview, against, may, tree.Find(record.Unit)?.Name ?? "Đơn vị cũ", refused), status);
    }

    /// <summary>Whether this actor may approve it: another person than whoever made and proposed it.</summary>
    public async Task<bool> IsSecond(Visit visit, UnitChange record) => visit.Actor.May(ChangeAccess.Approve)
        && await second.Is(visit.Actor, record.Unit, ChangeAccess.Approve, [record.MadeBy, record.ProposedBy ?? record.MadeBy], visit.Stop);

    private async Task<ChangePreview> Counted(ChangePreview preview, UnitEdit edit, Visit visit)
    {
        // At units that end, everything goes on with the successors; at others it stays where it is.
        var former = preview.Former.ToArray();
        var lines = preview.Lines.ToList();
        if (former.Length > 0)
        {
            var duties = await db.Duties().CountAsync(d => former.Contains(d.Unit) && d.ClosedAt == null, visit.Stop);
            if (duties > 0) lines.Add($"{duties} việc đang mở theo sang đơn vị tiếp nối.");
            foreach (var holding in features.All.SelectMany(f => f.Holdings))
                if (await holding.Count(db, former, edit.Day, visit.Stop) is > 0 and var count) lines.Add($"{count} {holding.Title} theo sang đơn vị tiếp nối.");
        }

        return preview with { Lines = lines };
    }
}

/// <summary>What this person may do with the change now.</summary>
public sealed record ChangeMay(bool Edit, bool Enter, bool Propose, bool Approve, bool Undo);

public sealed record ShowChangeModel(
    UnitChange Change, IReadOnlyList<string> Steps, ChangePreview? Preview, IReadOnlyList<Refusal> Against, ChangeMay May, string Unit, Refusal? Refused)
{
    public string Path => $"/ban/don-vi/thay-doi/{Change.Id}";
}

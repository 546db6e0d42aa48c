using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Decide;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Programmes.Targets;

/// <summary>One target: its sentence, how it is counted, whom it binds today, every wording it ever had, and what stands beside it.</summary>
public sealed class ShowTarget(AppDb db, UnitMaps maps, TargetClashing clashing, Platform.Catalogue.Rules rules, DecideProgramme decide)
{
    public static async Task<IResult> Page(Visit visit, ShowTarget show, Guid id) =>
        await show.Found(visit, id) is var (programme, target) ? await show.Render(visit, programme, target, null, 200) : visit.NotFound();

    /// <summary>A target of a programme that exists for this person.</summary>
    internal async Task<(Programme Programme, WholeTarget Target)?> Found(Visit visit, Guid id)
    {
        if (await db.TargetRows().SingleOrDefaultAsync(t => t.Id == id, visit.Stop) is not { } row) return null;
        if (await ProgrammesAccess.Reached(db, visit, maps, row.Programme) is not { } programme) return null;
        return (programme, new WholeTarget(row, await db.WordingRows().Where(w => w.Target == id).OrderBy(w => w.FromDay).ToListAsync(visit.Stop)));
    }

    /// <summary>The page anew, with what stands against what was just tried.</summary>
    internal async Task<IResult> Again(Visit visit, Guid id, FormValues values, int status)
    {
        db.ChangeTracker.Clear();
        return await Found(visit, id) is var (programme, target) ? await Render(visit, programme, target, values, status) : visit.NotFound();
    }

    internal async Task<IResult> Render(Visit visit, Programme programme, WholeTarget target, FormValues? values, int status)
    {
        var (today, tree) = (VietnamTime.DayOf(visit.Now), await visit.Tree());
        var wording = target.On(today);
        var whole = await Whole.Of(db, programme, visit.Stop);
        var mine = whole.Targets.First(t => t.Row.Id == target.Row.Id);
        var writing = await ProgrammesAccess.Covers(visit, ProgrammesAccess.Write, programme);
        var draft = ProgrammeStates.Against(programme.State, ProgrammeStep.Edit) is null;
        var (contradicted, repeated) = draft || target.Waiting is not null ? clashing.Beside(mine, (target.Waiting ?? target.Present).Read(), whole, await clashing.Neighbours(whole, visit.Stop)) : ([], []);
        var agrees = (target.Waiting is null ? target.Present : target.Wordings.LastOrDefault(w => w.DecidedAt is not null) ?? target.Present) is { AgreedAt: null } open && (await visit.Reach(ProgrammesAccess.Agree)).Covers(open.Lead);
        var may = new TargetMay(writing && draft, writing && ProgrammeStates.Against(programme.State, ProgrammeStep.Amend) is null && target.Waiting is null && target.Row.ClosedOn is null, agrees,
            target.Waiting is not null && await decide.IsSecond(visit, whole));
        return visit.Page<ShowTargetPage>(new ShowTargetModel(programme, target, wording, clashing.Meaning(wording), Bound(wording, programme, tree), contradicted, repeated, may,
            unit => UnitNames.Of(tree, unit), rules.UnitKinds.Title, UnitNames.Leads(tree, programme.Unit), values, today), status);
    }

    private IReadOnlyList<(string Kind, int Count)> Bound(TargetWording wording, Programme programme, Kernel.Units.UnitTree tree) =>
        [.. Binding.Units(wording, programme.Unit, tree, maps.Successions).GroupBy(n => n.Kind).Select(g => (rules.UnitKinds.Title(g.Key), g.Count()))];
}

/// <summary>What this person may do with the target now.</summary>
public sealed record TargetMay(bool Edit, bool Amend, bool Agree, bool Decide);

public sealed record ShowTargetModel(
    Programme Programme, WholeTarget Target, TargetWording Wording, Outcome<Kernel.Measures.Meaning> Meaning, IReadOnlyList<(string Kind, int Count)> Bound,
    IReadOnlyList<StandingTarget> Contradicted, IReadOnlyList<StandingTarget> Repeated, TargetMay May, Func<int, string> UnitName, Func<string, string> KindTitle, IReadOnlyList<FieldChoice> Leads,
    FormValues? Values, DateOnly Today)
{
    public string Path => $"/ban/chuong-trinh/chi-tieu/{Target.Row.Id}";

    public FormValues? Of(FormShape shape) => Values?.Shape.Name == shape.Name ? Values : null;
}

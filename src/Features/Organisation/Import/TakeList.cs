using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Rules;
using CauNoi.Organisation.Rules.Lists;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;

namespace CauNoi.Organisation.Import;

/// <summary>Reads a list of units against the tree of its day, and takes accepted lines into the tree.</summary>
public sealed class TakeList(AppDb db, Changes changes, UnitMaps maps, Platform.Catalogue.Rules rules, ChangeUnits units)
{
    /// <summary>One act speaks of no more than this.</summary>
    private const int Chunk = 5_000;

    /// <summary>So many lines can be one proposal: it is applied as one act.</summary>
    public const int Most = Chunk;

    public async Task<ListReport> Read(IReadOnlyList<UnitLine> lines, DateOnly day, int? under, CancellationToken stop) =>
        ListReading.Read(lines, await maps.On(day, stop), rules.UnitKinds, under);

    /// <summary>
    /// Takes the accepted lines at once, and only them, all or none: the whole is planned before the first act is written. For
    /// the command line alone, where whoever works at the machine itself founds an installation and is named as the program,
    /// with the document as the reason. Yields how many units began or changed.
    /// </summary>
    public async Task<Outcome<int>> Take(Actor actor, ListReport report, IReadOnlyList<ReadLine> accepted, string basis, CancellationToken stop)
    {
        var numbers = await UnitNumbers.Take(db, accepted.Count(l => l.Verdict == LineVerdict.New), stop);
        var steps = ListSteps.Of(accepted, numbers);
        if (steps.Count > 0)
        {
            var planned = await units.Plan(report.Day, steps, stop);
            if (!planned.Ok) return planned.Refusals.ToList();
        }

        foreach (var chunk in steps.Chunk(Chunk))
        {
            db.ChangeTracker.Clear();
            var done = await units.Run(actor, report.Day, basis, chunk, stop);
            if (!done.Ok) return done.Refusals.ToList();
        }

        if (await Figures(actor, report.Day, basis, FiguresOf(accepted, numbers), stop) is { } refused) return refused;
        return steps.Select(s => s.Unit).Distinct().Count();
    }

    /// <summary>
    /// Keeps accepted lines, or the end of one unit, as a proposed change. It is planned here only to refuse early; what it
    /// does is planned anew when a second person approves.
    /// </summary>
    public async Task<IReadOnlyList<Refusal>> Propose(Actor actor, OpenedList opened, IReadOnlyList<ReadLine> accepted, UnitNode? ended, CancellationToken stop)
    {
        var (list, day) = (opened.List, opened.Report.Day);
        var numbers = await UnitNumbers.Take(db, accepted.Count(l => l.Verdict == LineVerdict.New), stop);
        IReadOnlyList<UnitStep> steps = ended is null ? ListSteps.Of(accepted, numbers) : [new CloseUnit(ended.Unit, [])];
        var figures = await UnitTraits.Fresh(db, day, FiguresOf(accepted, numbers), stop);
        if (steps.Count == 0 && figures.Count == 0) return [ListRefusals.NothingNew];
        if (steps.Count > 0)
        {
            var planned = await units.Plan(day, steps, stop);
            if (!planned.Ok) return planned.Refusals;
            if (ChangeDecisions.Within(planned.Value, await maps.On(day, stop), list.Unit) is { } outside) return [outside];
        }

        var change = changes.Begin(OrganisationActs.ProposeList, actor, list.Unit, list.Id, list.Basis);
        var record = new UnitChange
        {
            Unit = list.Unit, Day = day, Basis = list.Basis, MadeBy = actor.Id, MadeAt = change.Now, List = list.Id,
            Report = ListFound.Of(list.FileName, opened.Whole, opened.Report, accepted.Select(l => l.Source.Line)).Write(), Figures = StoredSteps.WriteFigures(figures),
        };
        record.Write(steps);
        record.Propose(actor.Id);
        change.Add(record);
        list.Taken += ListProposal.Of(record).Units;
        change.Note("change", record.Id.ToString());
        change.Note("lines", accepted.Count.ToString(CultureInfo.InvariantCulture));
        return await change.Save(stop) is { } lost ? [lost] : [];
    }

    private static IReadOnlyList<UnitFigure> FiguresOf(IReadOnlyList<ReadLine> accepted, IReadOnlyList<int> numbers)
    {
        var real = ListSteps.Numbers(accepted, numbers);
        return [.. accepted.SelectMany(l => l.Traits.Select(t => new UnitFigure(real.GetValueOrDefault(l.Unit, l.Unit), t.Trait, t.Value)))];
    }

    // What a list says of its units is kept with its day and source; what is known already is not said again.
    private async Task<Refusal?> Figures(Actor actor, DateOnly day, string source, IReadOnlyList<UnitFigure> said, CancellationToken stop)
    {
        foreach (var chunk in said.Chunk(Chunk))
        {
            db.ChangeTracker.Clear();
            var change = changes.Begin(OrganisationActs.Figures, actor, chunk[0].Unit, "units", source);
            if (await UnitTraits.Enter(db, change, day, source, chunk, stop) is not (> 0 and var rows)) continue;
            change.Note("rows", rows.ToString(CultureInfo.InvariantCulture));
            if (await change.Save(stop) is { } refused) return refused;
        }

        return null;
    }
}

using System.Text.RegularExpressions;
using CauNoi.Kernel;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Units;

namespace CauNoi.Ratings.Rules;

/// <summary>Whether a rubric makes sense, by itself and against the measures of a day.</summary>
public static partial class RubricCheck
{
    // What a second pair of eyes found says how far figures can be trusted; it is never held against a unit.
    private const string SpotChecked = "activities.spot-";

    /// <summary>Everything that stands against it by itself.</summary>
    public static IReadOnlyList<Refusal> Against(Rubric rubric)
    {
        var refusals = new List<Refusal>();
        var items = rubric.AllItems().ToList();
        if (rubric.Years.Count == 0) refusals.Add(RubricRefusals.Empty("năm áp dụng (years)"));
        if (rubric.Units.Count == 0) refusals.Add(RubricRefusals.Empty("loại đơn vị được xếp loại (units)"));
        if (rubric.Denominator.Length == 0) refusals.Add(RubricRefusals.Empty("mẫu số khi tính tỷ lệ đơn vị (denominator)"));
        if (items.Count == 0) refusals.Add(RubricRefusals.Empty("mục chấm điểm"));
        refusals.AddRange(Ids(rubric, items));
        foreach (var item in items) refusals.AddRange(Item(item));
        // Whoever decides elsewhere has counted already; what is counted here again would give another total than the paper.
        if (rubric.Outside is not null) refusals.AddRange(items.Where(i => i.IsMeasured()).Select(i => RubricRefusals.CountedOutside(i.Id)));
        if (items.Sum(i => i.Points) is var sum && sum != rubric.Total) refusals.Add(RubricRefusals.Sum(sum, rubric.Total));
        refusals.AddRange(Scale(rubric));
        refusals.AddRange(Beside(rubric));
        return refusals;
    }

    /// <summary>Everything that stands against it by the measures and kinds of unit of this installation.</summary>
    public static IReadOnlyList<Refusal> Against(Rubric rubric, MeasureBook book, UnitKindTable kinds) =>
    [
        .. rubric.Units.Where(u => kinds.Find(u) is null).Select(RubricRefusals.NoKind),
        // Whoever has somebody above here is rated by them: otherwise a unit could write down its own points as if they came from outside.
        .. rubric.Outside is null ? [] : rubric.Units.Select(kinds.Find).OfType<UnitKind>().Where(k => k.Under.Count > 0).Select(k => RubricRefusals.OutsideHere(k.Title)),
        .. rubric.AllItems().Where(i => i.Measure is not null).Select(i => Measured(i, book.Meaning(i.Measure!))).OfType<Refusal>(),
    ];

    private static Refusal? Measured(RubricItem item, Outcome<Meaning> meaning)
    {
        if (!meaning.Ok) return RubricRefusals.Unknown(item.Id, meaning.Refusals[0].Sentence);
        if (meaning.Value.Bases.Any(b => b.Name.StartsWith(SpotChecked, StringComparison.Ordinal))) return RubricRefusals.SpotCheck(item.Id);
        if (!meaning.Value.EverPublic) return RubricRefusals.NeverPublic(item.Id, meaning.Value.Title);
        return meaning.Value.Type.Kind == FigureKind.State ? RubricRefusals.NoNumber(item.Id, meaning.Value.Title) : null;
    }

    private static IEnumerable<Refusal> Ids(Rubric rubric, List<RubricItem> items)
    {
        var ids = items.Select(i => i.Id).Concat(rubric.Extras.Select(e => e.Id)).Concat(rubric.Gates.Select(g => g.Id)).ToList();
        foreach (var twice in ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1)) yield return RubricRefusals.Twice(twice.Key);
        foreach (var id in ids.Concat(rubric.Scale.Select(g => g.Id)).Where(i => !IdShape().IsMatch(i)).Distinct()) yield return RubricRefusals.BadId(id);
        foreach (var twice in rubric.Scale.GroupBy(g => g.Id, StringComparer.Ordinal).Where(g => g.Count() > 1)) yield return RubricRefusals.Twice(twice.Key);
    }

    private static IEnumerable<Refusal> Item(RubricItem item)
    {
        if (item.Points <= 0 || decimal.Round(item.Points, 2) != item.Points) yield return RubricRefusals.Points(item.Id);
        if (item is { Measure: not null, Targets: true }) yield return RubricRefusals.TwoSources(item.Id);
        if (item.IsMeasured())
        {
            if (item.Zero == item.Full) yield return RubricRefusals.NoSpan(item.Id);
            if (item.Denominator.Length == 0) yield return RubricRefusals.NoDenominator(item.Id);
        }
        else if (item.Zero != 0 || item.Full != 0 || item.Denominator.Length > 0)
        {
            yield return RubricRefusals.NotMeasured(item.Id);
        }
    }

    private static IEnumerable<Refusal> Scale(Rubric rubric)
    {
        if (rubric.Scale.Count < 2 || rubric.Scale[^1].From != 0 || rubric.Scale.Zip(rubric.Scale.Skip(1)).Any(p => p.First.From <= p.Second.From) || rubric.Scale[0].From > rubric.Total)
            yield return RubricRefusals.Scale;
        else if (rubric.Scale[^1].Good) yield return RubricRefusals.AllGood;
    }

    private static IEnumerable<Refusal> Beside(Rubric rubric)
    {
        foreach (var gate in rubric.Gates)
        {
            if (gate.Item is { } id && (rubric.Item(id) is not { } item || gate.Below <= 0 || gate.Below > item.Points)) yield return RubricRefusals.GateItem(gate.Id, id);
            if (rubric.Grade(gate.Highest) is null || gate.Highest == rubric.Scale[0].Id) yield return RubricRefusals.GateGrade(gate.Id, gate.Highest);
        }

        foreach (var tie in rubric.TieBreak.Where(t => rubric.Item(t) is null)) yield return RubricRefusals.Tie(tie);
        foreach (var wanted in rubric.AllWanted().Where(w => rubric.Grade(w.AtLeast) is null || w.AtLeast == rubric.Scale[^1].Id || w.Share is <= 0 or > 100)) yield return RubricRefusals.Wanted(wanted.AtLeast);
        if (rubric.MostBonus < 0 || rubric.MostBonus > rubric.Total / 5) yield return RubricRefusals.BonusMost;
        foreach (var extra in rubric.Extras)
            if (extra.Most <= 0 || extra.Most > (extra.Bonus ? rubric.MostBonus : rubric.Total)) yield return RubricRefusals.ExtraPoints(extra.Id, extra.Bonus ? rubric.MostBonus : rubric.Total);
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex IdShape();
}

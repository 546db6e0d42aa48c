namespace CauNoi.Ratings.Rules;

/// <summary>What is known of a unit when it is scored.</summary>
/// <param name="Values">What measured sub-criteria came to; shares in percent. Null where nothing can be worked out: it leaves the whole.</param>
/// <param name="Points">What people gave: sub-criteria, bonus, deductions; of a gate 1 where it happened.</param>
public sealed record ScoreInput(IReadOnlyDictionary<string, decimal?> Values, IReadOnlyDictionary<string, decimal> Points);

/// <summary>The points of a sub-criterion.</summary>
/// <param name="Item">Which.</param>
/// <param name="Points">How many.</param>
/// <param name="Applies">False where nothing could be worked out: its points are shared among the others.</param>
public sealed record ItemScore(string Item, decimal Points, bool Applies);

/// <summary>What a unit comes to.</summary>
/// <param name="Items">Each sub-criterion.</param>
/// <param name="Base">The criteria, on the scale of the total.</param>
/// <param name="Bonus">What was added.</param>
/// <param name="Deduction">What was taken.</param>
/// <param name="Total">The points that count.</param>
/// <param name="Measured">Of the criteria, what came from measures, in points of the rubric.</param>
/// <param name="MeasuredMost">The most that could come from measures.</param>
/// <param name="Grade">The word.</param>
/// <param name="Gates">Which gates closed.</param>
public sealed record Score(IReadOnlyList<ItemScore> Items, decimal Base, decimal Bonus, decimal Deduction, decimal Total, decimal Measured, decimal MeasuredMost, string Grade, IReadOnlyList<string> Gates)
{
    public decimal Of(string item) => Items.FirstOrDefault(i => i.Item == item)?.Points ?? 0;
}

/// <summary>Points from what is known: nothing else enters, so that whoever has the open data comes to the same.</summary>
public static class Scoring
{
    private const int Places = 2;

    /// <summary>Scores a unit.</summary>
    public static Score Of(Rubric rubric, ScoreInput input)
    {
        var items = rubric.AllItems().Select(i => (Item: i, Score: Of(i, input))).ToList();
        var applying = items.Where(i => i.Score.Applies).ToList();
        var (got, most) = (applying.Sum(i => i.Score.Points), applying.Sum(i => i.Item.Points));
        var whole = most == 0 ? 0 : Rounded(got / most * rubric.Total);
        var bonus = Math.Min(rubric.MostBonus, Extras(rubric, input, bonus: true));
        var deduction = Extras(rubric, input, bonus: false);
        var total = Math.Clamp(whole + bonus - deduction, 0, rubric.Total);
        var closed = rubric.Gates.Where(g => Closed(g, input, items.Find(i => i.Item.Id == g.Item).Score)).Select(g => g.Id).ToList();
        return new Score([.. items.Select(i => i.Score)], whole, bonus, deduction, total,
            applying.Where(i => i.Item.IsMeasured()).Sum(i => i.Score.Points), applying.Where(i => i.Item.IsMeasured()).Sum(i => i.Item.Points), Grade(rubric, total, closed), closed);
    }

    /// <summary>The points of a measured sub-criterion: along the straight line between the value that gives nothing and the one that gives all.</summary>
    public static decimal Along(RubricItem item, decimal value)
    {
        // Outside the line nothing is worked out: a value may be as large as it likes.
        var upwards = item.Full > item.Zero;
        if (upwards ? value >= item.Full : value <= item.Full) return item.Points;
        if (upwards ? value <= item.Zero : value >= item.Zero) return 0;
        return Math.Clamp(Rounded((value - item.Zero) / (item.Full - item.Zero) * item.Points), 0, item.Points);
    }

    private static ItemScore Of(RubricItem item, ScoreInput input)
    {
        if (!item.IsMeasured()) return new ItemScore(item.Id, Math.Clamp(input.Points.GetValueOrDefault(item.Id), 0, item.Points), Applies: true);
        return input.Values.GetValueOrDefault(item.Id) is { } value ? new ItemScore(item.Id, Along(item, value), Applies: true) : new ItemScore(item.Id, 0, Applies: false);
    }

    private static decimal Extras(Rubric rubric, ScoreInput input, bool bonus) =>
        rubric.Extras.Where(e => e.Bonus == bonus).Sum(e => Math.Clamp(input.Points.GetValueOrDefault(e.Id), 0, e.Most));

    private static bool Closed(RubricGate gate, ScoreInput input, ItemScore? item) =>
        gate.Item is null ? input.Points.GetValueOrDefault(gate.Id) > 0 : item is { Applies: true } && item.Points < gate.Below;

    // The worst of: the word of the points, and the best word that each closed gate leaves open.
    private static string Grade(Rubric rubric, decimal total, List<string> closed)
    {
        var at = rubric.Scale.TakeWhile(g => total < g.From).Count();
        foreach (var gate in rubric.Gates.Where(g => closed.Contains(g.Id)))
            at = Math.Max(at, rubric.Scale.TakeWhile(g => g.Id != gate.Highest).Count());
        return rubric.Scale[Math.Min(at, rubric.Scale.Count - 1)].Id;
    }

    private static decimal Rounded(decimal points) => decimal.Round(points, Places, MidpointRounding.AwayFromZero);
}

namespace CauNoi.Ratings.Rules;

/// <summary>A published season as open data: everything the points were worked out from, and what they came to.</summary>
/// <param name="Id">The season.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Owner">Who rated.</param>
/// <param name="Period">Over which period figures were counted.</param>
/// <param name="RubricHash">The hash of the rubric, frozen when the season was opened.</param>
/// <param name="Rubric">The rubric.</param>
/// <param name="Formulas">Of each measured sub-criterion, how it is counted.</param>
/// <param name="Units">The units.</param>
public sealed record OpenSeason(
    Guid Id, string Title, string Owner, string Period, string RubricHash, Rubric Rubric, IReadOnlyDictionary<string, string> Formulas, IReadOnlyList<OpenUnit> Units)
{
    /// <summary>Units that were merged or split before they were decided.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];
}

/// <summary>A unit in a published season.</summary>
/// <param name="Unit">Its number.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Known">Up to when its figures were known when they were frozen.</param>
/// <param name="Values">What its measured sub-criteria came to; shares in percent. Nothing where nothing could be worked out.</param>
/// <param name="Points">What the council gave: sub-criteria, bonus, deductions, gates.</param>
/// <param name="Measured">Points that came from measures.</param>
/// <param name="MeasuredMost">The most that could.</param>
/// <param name="Total">The points that count.</param>
/// <param name="Grade">The word, by its id.</param>
/// <param name="Place">Its place.</param>
/// <param name="Gates">Gates that closed.</param>
/// <param name="Beside">What must stand beside.</param>
public sealed record OpenUnit(
    int Unit, string Code, string Name, DateTimeOffset Known, IReadOnlyDictionary<string, decimal?> Values, IReadOnlyDictionary<string, decimal> Points,
    decimal Measured, decimal MeasuredMost, decimal Total, string Grade, int Place, IReadOnlyList<string> Gates, OpenBeside Beside)
{
    /// <summary>What came of an appeal: nothing, "giữ nguyên" or "điều chỉnh".</summary>
    public string? Appeal { get; init; }

    /// <summary>Where somebody outside decided: the paper that says so.</summary>
    public string? Paper { get; init; }

    /// <summary>Where that was changed after an appeal: the paper that said so first.</summary>
    public string? PaperBefore { get; init; }

    public ScoreInput Input() => new(Values, Points);
}

/// <summary>What stands beside a rating in public, so that a good word without proof shows.</summary>
/// <param name="Coverage">Of each measured sub-criterion, the share of those expected that left anything.</param>
/// <param name="Received">Feedback of citizens received.</param>
/// <param name="Answered">Of it, answered.</param>
/// <param name="Opinions">Opinions at meetings with the people.</param>
/// <param name="OpinionsAnswered">Of them, answered there.</param>
public sealed record OpenBeside(IReadOnlyDictionary<string, decimal> Coverage, decimal Received, decimal Answered, decimal Opinions, decimal OpinionsAnswered);

/// <summary>Works a published season out again from nothing but its open data.</summary>
public static class Recalculation
{
    /// <summary>Every difference, as a sentence; empty where all comes to the same.</summary>
    public static IReadOnlyList<string> Differences(OpenSeason season)
    {
        var wrong = new List<string>();
        if (RubricText.HashOf(RubricText.Write(season.Rubric)) != season.RubricHash) wrong.Add("Bộ tiêu chí không khớp mã kiểm ghi lúc mở đợt.");
        var again = season.Units.Select(u => (Unit: u, Score: Scoring.Of(season.Rubric, u.Input()))).ToList();
        foreach (var (unit, score) in again)
        {
            if (score.Measured != unit.Measured || score.MeasuredMost != unit.MeasuredMost) wrong.Add($"{unit.Name}: phần đo ghi {Said(unit.Measured)} trên {Said(unit.MeasuredMost)}, tính lại là {Said(score.Measured)} trên {Said(score.MeasuredMost)}.");
            if (score.Total != unit.Total) wrong.Add($"{unit.Name}: tổng điểm ghi {Said(unit.Total)}, tính lại là {Said(score.Total)}.");
            if (score.Grade != unit.Grade) wrong.Add($"{unit.Name}: mức ghi là “{season.Rubric.Grade(unit.Grade)?.Title ?? unit.Grade}”, tính lại là “{season.Rubric.Grade(score.Grade)?.Title}”.");
            if (!score.Gates.SequenceEqual(unit.Gates)) wrong.Add($"{unit.Name}: điểm liệt ghi không khớp.");
        }

        foreach (var ((unit, _), place) in Ranking.Places(season.Rubric, again, a => a.Score))
            if (place != unit.Place) wrong.Add($"{unit.Name}: thứ hạng ghi {unit.Place}, tính lại là {place}.");
        return wrong;
    }

    private static string Said(decimal points) => Kernel.Text.Figures.Format(points);
}

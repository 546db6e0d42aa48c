using CauNoi.Ratings.Rules;
using FsCheck;
using FsCheck.Fluent;
using static CauNoi.Ratings.Tests.Unit.SampleRubric;

namespace CauNoi.Ratings.Tests.Unit;

/// <summary>Anybody comes to the same from the open data alone, and whoever alters a figure is found out.</summary>
public class OpenSeasonTests
{
    [Fact]
    public void A_published_season_reads_back_and_comes_to_the_same() => Check.QuickThrowOnFailure(Prop.ForAll(ScoringTests.Inputs().Generator.ListOf().Where(l => l.Any()).ToArbitrary(), inputs =>
    {
        var text = RubricText.Write(Season([.. inputs]));
        var read = RubricText.Read<OpenSeason>(text);
        return RubricText.Write(read) == text && Recalculation.Differences(read).Count == 0;
    }));

    [Fact]
    public void Whatever_is_altered_is_named()
    {
        var season = Season([Input(80, 3, 20, 10), Input(60, 0, 25, 15)]);
        Recalculation.Differences(season).ShouldBeEmpty();
        var unit = season.Units[0];
        Differs(season with { Units = [unit with { Total = unit.Total + 1 }, season.Units[1]] }, "tổng điểm");
        Differs(season with { Units = [unit with { Grade = "xuat-sac" }, season.Units[1]] }, "mức ghi là");
        Differs(season with { Units = [unit with { Values = new Dictionary<string, decimal?>(unit.Values) { ["do"] = 99 } }, season.Units[1]] }, "phần đo");
        Differs(season with { Units = [unit with { Place = 9 }, season.Units[1]] }, "thứ hạng");
        Differs(season with { Rubric = Whole with { MostBonus = 4 } }, "Bộ tiêu chí không khớp");
    }

    private static void Differs(OpenSeason season, string words) => Recalculation.Differences(season).ShouldContain(d => d.Contains(words));

    private static OpenSeason Season(IReadOnlyList<ScoreInput> inputs)
    {
        var units = inputs.Select((input, n) => (Input: input, N: n, Score: Scoring.Of(Whole, input))).ToList();
        return new OpenSeason(Guid.Empty, "Đợt thử", "Tỉnh", "2026", RubricText.HashOf(RubricText.Write(Whole)), Whole, new Dictionary<string, string>(),
            [.. Ranking.Places(Whole, units, u => u.Score).Select(p => new OpenUnit(p.Unit.N, $"{p.Unit.N}", $"Xã {p.Unit.N}", default, p.Unit.Input.Values, p.Unit.Input.Points, p.Unit.Score.Measured, p.Unit.Score.MeasuredMost,
                p.Unit.Score.Total, p.Unit.Score.Grade, p.Place, p.Unit.Score.Gates, new OpenBeside(new Dictionary<string, decimal>(), 0, 0, 0, 0)))]);
    }
}

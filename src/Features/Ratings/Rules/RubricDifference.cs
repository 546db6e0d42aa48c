using CauNoi.Kernel.Text;

namespace CauNoi.Ratings.Rules;

/// <summary>What a new wording of a rubric moves: shown to the second person before it is decided.</summary>
public static class RubricDifference
{
    public static IReadOnlyList<string> Of(Rubric before, Rubric after)
    {
        var (old, now) = (before.AllItems().ToDictionary(i => i.Id, StringComparer.Ordinal), after.AllItems().ToDictionary(i => i.Id, StringComparer.Ordinal));
        return
        [
            .. old.Values.Where(i => !now.ContainsKey(i.Id)).Select(i => $"Bỏ mục “{i.Title}” ({Figures.Format(i.Points)} điểm)."),
            .. now.Values.Where(i => !old.ContainsKey(i.Id)).Select(i => $"Thêm mục “{i.Title}” ({Figures.Format(i.Points)} điểm)."),
            .. now.Values.Where(i => old.GetValueOrDefault(i.Id) is { } was && was != i).Select(i => Changed(old[i.Id], i)),
            .. after.Scale.Where(g => before.Grade(g.Id) is not { } was || was.From != g.From).Select(g => $"Mức “{g.Title}” từ {Figures.Format(g.From)} điểm{(before.Grade(g.Id) is { } was ? $", trước là {Figures.Format(was.From)}" : "")}."),
            .. before.Scale.Where(g => after.Grade(g.Id) is null).Select(g => $"Bỏ mức “{g.Title}”."),
            .. after.Gates.SequenceEqual(before.Gates) ? [] : new[] { "Điểm liệt thay đổi." },
            .. after.AllWanted().SequenceEqual(before.AllWanted()) ? [] : new[] { "Mức phấn đấu chung thay đổi." },
            .. after.Extras.SequenceEqual(before.Extras) && after.MostBonus == before.MostBonus ? [] : new[] { "Điểm thưởng, điểm trừ thay đổi." },
        ];
    }

    private static string Changed(RubricItem was, RubricItem now) => was.Points != now.Points ? $"“{now.Title}”: {Figures.Format(was.Points)} điểm thành {Figures.Format(now.Points)} điểm."
        : was.Zero != now.Zero || was.Full != now.Full ? $"“{now.Title}”: không điểm từ {Figures.Format(was.Zero)} thành {Figures.Format(now.Zero)}, đủ điểm từ {Figures.Format(was.Full)} thành {Figures.Format(now.Full)}."
        : $"“{now.Title}”: cách đo hoặc lời văn thay đổi.";
}

using CauNoi.Ratings.Parts;
using CauNoi.Ratings.Rules;
using CauNoi.Ui.Words;

namespace CauNoi.Ratings.Show;

/// <summary>One line of points: what for, how many of how many, and where they come from.</summary>
public sealed record ScoreLine(string Title, string Points, string Most, string From)
{
    /// <summary>All lines of a rating at the desk.</summary>
    public static IReadOnlyList<ScoreLine> Of(Dossier dossier)
    {
        var (score, counting, values) = (dossier.Score(), dossier.Counting(), dossier.Frozen?.Values);
        return
        [
            .. dossier.Rubric.AllItems().Select(i => Line(i, score, counting.GetValueOrDefault(i.Id) is { } mark ? Who(mark, dossier.Rubric) : "chưa chấm", values is null ? dossier.Figures.Items.GetValueOrDefault(i.Id)?.Value : values.GetValueOrDefault(i.Id), dossier.Figures.Items.GetValueOrDefault(i.Id)?.Why)),
            .. dossier.Rubric.Extras.Where(e => counting.GetValueOrDefault(e.Id) is { Points: > 0 }).Select(e => new ScoreLine($"{(e.Bonus ? "Điểm thưởng" : "Điểm trừ")}: {e.Title}", Spoken.Number(counting[e.Id].Points), Spoken.Number(e.Most), Who(counting[e.Id], dossier.Rubric))),
        ];
    }

    /// <summary>The lines of a published unit.</summary>
    public static IReadOnlyList<ScoreLine> Of(Rubric rubric, OpenUnit unit)
    {
        var score = Scoring.Of(rubric, unit.Input());
        return
        [
            .. rubric.AllItems().Select(i => Line(i, score, Above(rubric), unit.Values.GetValueOrDefault(i.Id), null)),
            .. rubric.Extras.Where(e => unit.Points.GetValueOrDefault(e.Id) > 0).Select(e => new ScoreLine($"{(e.Bonus ? "Điểm thưởng" : "Điểm trừ")}: {e.Title}", Spoken.Number(unit.Points[e.Id]), Spoken.Number(e.Most), Above(rubric))),
        ];
    }

    private static ScoreLine Line(RubricItem item, Score score, string who, decimal? value, string? why)
    {
        var scored = score.Items.First(s => s.Item == item.Id);
        if (!item.IsMeasured()) return new ScoreLine(item.Title, Spoken.Number(scored.Points), Spoken.Number(item.Points), who);
        return value is { } known
            ? new ScoreLine(item.Title, Spoken.Number(scored.Points), Spoken.Number(item.Points), $"đo: {Spoken.Number(known)}; đủ điểm từ {Spoken.Number(item.Full)}, không điểm từ {Spoken.Number(item.Zero)}. {item.Denominator}.")
            : new ScoreLine(item.Title, "không tính", Spoken.Number(item.Points), $"{(why is { Length: > 0 } ? why : "Không tính được.")} Điểm chia lại cho các mục khác.");
    }

    private static string Who(RatingMark mark, Rubric rubric) => mark.Stage switch { MarkStage.Self => "đơn vị tự chấm", MarkStage.Inspection => "kiểm tra chấm", _ => Above(rubric) };

    /// <summary>What was decided outside was written down from its paper; no council here gave it.</summary>
    private static string Above(Rubric rubric) => rubric.Outside is null ? "hội đồng chấm" : "theo văn bản của cấp trên";
}

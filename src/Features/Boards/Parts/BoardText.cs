using CauNoi.Boards.Figures;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Measures.Parts;
using CauNoi.Ui.Figures;
using CauNoi.Ui.Marks;
using CauNoi.Ui.Words;

namespace CauNoi.Boards.Parts;

/// <summary>Targets at a unit as people read them.</summary>
public static class BoardText
{
    public static Standing Standing(TargetStatus status) => status switch
    {
        TargetStatus.Late or TargetStatus.Missed => Ui.Marks.Standing.Late,
        TargetStatus.Slow => Ui.Marks.Standing.Soon,
        TargetStatus.OnTrack => Ui.Marks.Standing.OnTime,
        TargetStatus.Reached => Ui.Marks.Standing.Done,
        TargetStatus.NotApplicable => Ui.Marks.Standing.NotApplicable,
        _ => Ui.Marks.Standing.Waiting,
    };

    public static string Value(TargetFigure figure) => !figure.Bare && figure.Status == TargetStatus.NotApplicable ? "–" : TargetWords.Value(figure.Value, figure.Type, figure.Wording);

    public static string Goal(TargetFigure figure) => figure.Bare ? ""
        : figure.Share is { } share ? $"phần được giao: {TargetWords.Goal(share, figure.Type, figure.Wording)}"
        : figure.Each is { } each ? $"mỗi nơi {TargetWords.Goal(each.Wording.GoalIn(figure.Period), each.Type, each.Wording)}" : TargetWords.Goal(figure.Judged.Goal, figure.Type, figure.Wording);

    /// <summary>The word of how it stands; of a part that has no goal nothing is said.</summary>
    public static string Word(TargetFigure figure) => figure.Bare ? "góp vào số chung" : figure.Status.Word();

    /// <summary>Out of what, beside the value.</summary>
    public static string Base(TargetFigure figure) => figure.Units is { } units ? $"{Spoken.Number(units.Held)} trong {Spoken.Number(units.Whole)} nơi" : TargetWords.Unit(figure.Type, figure.Wording);

    /// <summary>Value and what it is out of, in one cell.</summary>
    public static string Whole(TargetFigure figure) => Base(figure) is not { Length: > 0 } of || !figure.Value.Known ? Value(figure) : figure.Units is null ? $"{Value(figure)} {of}" : $"{Value(figure)} ({of})";

    /// <summary>How far it is to the goal.</summary>
    public static string Left(TargetFigure figure) => figure.Bare ? ""
        : figure.Units is { } units ? units.Whole > units.Held ? $"còn {Spoken.Number(units.Whole - units.Held)} nơi chưa đạt" : ""
        : TargetWords.Left(figure.Judged, figure.Type, figure.Wording);

    /// <summary>Why there is no number; empty where there is one.</summary>
    public static string Because(TargetFigure figure) => figure.Mistake ?? (!figure.Bare && figure.Status == TargetStatus.NotApplicable ? "Ở đây không có gì thuộc diện của chỉ tiêu này."
        : figure.Value.Known ? "" : FigureText.Because(figure.Value.Why));

    public static string Ahead(TargetFigure figure) => figure.Bare ? "" : TargetWords.Ahead(figure.Judged, figure.Period, figure.Type, figure.Wording);

    /// <summary>The bar: what stands, the goal, and where one should be today; nothing where there is no number or no goal.</summary>
    public static BulletBar? Bar(TargetFigure figure)
    {
        if (figure.Bare || !figure.Value.Known || figure.Type.Kind == FigureKind.State || figure.Wording.Comparator == Comparator.Yes || figure.Status == TargetStatus.NotApplicable) return null;
        var scale = figure.Type.Kind == FigureKind.Share ? 100 : 1;
        var value = Math.Max(0, figure.Value.Value * scale);
        return new BulletBar(figure.Provisional ? 0 : value, figure.Judged.Goal * scale)
        {
            Provisional = figure.Provisional ? value : 0, Declared = Math.Max(0, (figure.Gap ?? 0) * scale), Unit = scale == 100 ? "%" : figure.Wording.Unit,
            Pace = figure.Status is TargetStatus.Reached or TargetStatus.Missed ? null : figure.Judged.Due * scale, End = scale == 100 ? Math.Max(100, value) : null,
        };
    }

    /// <summary>What a percentage can be trusted for, in short words.</summary>
    public static IEnumerable<string> Notes(TargetFigure figure, SpotRate? spot)
    {
        if (figure.MeasuredShare is { } measured) yield return $"đo {Percent(measured)}";
        if (figure.Coverage is { } coverage) yield return figure.Judged.Weak ? $"độ phủ {Percent(coverage)}, chưa đủ tin" : $"độ phủ {Percent(coverage)}";
        if (figure.Evidence is { } evidence) yield return $"có minh chứng {Percent(evidence)}";
        if (spot is not null && figure.Facts > 0) yield return spot.Words;
        if (figure.Declared is { } declared) yield return $"theo khai báo {TargetWords.Value(declared, figure.Type, figure.Wording)}";
        if (figure.Gap is { } gap and not 0) yield return $"lệch {TargetWords.Value(gap, figure.Type, figure.Wording)}";
    }

    public static string Percent(decimal share) => $"{Spoken.Number(share * 100)}%";
}

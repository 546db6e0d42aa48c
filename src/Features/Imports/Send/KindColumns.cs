using CauNoi.Activities.Rules;
using CauNoi.Platform.Sheets;

namespace CauNoi.Imports.Send;

/// <summary>A kind as a table: one column a question, the same columns as the file of records.</summary>
internal static class KindColumns
{
    public const string Place = "Đơn vị";

    /// <summary>The commune, where several places have one name.</summary>
    public const string Above = "Xã";

    /// <summary>Says that a row is not the same thing written twice.</summary>
    public const string Another = "Việc khác";

    public const string Planned = "Dự kiến";

    public static IReadOnlyList<string> Of(Kind kind) => [Place, kind.DayLabel, .. kind.Fields.Select(f => f.Label)];

    public static IEnumerable<string> Optional(Kind kind) => kind.Life == KindLife.Planned ? [Above, Another, Planned] : [Above, Another];

    public static IEnumerable<string> Missing(Kind kind, Sheet head, bool placeAsked) =>
        kind.Fields.Where(f => f.Required && f.ShownIf is null).Select(f => f.Label).Prepend(kind.DayLabel).Concat(placeAsked ? [Place] : []).Where(c => head.Column(c) < 0);
}

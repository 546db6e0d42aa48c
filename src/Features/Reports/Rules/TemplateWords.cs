namespace CauNoi.Reports.Rules;

/// <summary>The words that a form may use between double braces.</summary>
internal static class TemplateWords
{
    /// <summary>Fields that stand alone on a line: their name, what they make, and how many arguments they take.</summary>
    public static IReadOnlyDictionary<string, (TemplatePart Part, int Least, int Most)> Fields { get; } = new Dictionary<string, (TemplatePart, int, int)>(StringComparer.Ordinal)
    {
        ["so"] = (TemplatePart.Figure, 1, 3),
        ["bang"] = (TemplatePart.Compare, 1, 2),
        ["chi-tieu"] = (TemplatePart.Targets, 0, 1),
        ["du-bao"] = (TemplatePart.Forecast, 0, 0),
        ["noi-nao"] = (TemplatePart.Below, 1, 2),
        ["danh-sach"] = (TemplatePart.Records, 1, 2),
        ["bieu-do-cot"] = (TemplatePart.Columns, 1, 2),
        ["bieu-do-duong"] = (TemplatePart.Lines, 1, 2),
        ["chu-de"] = (TemplatePart.Topics, 1, 2),
        ["hoi"] = (TemplatePart.Ask, 2, 3),
        ["kho-khan"] = (TemplatePart.Difficulties, 0, 1),
        ["kien-nghi"] = (TemplatePart.Proposals, 0, 1),
        ["viec-se-lam"] = (TemplatePart.Steps, 2, 3),
        ["viec-toi"] = (TemplatePart.Next, 0, 1),
        ["dinh-chinh"] = (TemplatePart.Corrections, 0, 0),
        ["cap-duoi"] = (TemplatePart.Gathered, 1, 2),
        ["cho"] = (TemplatePart.Waiting, 2, 3),
    };

    /// <summary>Takes another form in.</summary>
    public const string Include = "chen";

    /// <summary>Words within a paragraph, and what they stand for.</summary>
    public static IReadOnlyDictionary<string, string> Inline { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["don-vi"] = "tên đơn vị", ["ky"] = "kỳ báo cáo", ["ky-truoc"] = "kỳ trước", ["ky-sau"] = "kỳ sau", ["nam"] = "năm", ["ngay-chot"] = "ngày cuối được tính",
    };

    /// <summary>Lines of the head.</summary>
    public static IReadOnlySet<string> Head { get; } = new HashSet<string>(StringComparer.Ordinal) { "version", "title", "summary", "kind", "symbol", "hours", "readers", "grounds", "basis" };

    public static string AllFields => string.Join(", ", Fields.Keys.Append(Include).Order(StringComparer.Ordinal));

    public static string AllInline => string.Join(", ", Inline.Keys.Order(StringComparer.Ordinal));
}

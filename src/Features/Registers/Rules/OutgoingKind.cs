namespace CauNoi.Registers.Rules;

/// <summary>A kind of paper that is entered into the register by hand. Reports, programmes and decisions to commend come by themselves.</summary>
/// <param name="Series">What its symbol begins with; of a letter what its row of numbers is called, for its symbol has none.</param>
/// <param name="Title">What people call it.</param>
public sealed record OutgoingKind(string Series, string Title)
{
    public static readonly OutgoingKind Letter = new("CV", "Công văn");

    /// <summary>The abbreviations of Nghị định 30/2020/NĐ-CP, Phụ lục III.</summary>
    public static IReadOnlyList<OutgoingKind> All { get; } =
    [
        Letter, new("TB", "Thông báo"), new("GM", "Giấy mời"), new("TTr", "Tờ trình"), new("HD", "Hướng dẫn"), new("QĐ", "Quyết định"), new("BB", "Biên bản"), new("GGT", "Giấy giới thiệu"),
    ];

    /// <summary>What stands between number and issuer; null for a letter.</summary>
    public string? Symbol => this == Letter ? null : Series;

    public static OutgoingKind? Find(string series) => All.FirstOrDefault(k => k.Series == series);

    public static string TitleOf(string series) => Find(series)?.Title ?? series;
}

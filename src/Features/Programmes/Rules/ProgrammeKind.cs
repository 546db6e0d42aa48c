namespace CauNoi.Programmes.Rules;

/// <summary>A kind of document that promises something.</summary>
/// <param name="Id">Stable name, stored.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Short">What its symbol begins with.</param>
public sealed record ProgrammeKind(string Id, string Title, string Short)
{
    public static readonly ProgrammeKind Resolution = new("resolution", "Nghị quyết", "NQ");
    public static readonly ProgrammeKind Action = new("action-programme", "Chương trình hành động", "CTr");
    public static readonly ProgrammeKind Term = new("term-programme", "Chương trình công tác toàn khoá", "CTr");
    public static readonly ProgrammeKind Year = new("year-programme", "Chương trình công tác năm", "CTr");
    public static readonly ProgrammeKind Plan = new("plan", "Kế hoạch", "KH");
    public static readonly ProgrammeKind Scheme = new("scheme", "Đề án", "ĐA");
    public static readonly ProgrammeKind Coordination = new("coordination", "Chương trình phối hợp", "CTrPH") { Renewed = true };
    public static readonly ProgrammeKind Joint = new("joint-resolution", "Nghị quyết liên tịch", "NQLT") { Renewed = true };

    public static IReadOnlyList<ProgrammeKind> All { get; } = [Resolution, Action, Term, Year, Plan, Scheme, Coordination, Joint];

    /// <summary>Whether it is agreed with others for a time and renewed when that is over.</summary>
    public bool Renewed { get; private init; }

    public static ProgrammeKind? Find(string id) => All.FirstOrDefault(k => k.Id == id);

    public static string TitleOf(string id) => Find(id)?.Title ?? id;
}

using CauNoi.Kernel.Audit;
using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions.Handling;

/// <summary>What is written down about handling. Never a word that somebody typed: those lie sealed in the step.</summary>
public static class HandlingActs
{
    private static readonly ActField[] Fields =
        [new("state"), new("class"), new("category"), new("holder"), new("agency"), new("day"), new("number"), new("reason"), new("parts"), new("account")];

    private static readonly Dictionary<PetitionAction, ActKind> Steps = Enum.GetValues<PetitionAction>()
        // What moves a case into the sealed store, and what a sender adds, is written down where it is done.
        .Where(a => a is not (PetitionAction.Seal or PetitionAction.AddMessage))
        .ToDictionary(a => a, a => new ActKind($"petitions.{Name(a)}", PetitionWords.Of(a), Fields));

    public static readonly ActKind Assign = new("petitions.assign", "Giao người theo dõi kiến nghị", new ActField("account"), new ActField("cases"));

    public static readonly ActKind AssignField = new("petitions.assign-field", "Phân công theo lĩnh vực, địa bàn", new ActField("account"), new ActField("category"), new ActField("area"));

    public static readonly ActKind KeepView = new("petitions.keep-view", "Giữ một cách xem danh sách kiến nghị");

    public static readonly ActKind DropView = new("petitions.drop-view", "Bỏ một cách xem danh sách kiến nghị");

    public static readonly ActKind Join = new("petitions.join", "Gộp các kiến nghị cùng một việc", new ActField("main"));

    public static readonly ActKind Agency = new("petitions.agency", "Ghi địa chỉ nhận kiến nghị của cơ quan", new ActField("mail"), new ActField("lateness-basis"));

    public static readonly ActKind Cluster = new("petitions.cluster", "Thấy nhiều kiến nghị giống nhau ở một nơi", new ActField("cases"), new ActField("category"));

    public static readonly ActKind DecideCluster = new("petitions.decide-cluster", "Quyết định về nhóm kiến nghị giống nhau", new ActField("decision"));

    public static IReadOnlyList<ActKind> All { get; } = [.. Steps.Values, Assign, AssignField, KeepView, DropView, Join, Agency, Cluster, DecideCluster];

    public static ActKind Of(PetitionAction action) => Steps[action];

    private static string Name(PetitionAction action) =>
        string.Concat(action.ToString().Select((c, n) => char.IsUpper(c) && n > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}

using CauNoi.Kernel.Audit;

namespace CauNoi.Programmes;

/// <summary>What is written down about programmes.</summary>
public static class ProgrammesActs
{
    public static readonly ActKind Write = new("programmes.write", "Soạn văn bản", new ActField("title"), new ActField("sign"), new ActField("first"), new ActField("last"), new ActField("signer", Secrecy.Personal));

    public static readonly ActKind Content = new("programmes.content", "Soạn nội dung văn bản", new ActField("what"), new ActField("count"));

    public static readonly ActKind CopyForward = new("programmes.copy-forward", "Soạn từ văn bản trước", new ActField("earlier"), new ActField("targets"));

    public static readonly ActKind WriteTarget = new("programmes.write-target", "Soạn chỉ tiêu",
        new ActField("target"), new ActField("title"), new ActField("formula"), new ActField("goal"), new ActField("kinds"), new ActField("lead"));

    public static readonly ActKind RemoveTarget = new("programmes.remove-target", "Bỏ chỉ tiêu khỏi bản soạn", new ActField("target"), new ActField("title"));

    public static readonly ActKind Replace = new("programmes.replace", "Chọn thay một chỉ tiêu trước", new ActField("target"), new ActField("replaces"));

    public static readonly ActKind Propose = new("programmes.propose", "Đề nghị ban hành");

    public static readonly ActKind SendBack = new("programmes.send-back", "Trả lại để sửa");

    public static readonly ActKind Drop = new("programmes.drop", "Bỏ bản soạn");

    public static readonly ActKind Issue = new("programmes.issue", "Ban hành", new ActField("sign"), new ActField("recipients"), new ActField("targets"), new ActField("closed"));

    public static readonly ActKind End = new("programmes.end", "Kết thúc hiệu lực", new ActField("day"));

    public static readonly ActKind Agree = new("programmes.agree", "Thống nhất cách hiểu chỉ tiêu", new ActField("target"), new ActField("understood"), new ActField("from"));

    public static readonly ActKind Amend = new("programmes.amend", "Soạn điều chỉnh chỉ tiêu", new ActField("target"), new ActField("from"), new ActField("decision"), new ActField("goal"), new ActField("formula"));

    public static readonly ActKind DecideAmendment = new("programmes.decide-amendment", "Quyết định điều chỉnh chỉ tiêu", new ActField("target"), new ActField("from"), new ActField("agreed"));

    public static readonly ActKind ReadIt = new("programmes.read-it", "Đã nhận, đã đọc", new ActField("unit"));

    public static readonly ActKind Scheme = new("programmes.scheme", "Ghi mốc của đề án", new ActField("scheme"), new ActField("words"));

    public static readonly ActKind AskResources = new("programmes.ask-resources", "Đề xuất nguồn lực cho đề án", new ActField("scheme"), new ActField("words"));

    public static readonly ActKind NoteAnswer = new("programmes.note-answer", "Ghi trả lời một đề xuất nguồn lực", new ActField("scheme"), new ActField("words"));

    public static readonly ActKind RemindRenewal = new("programmes.remind-renewal", "Nhắc ký tiếp văn bản phối hợp", new ActField("opened"), new ActField("closed"));

    public static IReadOnlyList<ActKind> All { get; } =
        [Write, Content, CopyForward, WriteTarget, RemoveTarget, Replace, Propose, SendBack, Drop, Issue, End, Agree, Amend, DecideAmendment, ReadIt, Scheme, AskResources, NoteAnswer, RemindRenewal];

    /// <summary>What a kind of act says in a history.</summary>
    public static string Sentence(string kind) => All.FirstOrDefault(a => a.Name == kind)?.Sentence ?? kind;
}

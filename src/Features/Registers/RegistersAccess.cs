using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;

namespace CauNoi.Registers;

/// <summary>Who keeps the registers of papers, and what is left of that.</summary>
public static class RegistersAccess
{
    public static readonly Permission Keep = new("registers.keep", "Xem, ghi sổ văn bản đi, đến của đơn vị",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static readonly ActKind Enter = new("registers.enter", "Ghi một văn bản đến vào sổ", new ActField("number"), new ActField("sign"), new ActField("issuer"), new ActField("due"));

    public static readonly ActKind Finish = new("registers.finish", "Ghi kết quả xử lý văn bản đến", new ActField("words", Secrecy.Personal), new ActField("answer"));

    public static readonly ActKind Issue = new("registers.issue", "Ghi một văn bản đi vào sổ", new ActField("sign"), new ActField("answers"));

    public static readonly ActKind Void = new("registers.void", "Huỷ một số văn bản đi", new ActField("sign"));

    public static readonly DutyKind Answer = new("registers.answer", "Xử lý văn bản đến", null,
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.MemberOrganisationOfficer) { Because = Why };

    /// <summary>What came to the province itself: its board would drown in what came to all units below.</summary>
    public static readonly DutyKind AnswerTop = new("registers.answer-top", "Xử lý văn bản đến cấp tỉnh", null, Role.StandingBoard) { Because = Why };

    private const string Why = "Văn bản đến có hạn; hạn và người theo dõi ghi khi vào sổ.";

    public static DutyKind AnswerOf(string? kind) => kind is "province" ? AnswerTop : Answer;
}

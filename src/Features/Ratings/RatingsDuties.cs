using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;

namespace CauNoi.Ratings;

/// <summary>What is owed while units are rated.</summary>
public static class RatingsDuties
{
    private const string Why = "Hạn tự chấm do đơn vị mở đợt xếp loại đặt, ghi trong đợt.";

    public static readonly DutyKind Score = new("ratings.self-score", "Tự chấm xếp loại", null, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentHead, Role.MemberOrganisationOfficer) { Because = Why };

    /// <summary>Of residential areas: the commune would drown in those of all its areas.</summary>
    public static readonly DutyKind ScoreArea = new("ratings.self-score-area", "Tự chấm xếp loại Ban công tác", null, Role.AreaHead) { Because = Why };

    public static readonly DutyKind ReadDecision = new("ratings.read-decision", "Xem kết quả xếp loại, thống nhất hoặc kiến nghị", "ratings.appeal",
        Role.AreaHead, Role.CommuneChair, Role.DepartmentHead, Role.MemberOrganisationOfficer);

    // The province's board has those of the units below in sight: its own two have names of their own, or it would be owed theirs.
    public static readonly DutyKind ScoreBoard = new("ratings.self-score-board", "Tự chấm xếp loại Ban Thường trực", null, Role.StandingBoard) { Because = Why };

    public static readonly DutyKind ReadBoardDecision = new("ratings.read-decision-board", ReadDecision.Title, "ratings.appeal", Role.StandingBoard);

    public static readonly DutyKind Answer = new("ratings.answer-appeal", "Giải quyết kiến nghị về xếp loại", "ratings.answer-appeal", Role.CommuneChair, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static readonly DutyKind MakeSupport = new("ratings.make-support", "Lập kế hoạch hỗ trợ đơn vị yếu", "ratings.make-support", Role.CommuneChair, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static readonly DutyKind Support = new("ratings.support", "Giúp đơn vị theo kế hoạch hỗ trợ", null,
        Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.MemberOrganisationOfficer, Role.StandingBoard) { Because = "Kế hoạch hỗ trợ nêu ai giúp, giúp gì, đến ngày nào." };

    public static IReadOnlyList<DutyKind> All { get; } = [.. OwnScores, .. Decisions, Answer, MakeSupport, Support];

    /// <summary>What a unit owes of its own scores; one of them is open.</summary>
    public static IReadOnlyList<DutyKind> OwnScores => [Score, ScoreArea, ScoreBoard];

    /// <summary>What a unit owes when it was decided about; one of them is open.</summary>
    public static IReadOnlyList<DutyKind> Decisions => [ReadDecision, ReadBoardDecision];

    public static DutyKind ScoreOf(string unitKind) => unitKind switch { "residential-area" => ScoreArea, "province" => ScoreBoard, _ => Score };

    public static DutyKind DecisionOf(string unitKind) => unitKind == "province" ? ReadBoardDecision : ReadDecision;
}

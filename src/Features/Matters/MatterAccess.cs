using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;

namespace CauNoi.Matters;

/// <summary>Who may read and write the registers of matters, and what is left of that. The names are older than the room: acts and facts that carry them stand.</summary>
public static class MatterAccess
{
    public static readonly Permission Keep = new("petitions.matters", "Xem và ghi sổ vụ việc bức xúc, khiếu kiện đông người, bảo vệ quyền lợi, lấy ý kiến",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard);

    public static readonly ActKind Open = new("petitions.open-matter", "Mở một việc trong sổ vụ việc", new ActField("kind"), new ActField("category"));

    public static readonly ActKind Step = new("petitions.step-matter", "Ghi thêm vào sổ vụ việc", new ActField("step"));

    public static readonly ActKind Close = new("petitions.close-matter", "Khép một việc trong sổ vụ việc");

    public static readonly DutyKind Look = new("petitions.matter", "Xem lại một việc trong sổ vụ việc", null, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.StandingBoard)
    {
        Because = "Người ghi sổ đã hẹn xem lại việc này vào ngày ấy.",
    };

    public static readonly Measure Pressing = new("petitions.pressing-matters", "Việc bức xúc, điểm nóng đã ghi", "việc", Public: Publication.Never);

    public static readonly Measure MassComplaints = new("petitions.mass-complaints", "Vụ khiếu kiện đông người, vượt cấp đã ghi", "vụ", Public: Publication.Never);

    public static readonly Measure Support = new("petitions.support", "Việc bảo vệ quyền và lợi ích hợp pháp đã ghi", "việc", Public: Publication.Never);

    public static IReadOnlyList<ActKind> Acts { get; } = [Open, Step, Close];

    public static IReadOnlyList<Measure> Measures { get; } = [Pressing, MassComplaints, Support];
}

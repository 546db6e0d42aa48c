using CauNoi.Kernel.Targets;
using CauNoi.Organisation.Demo;

namespace CauNoi.Programmes.Demo;

/// <summary>One target of the samples.</summary>
internal sealed record DemoTarget(string Title, string Quote, string Place, string Kind, string Formula, Comparator Comparator, decimal Goal, string Unit, Cadence Cadence, int Lead, string Understood)
{
    public TargetReach Reach { get; init; }

    public string? Among { get; init; }

    public decimal? Evidence { get; init; }

    public IReadOnlyList<TargetPoint> Trajectory { get; init; } = [];

    public IReadOnlyList<TargetPart> Parts { get; init; } = [];

    public TargetWording Read(Programme programme) => new()
    {
        From = programme.First, Title = Title, Quote = Quote, Place = Place, Kinds = [Kind], Formula = Formula, Comparator = Comparator, Goal = Goal, Unit = Unit,
        Time = new TargetTime(Cadence, programme.First, programme.Last), Reach = Reach, Among = Among, Evidence = Evidence, Trajectory = Trajectory, Parts = Parts, Lead = Lead, Understood = Understood,
    };
}

/// <summary>The targets of the samples: numbers as provinces set them, sentences made for this.</summary>
internal static class DemoTargets
{
    public const string Dialogue = "Đối thoại với nhân dân";

    private const string Area = "residential-area", AllCommunes = "commune", Whole = "province";
    private const int Supervision = DemoUnits.Department, Office = 1_101, Outreach = 1_103, Staff = 1_104;

    private static readonly TargetPart[] Farmers = [new(DemoUnits.FarmersUnion, "Vận động chi hội cùng tham gia, báo số mô hình của hội", new DateOnly(2026, 12, 15))];

    public static IReadOnlyList<DemoTarget> Term { get; } =
    [
        new("Ngày hội Đại đoàn kết", "Hằng năm mọi khu dân cư đều tổ chức Ngày hội Đại đoàn kết toàn dân tộc.", "Phụ lục II, dòng 7", Area, "count(activities.unity-festival.areas)", Comparator.AtLeast, 1, "khu dân cư",
            Cadence.Yearly, Outreach, "Khu dân cư có ít nhất một Ngày hội đã tổ chức trong năm; hai khu tổ chức chung thì cả hai đều tính."),
        new("Giữ tỷ lệ Ngày hội của tỉnh", "Giữ vững tỷ lệ khu dân cư tổ chức Ngày hội từ tám mươi phần trăm trở lên trong từng năm.", "Phụ lục II, dòng 7", Whole, "measures.festival-share", Comparator.AtLeast, 0.8m, "%",
            Cadence.Kept, Outreach, "Tỷ lệ của cả tỉnh; năm nào hụt thì đứt, không bù bằng năm sau.") { Reach = TargetReach.Total },
        new("Mô hình tự quản ở khu dân cư", "Đến cuối nhiệm kỳ, mỗi khu dân cư có và giữ được ít nhất một mô hình tự quản.", "Phụ lục II, dòng 7", Area, "stock(activities.self-managed-model.live)", Comparator.AtLeast, 1,
            "mô hình", Cadence.Once, Outreach, "Mô hình đang hoạt động vào ngày xét, không tính mô hình đã dừng.") { Parts = Farmers },
        new("Khu dân cư có từ hai mô hình", "Phấn đấu một nửa số khu dân cư trong tỉnh có từ hai mô hình tự quản trở lên.", "Phụ lục II, dòng 7", Whole, "measures.two-models-share", Comparator.AtLeast, 0.5m, "%", Cadence.Once, Outreach,
            "Tỷ lệ khu dân cư của cả tỉnh có từ hai mô hình đang hoạt động vào cuối kỳ.")
        {
            Reach = TargetReach.Total, Trajectory = [new(new DateOnly(2026, 12, 31), 0.05m), new(new DateOnly(2028, 12, 31), 0.3m)],
        },
        new(Dialogue, "Mỗi xã, phường tổ chức ít nhất hai buổi đối thoại, gặp gỡ nhân dân trong năm.", "Phụ lục II, dòng 5", AllCommunes, "count(activities.meeting-with-people.held)", Comparator.AtLeast, 2, "buổi", Cadence.Yearly,
            Supervision, "Đếm các buổi đối thoại, gặp gỡ do Mặt trận xã chủ trì đã tổ chức trong năm.") { Evidence = 0.5m },
        new("Công trình, phần việc tiêu biểu", "Mặt trận mỗi xã, phường làm được ít nhất một công trình hoặc phần việc tiêu biểu trong năm.", "Phụ lục II, dòng 6", AllCommunes, "count(activities.exemplary-work.done)", Comparator.AtLeast, 1,
            "công trình", Cadence.Yearly, Outreach, "Công trình đã xong trong năm, do Mặt trận xã đứng tên hoặc phối hợp."),
        new("Hoà giải thành", "Tỷ lệ hoà giải thành ở mỗi xã, phường đạt từ tám mươi phần trăm trở lên.", "Mục II.1", AllCommunes, "measures.mediation-success", Comparator.AtLeast, 0.8m, "%", Cadence.Yearly, Supervision,
            "Chỉ tính vụ việc đã kết thúc trong năm; xã không có vụ việc nào thì không áp dụng.") { Among = "sum(activities.mediation-case.closed) >= 1" },
        new("Khu dân cư có giám sát", "Hằng năm từ một nửa số khu dân cư của xã, phường trở lên có giám sát của nhân dân.", "Phụ lục II, dòng 4", AllCommunes, "measures.supervision-share", Comparator.AtLeast, 0.5m, "%", Cadence.Yearly,
            Supervision, "Khu dân cư có ít nhất một lượt giám sát trong năm, chia cho tổng số khu dân cư của xã."),
        new("Người được tập huấn", "Mỗi năm toàn tỉnh có ít nhất năm trăm lượt cán bộ Mặt trận được tập huấn.", "Phụ lục II, dòng 9", Whole, "sum(activities.training-course.learners)", Comparator.AtLeast, 500, "lượt người", Cadence.Yearly, Staff,
            "Cộng số người dự của mọi lớp đã mở trong tỉnh; một người dự hai lớp tính hai lượt.") { Reach = TargetReach.Total },
        new("Liên hoan văn hoá", "Mỗi xã, phường tổ chức ít nhất một hoạt động liên hoan văn hoá, văn nghệ của cộng đồng trong năm.", "Phụ lục II, dòng 8", AllCommunes, "count(activities.culture-festival.held)", Comparator.AtLeast, 1, "buổi",
            Cadence.Yearly, Outreach, "Buổi liên hoan cấp xã đã tổ chức trong năm."),
        new("Ban hành kế hoạch", "Tất cả xã, phường ban hành kế hoạch năm để thực hiện Chương trình này.", "Phụ lục II, dòng 1", AllCommunes, "count(programmes.issued)", Comparator.AtLeast, 1, "văn bản", Cadence.Yearly, Office,
            "Xã có ít nhất một kế hoạch ban hành trong năm."),
        new("Trả lời góp ý của dân", "Cổng Mặt trận nhận và trả lời góp ý của nhân dân mọi ngày trong tuần.", "Phụ lục II, dòng 10", Whole, "sum(feedback.answered) >= 1", Comparator.Yes, 1, "", Cadence.Yearly, Office,
            "Trong năm có góp ý được nhận và trả lời qua Cổng.") { Reach = TargetReach.Total },
        new("Góp ý xây dựng chính quyền", "Mỗi khu dân cư góp ý ít nhất một lần trong năm cho chi uỷ, chi bộ và trưởng thôn, tổ trưởng dân phố.", "Phụ lục II, dòng 5", Area, "count(activities.comments-to-authorities.held)",
            Comparator.AtLeast, 1, "cuộc", Cadence.Yearly, Supervision, "Cuộc góp ý đã tổ chức, có biên bản."),
        new("Kết quả lớn mỗi quý", "Mặt trận mỗi xã, phường mỗi quý có một kết quả lớn.", "Phụ lục II, dòng 3", AllCommunes, "count(activities.big-result.done)", Comparator.AtLeast, 1, "kết quả", Cadence.Quarterly, Supervision,
            "Kết quả được ghi cho đúng quý ấy; xã tự chọn việc và nói rõ kết quả."),
    ];

    public static IReadOnlyList<DemoTarget> Commune { get; } =
    [
        new("Hoà giải ở xóm", "Mỗi xóm hoà giải thành từ chín mươi phần trăm vụ việc trở lên.", "Mục 2", Area, "measures.mediation-success", Comparator.AtLeast, 0.9m, "%", Cadence.Yearly, DemoUnits.PhuLuong,
            "Chỉ tính vụ việc đã kết thúc; xóm không có vụ việc thì không áp dụng.") { Among = "sum(activities.mediation-case.closed) >= 1" },
    ];

    public static IReadOnlyList<DemoTarget> Year { get; } =
    [
        new("Cuộc vận động đang chạy", "Mỗi xã, phường triển khai ít nhất một cuộc vận động trong năm.", "Mục II", AllCommunes, "stock(activities.campaign.running)", Comparator.AtLeast, 1, "cuộc", Cadence.Yearly, Supervision,
            "Cuộc vận động đang triển khai vào cuối năm."),
    ];
}

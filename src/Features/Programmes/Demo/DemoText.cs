using CauNoi.Organisation.Demo;

namespace CauNoi.Programmes.Demo;

/// <summary>Paragraphs, citations, recipients, annexes and schemes of the samples, written for this.</summary>
internal static class DemoText
{
    private static readonly DateOnly First = new(2025, 7, 1), Last = new(2030, 12, 31);

    public static IReadOnlyList<object> Term(Guid id)
    {
        var communes = new Scheme { Programme = id, Unit = DemoUnits.Province, No = 3, Title = "Hỗ trợ sinh kế cho 1.000 hộ nghèo, cận nghèo", Lead = 1_103, First = new DateOnly(2026, 1, 1), Last = Last, Basis = "" };
        var voice = new Scheme { Programme = id, Unit = DemoUnits.Province, No = 1, Title = "Nâng cao chất lượng giám sát, phản biện xã hội", Lead = DemoUnits.Department, First = First, Last = Last, Basis = "" };
        return
        [
            Clause(id, 1, ClauseKind.Heading, "I.", "Mục đích, yêu cầu"),
            Clause(id, 2, ClauseKind.Purpose, "I.1", "Đưa nghị quyết đại hội vào việc làm cụ thể ở từng khu dân cư, việc nào cũng có người chủ trì và ngày xong."),
            Clause(id, 3, ClauseKind.Heading, "II.", "Nhiệm vụ, giải pháp"),
            Clause(id, 4, ClauseKind.Task, "II.1", "Lắng nghe nhân dân, phản ánh kịp thời, theo đến cùng việc đã hứa với dân."),
            Clause(id, 5, ClauseKind.Solution, "II.2", "Mỗi quý chọn một việc lớn để làm cho xong; công khai kết quả để dân biết và kiểm tra."),
            Clause(id, 6, ClauseKind.Solution, "II.3", "Nhân rộng mô hình tự quản, bắt đầu từ khu dân cư đã làm tốt."),
            Cited(id, 1, "17-CTr/TU", new DateOnly(2025, 7, 28), "Tỉnh uỷ", "chương trình hành động thực hiện nghị quyết đại hội", null),
            Cited(id, 2, "31/KH-MTTQ", new DateOnly(2021, 3, 2), "Ban Thường trực Mặt trận tỉnh khoá trước", "kế hoạch giai đoạn 2021 – 2024", new DateOnly(2024, 12, 31)),
            new Recipient { Programme = id, No = 1, Words = "Uỷ ban Mặt trận các xã, phường", Kinds = ["commune"] },
            new Recipient { Programme = id, No = 2, Words = "Các ban, văn phòng cơ quan Mặt trận tỉnh", Kinds = ["department"] },
            new Recipient { Programme = id, No = 3, Words = "Thường trực Hội đồng nhân dân tỉnh", Kinds = [] },
            new Annex { Programme = id, No = 1, Title = "Phụ lục I. Danh mục đề án, chương trình trọng tâm" },
            new Annex { Programme = id, No = 2, Title = "Phụ lục II. Phân công chủ trì các chỉ tiêu" },
            voice, new Scheme { Programme = id, Unit = DemoUnits.Province, No = 2, Title = "Đổi mới công tác tuyên truyền của Mặt trận các cấp", Lead = 1_103, First = First, Last = Last, Basis = "" }, communes,
            new Scheme { Programme = id, Unit = DemoUnits.Province, No = 4, Title = "Khu dân cư sáng, xanh, sạch, đẹp", Lead = 1_103, First = First, Last = Last, Basis = "" },
            new Scheme { Programme = id, Unit = DemoUnits.Province, No = 5, Title = "Bồi dưỡng cán bộ Mặt trận các cấp", Lead = 1_104, First = First, Last = Last, Basis = "" },
            Done(new Milestone { Scheme = voice.Id, Words = "Ban hành đề án", Due = new DateOnly(2025, 12, 31) }, new DateOnly(2025, 12, 18), "Đã ban hành sau hai lần lấy ý kiến các xã"),
            new Milestone { Scheme = voice.Id, Words = "Tập huấn xong cho toàn bộ xã, phường", Due = new DateOnly(2026, 9, 30) },
            new Milestone { Scheme = communes.Id, Words = "Khảo sát, lập danh sách 1.000 hộ", Due = new DateOnly(2027, 3, 31) },
        ];
    }

    public static IReadOnlyList<object> Plan(Guid id) =>
    [
        Clause(id, 1, ClauseKind.Task, "1", "Mỗi tháng ban công tác Mặt trận xóm họp một lần, ghi việc đã làm vào sổ."),
        Clause(id, 2, ClauseKind.Task, "2", "Củng cố tổ hoà giải ở từng xóm."),
        new Recipient { Programme = id, No = 1, Words = "Ban công tác Mặt trận các xóm", Kinds = ["residential-area"] },
    ];

    public static IReadOnlyList<object> Year(Guid id) =>
    [
        Clause(id, 1, ClauseKind.Task, "II", "Phối hợp với chính quyền cùng cấp triển khai các cuộc vận động của năm."),
        new Recipient { Programme = id, No = 1, Words = "Uỷ ban Mặt trận các xã, phường", Kinds = ["commune"] },
    ];

    private static Clause Clause(Guid id, int no, ClauseKind kind, string place, string text) => new() { Programme = id, No = no, Kind = kind, Place = place, Text = text };

    private static Citation Cited(Guid id, int no, string symbol, DateOnly day, string issuer, string subject, DateOnly? until) =>
        new() { Programme = id, No = no, Symbol = symbol, Day = day, Issuer = issuer, Subject = subject, Until = until };

    private static Milestone Done(Milestone milestone, DateOnly on, string words)
    {
        milestone.Done(on, words);
        return milestone;
    }
}

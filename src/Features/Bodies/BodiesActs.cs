using CauNoi.Kernel.Audit;

namespace CauNoi.Bodies;

/// <summary>What is written down about bodies, seats and people. Whatever tells who somebody is, is a personal field.</summary>
public static class BodiesActs
{
    public static readonly ActKind SetUp = new("bodies.set-up", "Lập tổ chức",
        new ActField("kind"), new ActField("name"), new ActField("since"), new ActField("decision"), new ActField("seats"));

    public static readonly ActKind Rename = new("bodies.rename", "Đổi tên tổ chức", new ActField("before"), new ActField("name"));

    public static readonly ActKind BeginTerm = new("bodies.begin-term", "Mở nhiệm kỳ mới", new ActField("term"), new ActField("starts"), new ActField("seats"));

    public static readonly ActKind AddSeat = new("bodies.add-seat", "Thêm ghế", new ActField("position"));

    public static readonly ActKind Close = new("bodies.close", "Kết thúc tổ chức", new ActField("last-day"));

    public static readonly ActKind Fill = new("bodies.fill", "Ghi người giữ ghế", SeatFields);

    public static readonly ActKind Propose = new("bodies.propose", "Đề xuất người giữ ghế", SeatFields);

    public static readonly ActKind ConfirmSeat = new("bodies.confirm-seat", "Xác nhận người giữ ghế", new ActField("position"), new ActField("from"));

    public static readonly ActKind Withdraw = new("bodies.withdraw", "Không xác nhận đề xuất", new ActField("position"));

    public static readonly ActKind Leave = new("bodies.leave", "Thôi giữ ghế",
        new ActField("position"), new ActField("last-day"), new ActField("ground"), new ActField("decision"));

    public static readonly ActKind Tick = new("bodies.tick", "Xác nhận yêu cầu về thành phần",
        new ActField("demand"), new ActField("day"), new ActField("signer", Secrecy.Personal));

    public static readonly ActKind Untick = new("bodies.untick", "Bỏ xác nhận về thành phần", new ActField("demand"));

    // The numbers themselves stay out of the chain: a small one would tell about somebody.
    public static readonly ActKind Count = new("bodies.count", "Ghi số liệu cơ cấu", new ActField("lines"));

    public static readonly ActKind MendPerson = new("bodies.mend-person", "Sửa thông tin người",
        new ActField("name", Secrecy.Personal), new ActField("birth-year", Secrecy.Personal), new ActField("phone", Secrecy.Personal));

    public static readonly ActKind MergePeople = new("bodies.merge-people", "Gộp hai dòng của một người", new ActField("merged"), new ActField("posts"));

    public static readonly ActKind Import = new("bodies.import", "Nhập danh sách người giữ ghế", new ActField("rows"), new ActField("people"));

    public static readonly ActKind Exempt = new("bodies.exempt", "Ghi trường hợp quá hai nhiệm kỳ",
        new ActField("position"), new ActField("ground"), new ActField("decision"));

    public static readonly ActKind SetQuota = new("bodies.set-quota", "Ghi biên chế", new ActField("from"), new ActField("quota"), new ActField("decision"));

    public static readonly ActKind Demo = new("bodies.demo", "Lập tổ chức thử", new ActField("bodies"), new ActField("people"));

    public static IReadOnlyList<ActKind> All { get; } =
    [
        SetUp, Rename, BeginTerm, AddSeat, Close, Fill, Propose, ConfirmSeat, Withdraw, Leave, Tick, Untick, Count, MendPerson, MergePeople, Import, Exempt,
        SetQuota, Demo,
    ];

    private static ActField[] SeatFields =>
    [
        new("position"), new("from"), new("decision"), new("name", Secrecy.Personal), new("birth-year", Secrecy.Personal), new("phone", Secrecy.Personal),
    ];
}

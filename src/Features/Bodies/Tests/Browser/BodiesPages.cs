using CauNoi.Test.Browser;

namespace CauNoi.Bodies.Tests.Browser;

public sealed class BodiesPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/bo-may", "/ban/bo-may?ban-do=2025-06-01", "xa"),
        new("/ban/bo-may/khuyet", "/ban/bo-may/khuyet?ban-do=2025-12-01", "xa"),
        new("/ban/nhan-su", "/ban/nhan-su?ban-do=2025-12-01", "xa"),
        new("/bo-may/{unit:int}", "/bo-may/11"),
        new("/bo-may/{unit:int}", "/bo-may/101"),
        new("/ban/bo-may", "/ban/bo-may", "tinh"),
        new("/ban/bo-may", "/ban/bo-may?loai=mediation-team&don-vi=12", "tinh"),
        new("/ban/bo-may/khuyet", "/ban/bo-may/khuyet", "tinh"),
        new("/ban/bo-may/cho-xac-nhan", "/ban/bo-may/cho-xac-nhan", "tinh"),
        new("/ban/bo-may/loai", "/ban/bo-may/loai", "xa"),
        new("/ban/bo-may/bien-che", "/ban/bo-may/bien-che", "tinh"),
        new("/ban/bo-may/moi", "/ban/bo-may/moi", "xa"),
        new("/ban/bo-may/{id:guid}", "/ban/bo-may/{body}", "xa"),
        new("/ban/bo-may/{id:guid}", "/ban/bo-may/{body}", "kiemtra"),
        new("/ban/bo-may/{id:guid}/nhiem-ky", "/ban/bo-may/{body}/nhiem-ky", "xa"),
        new("/ban/bo-may/{id:guid}/ket-thuc", "/ban/bo-may/{body}/ket-thuc", "xa"),
        new("/ban/bo-may/{id:guid}/ghe/{seat:guid}", "/ban/bo-may/{seat}", "xa"),
        new("/ban/nhan-su", "/ban/nhan-su", "xa"),
        new("/ban/nhan-su/{id:guid}", "/ban/nhan-su/{person}", "xa"),
        new("/ban/nhan-su", "/ban/nhan-su?q=khong%20co%20ai", "xa"),
        new("/ban/nhan-su/trung", "/ban/nhan-su/trung", "xa"),
        new("/ban/nhan-su/hai-nhiem-ky", "/ban/nhan-su/hai-nhiem-ky", "tinh"),
        new("/ban/nhan-su/luan-chuyen", "/ban/nhan-su/luan-chuyen", "tinh"),
        new("/ban/nhan-su/nhap", "/ban/nhan-su/nhap", "xa"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["body"] = "select id::text from body where unit = 11 and kind = 'people-inspectorate'",
        ["seat"] = "select s.body || '/ghe/' || s.id from seat s join seat_holding h on h.seat = s.id where s.unit = 11 and h.until_day is null limit 1",
        ["person"] = "select id::text from person where unit = 11 limit 1",
    };
}

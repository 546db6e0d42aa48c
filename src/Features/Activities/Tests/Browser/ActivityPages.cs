using CauNoi.Test.Browser;

namespace CauNoi.Activities.Tests.Browser;

public sealed class ActivityPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/ghi", "/ban/ghi", "xom"),
        new("/ban/ghi", "/ban/ghi", "xa"),
        new("/ban/ghi/{kind}", "/ban/ghi/ngay-hoi-dai-doan-ket", "xom"),
        new("/ban/ghi/{kind}", "/ban/ghi/buoi-gap-go-nhan-dan", "xa"),
        new("/ban/so-viec", "/ban/so-viec", "xa"),
        new("/ban/loai-viec", "/ban/loai-viec", "nghiepvu"),
        new("/ban/so-viec", "/ban/so-viec?loai=ngay-hoi-dai-doan-ket&xem=cho-xac-nhan", "xa"),
        new("/ban/so-viec/{id:guid}", "/ban/so-viec/{activity}", "xom"),
        new("/ban/so-viec/{id:guid}", "/ban/so-viec/{activity}", "kiemtra"),
        new("/ban/so-viec/{id:guid}/sua", "/ban/so-viec/{activity}/sua", "xom"),
        new("/ban/ghi-nhanh/{kind}", "/ban/ghi-nhanh/vu-viec-hoa-giai", "xa"),
        new("/ban/ghi-nhanh/{kind}", "/ban/ghi-nhanh/ngay-hoi-dai-doan-ket?xong=3", "xom"),
        new("/ban/so-viec/{id:guid}", "/ban/so-viec/{meeting}", "xa"),
        new("/ban/so-viec/{id:guid}/cau-hoi", "/ban/so-viec/{meeting}/cau-hoi", "xa"),
        new("/ban/so-viec/loi-hua/{id:guid}", "/ban/so-viec/loi-hua/{promise}", "xom"),
        new("/ban/so-viec/loi-hua/{id:guid}", "/ban/so-viec/loi-hua/{kept}", "xa"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["activity"] = "select id::text from activity where unit = 101 and kind = 'unity-festival' limit 1",
        ["meeting"] = "select activity::text from meeting_question limit 1",
        ["promise"] = "select id::text from meeting_question where state = 'promised' limit 1",
        ["kept"] = "select id::text from meeting_question where state = 'kept' limit 1",
    };
}

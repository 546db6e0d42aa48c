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
        new("/ban/so-viec/{id:guid}/dang-anh", "/ban/so-viec/{activity}/dang-anh", "xa"),
        new("/ban/so-viec/{id:guid}/dang-anh", "/ban/so-viec/{meeting}/dang-anh", "xa"),
        new("/ban/so-viec/{id:guid}/dang-anh/{file:guid}", "/ban/so-viec/{activity}/dang-anh/{photo}", "xa"),
        new("/ban/so-viec/{id:guid}/cau-hoi", "/ban/so-viec/{meeting}/cau-hoi", "xa"),
        new("/ban/so-viec/loi-hua/{id:guid}", "/ban/so-viec/loi-hua/{promise}", "xom"),
        new("/ban/so-viec/loi-hua/{id:guid}", "/ban/so-viec/loi-hua/{kept}", "xa"),
        new("/ban/so-viec/de-nghi-go", "/ban/so-viec/de-nghi-go", "xa"),
        new("/ban/so-viec/de-nghi-go", "/ban/so-viec/de-nghi-go?xem=da-xong", "xa"),
        new("/ban/so-viec/de-nghi-go/{id:guid}", "/ban/so-viec/de-nghi-go/{request}", "xa"),
        new("/ban/so-viec/de-nghi-go/{id:guid}/lien-quan", "/ban/so-viec/de-nghi-go/{request}/lien-quan", "xa"),
        new("/ban/so-viec/de-nghi-go/{id:guid}/lien-quan", "/ban/so-viec/de-nghi-go/{request}/lien-quan", "chutich"),
        new("/viec/{id:guid}", "/viec/{public}"),
        new("/viec/{id:guid}/anh/{picture:guid}/de-nghi-go", "/viec/{public}/anh/{picture}/de-nghi-go"),
        new("/viec/de-nghi-go", "/viec/de-nghi-go"),
        new("/viec/de-nghi-go", "/viec/de-nghi-go?ma=GA-7K3M-9Q2P"),
        new("/viec/de-nghi-go/da-gui", "/viec/de-nghi-go/da-gui?ma=GA-7K3M-9Q2P"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["activity"] = "select id::text from activity where unit = 101 and kind = 'unity-festival' limit 1",
        ["meeting"] = "select activity::text from meeting_question limit 1",
        ["promise"] = "select id::text from meeting_question where state = 'promised' limit 1",
        ["kept"] = "select id::text from meeting_question where state = 'kept' limit 1",
        ["photo"] = "select f.id::text from stored_file f join activity a on a.id = f.owner where not exists (select from published_picture p where p.source = f.id) limit 1",
        ["request"] = "select id::text from takedown_request limit 1",
        ["public"] = "select record::text from published_picture limit 1",
        ["picture"] = "select id::text from published_picture limit 1",
    };
}

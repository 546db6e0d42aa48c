using CauNoi.Test.Browser;

namespace CauNoi.Published.Tests.Browser;

public sealed class PublishedPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/so-viec/{id:guid}/dang-anh", "/ban/so-viec/{activity}/dang-anh", "xa"),
        new("/ban/so-viec/{id:guid}/dang-anh", "/ban/so-viec/{meeting}/dang-anh", "xa"),
        new("/ban/so-viec/{id:guid}/dang-anh/{file:guid}", "/ban/so-viec/{activity}/dang-anh/{photo}", "xa"),
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
        ["photo"] = "select f.id::text from stored_file f join activity a on a.id = f.owner where not exists (select from published_picture p where p.source = f.id) limit 1",
        ["request"] = "select id::text from takedown_request limit 1",
        ["public"] = "select record::text from published_picture limit 1",
        ["picture"] = "select id::text from published_picture limit 1",
    };
}

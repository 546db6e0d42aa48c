using CauNoi.Test.Browser;

namespace CauNoi.Feedback.Tests.Browser;

public sealed class FeedbackPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/gop-y", "/gop-y"),
        new("/gop-y/da-gui", "/gop-y/da-gui?ma={code}"),
        new("/gop-y/tra-cuu", "/gop-y/tra-cuu"),
        new("/gop-y/tra-cuu", "/gop-y/tra-cuu?ma={code}"),
        new("/gop-y/tra-cuu", "/gop-y/tra-cuu?ma=GY-2222-2222"),
        new("/ban/gop-y", "/ban/gop-y", "tinh"),
        new("/ban/gop-y", "/ban/gop-y?xem=da-xong", "tinh"),
        new("/ban/gop-y", "/ban/gop-y", "thuquy"),
        new("/ban/gop-y", "/ban/gop-y?xong=lien-quan", "xa"),
        new("/ban/gop-y/{id:guid}", "/ban/gop-y/{note}", "tinh"),
        new("/ban/gop-y/{id:guid}/lien-quan", "/ban/gop-y/{note}/lien-quan", "tinh"),
        new("/ban/gop-y/{id:guid}/lien-quan", "/ban/gop-y/{own}/lien-quan", "xa"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["code"] = "select code from feedback_note where state = 'answered' limit 1",
        ["own"] = "select id::text from feedback_note where state = 'received' and unit = 11 limit 1",
        ["note"] = "select id::text from feedback_note where state = 'received' limit 1",
    };
}

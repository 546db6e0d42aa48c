using CauNoi.Test.Browser;

namespace CauNoi.Denunciations.Tests.Browser;

public sealed class DenunciationPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/to-cao", "/to-cao"),
        new("/to-cao/gap-truc-tiep", "/to-cao/gap-truc-tiep"),
        new("/to-cao/tham-nhung", "/to-cao/tham-nhung"),
        new("/to-cao/gui", "/to-cao/gui"),
        new("/to-cao/theo-doi", "/to-cao/theo-doi"),
        new("/to-cao/so-lieu", "/to-cao/so-lieu"),
        new("/ban/to-cao", "/ban/to-cao", "tinh"),
        new("/ban/to-cao", "/ban/to-cao", "truongban"),
        new("/ban/to-cao/{id:guid}", "/ban/to-cao/{sealed}", "tinh"),
        new("/ban/to-cao/tiep-nhan", "/ban/to-cao/tiep-nhan", "xa"),
        new("/ban/to-cao/nguoi-mo", "/ban/to-cao/nguoi-mo", "tinh"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["sealed"] = "select id::text from sealed_store.denunciation where unit = 1 limit 1",
    };
}

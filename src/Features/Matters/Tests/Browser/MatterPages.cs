using CauNoi.Test.Browser;

namespace CauNoi.Matters.Tests.Browser;

public sealed class MatterPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/kien-nghi/dem", "/ban/kien-nghi/dem", "xa"),
        new("/ban/kien-nghi/ky-hop", "/ban/kien-nghi/ky-hop", "tinh"),
        new("/ban/so-vu-viec", "/ban/so-vu-viec", "xa"),
        new("/ban/so-vu-viec", "/ban/so-vu-viec?loai=4", "ban"),
        new("/ban/so-vu-viec/moi", "/ban/so-vu-viec/moi?loai=3", "xa"),
        new("/ban/so-vu-viec/{id:guid}", "/ban/so-vu-viec/{pressing-matter}", "xa"),
        new("/ban/so-vu-viec/{id:guid}", "/ban/so-vu-viec/{opinions}", "tinh"),
        new("/ban/tiep-cong-dan", "/ban/tiep-cong-dan", "xa"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["pressing-matter"] = "select id::text from petition_matter where unit = 11 and kind = 1 limit 1",
        ["opinions"] = "select id::text from petition_matter where kind = 4 limit 1",
    };
}

using CauNoi.Test.Browser;

namespace CauNoi.SpotChecks.Tests.Browser;

public sealed class SpotChecksPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/phuc-tra", "/ban/phuc-tra", "tinh"),
        new("/ban/phuc-tra/{id:guid}", "/ban/phuc-tra/{round}", "tinh"),
        new("/ban/phuc-tra/mau/{id:guid}", "/ban/phuc-tra/mau/{check}", "tinh"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["round"] = "select id::text from activity_round limit 1",
        ["check"] = "select id::text from activity_check where verdict is null limit 1",
    };
}

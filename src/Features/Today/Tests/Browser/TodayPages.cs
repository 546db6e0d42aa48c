using CauNoi.Test.Browser;

namespace CauNoi.Today.Tests.Browser;

public sealed class TodayPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/hom-nay", "/ban/hom-nay", "xa"),
        new("/ban/hom-nay", "/ban/hom-nay", "xom"),
    ];
}

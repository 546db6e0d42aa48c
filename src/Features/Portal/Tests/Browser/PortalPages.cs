using CauNoi.Test.Browser;

namespace CauNoi.Portal.Tests.Browser;

public sealed class PortalPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/", "/"),
        new("/tim-kiem", "/tim-kiem"),
        new("/tim-kiem", "/tim-kiem?q=gop+y", "tinh"),
        new("/tim-kiem", "/tim-kiem?q=khong+co+gi"),
        new("/ve-so-lieu", "/ve-so-lieu"),
    ];
}

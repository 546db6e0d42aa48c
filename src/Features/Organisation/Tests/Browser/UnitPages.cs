using CauNoi.Test.Browser;

namespace CauNoi.Organisation.Tests.Browser;

public sealed class UnitPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/don-vi", "/don-vi"),
        new("/don-vi", "/don-vi?duoi=19"),
        new("/don-vi", "/don-vi?loc=na+moc"),
        new("/don-vi", "/don-vi?loc=khong+noi+nao"),
        new("/don-vi/{unit}", "/don-vi/05611"),
        new("/don-vi/{unit}", "/don-vi/101?ban-do=2025-06-01"),
        new("/don-vi/{unit}", "/don-vi/11?ban-do=2020-01-01"),
        new("/don-vi/thay-doi", "/don-vi/thay-doi?tu=2025-06-30&den=2025-07-01"),
        new("/don-vi/thay-doi", "/don-vi/thay-doi?tu=2026-01-01&den=2026-01-02"),
        new("/ban/don-vi", "/ban/don-vi", "tinh"),
        new("/ban/don-vi/{unit}", "/ban/don-vi/05611", "xa"),
        new("/ban/don-vi/{unit}/so-do", "/ban/don-vi/05611/so-do", "xa"),
        new("/ban/don-vi/{unit}/so-do", "/ban/don-vi/101/so-do", "xom"),
    ];
}

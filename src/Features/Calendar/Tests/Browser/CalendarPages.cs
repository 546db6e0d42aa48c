using CauNoi.Test.Browser;

namespace CauNoi.Calendar.Tests.Browser;

public sealed class CalendarPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/lich", "/lich?thang=2026-11"),
        new("/lich", "/lich?thang=2026-02&don-vi=11"),
        new("/lich/nam", "/lich/nam?nam=2026"),
        new("/ban/lich", "/ban/lich", "xa"),
        new("/ban/lich", "/ban/lich?duoi=1", "tinh"),
        new("/ban/lich/nam", "/ban/lich/nam", "xom"),
        new("/ban/lich/dia-chi-rieng", "/ban/lich/dia-chi-rieng", "xa"),
    ];
}

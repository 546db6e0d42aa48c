using CauNoi.Test.Browser;

namespace CauNoi.Coverage.Tests.Browser;

public sealed class CoveragePages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/phieu-thang", "/ban/phieu-thang", "tinh"),
        new("/ban/phieu-thang/{unit:int}", "/ban/phieu-thang/101?thang=2026-11", "xom"),
        new("/ban/phu-song", "/ban/phu-song?nam=2025", "xa"),
        new("/ban/phu-song", "/ban/phu-song?nam=2025&loai=ngay-hoi-dai-doan-ket", "xa"),
    ];
}

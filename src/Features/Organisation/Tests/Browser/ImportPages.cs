using CauNoi.Test.Browser;

namespace CauNoi.Organisation.Tests.Browser;

public sealed class ImportPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/don-vi/nhap", "/ban/don-vi/nhap", "tinh"),
        new("/ban/don-vi/nhap/{id:guid}", "/ban/don-vi/nhap/{list}", "tinh"),
        new("/ban/don-vi/nhap/{id:guid}", "/ban/don-vi/nhap/{list}?xem=moi", "tinh"),
        new("/ban/don-vi/nhap/{id:guid}", "/ban/don-vi/nhap/{list}?xem=mat", "tinh"),
        new("/ban/khu-dan-cu", "/ban/khu-dan-cu", "xa"),
        new("/ban/don-vi/{unit:int}/khu-dan-cu", "/ban/don-vi/11/khu-dan-cu", "xa"),
        new("/ban/don-vi/{unit:int}/khu-dan-cu", "/ban/don-vi/11/khu-dan-cu?khu=101", "xa"),
    ];
}

using CauNoi.Test.Browser;

namespace CauNoi.Organisation.Tests.Browser;

public sealed class ImportPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/don-vi/nhap", "/ban/don-vi/nhap", "tinh"),
    ];
}

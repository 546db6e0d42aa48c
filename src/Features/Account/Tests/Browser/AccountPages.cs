using CauNoi.Test.Browser;

namespace CauNoi.Account.Tests.Browser;

public sealed class AccountPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/dang-nhap", "/dang-nhap"),
        new("/dat-mat-khau/{token}", "/dat-mat-khau/khong-con-dung"),
    ];
}

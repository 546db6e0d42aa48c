using CauNoi.Test.Browser;

namespace CauNoi.Account.Tests.Browser;

public sealed class AccountPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/dang-nhap", "/dang-nhap"),
        new("/dat-mat-khau/{token}", "/dat-mat-khau/khong-con-dung"),
        // Without a right pass word before it, a step leads back to the start; the steps themselves are walked in SecurityJourneys.
        new("/dang-nhap/buoc-hai", "/dang-nhap/buoc-hai"),
        new("/dang-nhap/lap-buoc-hai", "/dang-nhap/lap-buoc-hai"),
        new("/tai-khoan", "/tai-khoan", "xa"),
        new("/tai-khoan/mat-khau", "/tai-khoan/mat-khau", "xa"),
        new("/tai-khoan/buoc-hai", "/tai-khoan/buoc-hai", "xa"),
        new("/tai-khoan/khoa", "/tai-khoan/khoa", "xa"),
    ];
}

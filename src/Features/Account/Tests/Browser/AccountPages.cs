using CauNoi.Test.Browser;

namespace CauNoi.Account.Tests.Browser;

public sealed class AccountPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/dang-nhap", "/dang-nhap"),
        new("/dat-mat-khau/{token}", "/dat-mat-khau/khong-con-dung"),
        new("/dang-nhap/ngoai", "/dang-nhap/ngoai"),
        new("/dang-nhap/ngoai/ve", "/dang-nhap/ngoai/ve"),
        new("/ban/tai-khoan-ngoai", "/ban/tai-khoan-ngoai", "xa"),
        // Without a right pass word before it, a step leads back to the start; the steps themselves are walked in SecurityJourneys.
        new("/dang-nhap/buoc-hai", "/dang-nhap/buoc-hai"),
        new("/dang-nhap/lap-buoc-hai", "/dang-nhap/lap-buoc-hai"),
        new("/tai-khoan", "/tai-khoan", "xa"),
        new("/tai-khoan/mat-khau", "/tai-khoan/mat-khau", "xa"),
        new("/tai-khoan/buoc-hai", "/tai-khoan/buoc-hai", "xa"),
        new("/tai-khoan/khoa", "/tai-khoan/khoa", "xa"),
        new("/ban/vai-tro", "/ban/vai-tro", "xa"),
        new("/ban/vai-tro/ban-giao", "/ban/vai-tro/ban-giao", "chutich"),
        new("/ban/tai-khoan", "/ban/tai-khoan", "tinh"),
        new("/ban/tai-khoan", "/ban/tai-khoan?q=khong-co-ai", "chutich"),
        new("/ban/tai-khoan/{id:guid}", "/ban/tai-khoan/{account}", "tinh"),
        new("/ban/tai-khoan", "/ban/tai-khoan", "nghiepvu"),
        new("/ban/tai-khoan/{id:guid}", "/ban/tai-khoan/{account}", "nghiepvu"),
        new("/ban/tai-khoan/{id:guid}/buoc-hai", "/ban/tai-khoan/{account}/buoc-hai", "nghiepvu"),
        new("/ban/tai-khoan/moi", "/ban/tai-khoan/moi", "chutich"),
        new("/ban/tai-khoan/loi-moi", "/ban/tai-khoan/loi-moi", "chutich"),
        new("/loi-moi/{token}", "/loi-moi/khong-con-dung"),
        new("/ban/tai-khoan/quyen", "/ban/tai-khoan/quyen", "chutich"),
        new("/ban/tai-khoan/cho-xac-nhan", "/ban/tai-khoan/cho-xac-nhan", "tinh"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["account"] = "select id::text from staff_account where user_name = 'xa'",
    };
}

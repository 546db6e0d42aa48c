using CauNoi.Test.Browser;

namespace CauNoi.AddressBook.Tests.Browser;

public sealed class AddressBookPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/danh-ba/linh-vuc", "/ban/danh-ba/linh-vuc?ban-do=2025-12-01", "tinh"),
        new("/ban/danh-ba/dau-moi", "/ban/danh-ba/dau-moi?ban-do=2025-06-01", "tinh"),
        new("/ban/danh-ba", "/ban/danh-ba", "tinh"),
        new("/ban/danh-ba/nhom", "/ban/danh-ba/nhom", "tinh"),
        new("/ban/danh-ba/nhom/{id}", "/ban/danh-ba/nhom/communes", "tinh"),
        new("/ban/danh-ba/nhom/{id}", "/ban/danh-ba/nhom/districts", "tinh"),
        new("/ban/danh-ba/noi-nhan", "/ban/danh-ba/noi-nhan", "tinh"),
        new("/ban/danh-ba/noi-nhan", "/ban/danh-ba/noi-nhan", "ban"),
        new("/ban/danh-ba/noi-nhan/{id:guid}", "/ban/danh-ba/noi-nhan/{addressees}", "tinh"),
        new("/ban/danh-ba/gui", "/ban/danh-ba/gui?danh-sach={addressees}", "tinh"),
        new("/ban/danh-ba/da-gui/{id:guid}", "/ban/danh-ba/da-gui/{sent}", "tinh"),
        new("/ban/danh-ba/da-gui/{id:guid}", "/ban/danh-ba/da-gui/{sent}?xem=da-doc", "tinh"),
        new("/ban/nhan/{id:guid}", "/ban/nhan/{received}", "xa"),
        new("/ban/danh-ba/da-gui", "/ban/danh-ba/da-gui", "tinh"),
        new("/ban/danh-ba/da-gui", "/ban/danh-ba/da-gui", "ban"),
        new("/ban/danh-ba/chu-de", "/ban/danh-ba/chu-de", "xa"),
        new("/ban/danh-ba/chu-de", "/ban/danh-ba/chu-de", "ban"),
        new("/ban/danh-ba/linh-vuc", "/ban/danh-ba/linh-vuc", "chutich"),
        new("/ban/danh-ba/linh-vuc/con-trong", "/ban/danh-ba/linh-vuc/con-trong", "tinh"),
        new("/ban/danh-ba/chuong-trinh", "/ban/danh-ba/chuong-trinh", "tinh"),
        new("/ban/danh-ba/dau-moi", "/ban/danh-ba/dau-moi", "xa"),
        new("/ban/danh-ba/dau-moi", "/ban/danh-ba/dau-moi", "tinh"),
        new("/ban/danh-ba/co-quan", "/ban/danh-ba/co-quan", "tinh"),
        new("/ban/danh-ba/co-quan", "/ban/danh-ba/co-quan?q=Ban%20Dân%20vận%20Tỉnh%20ủy", "xa"),
        new("/ban/nhan", "/ban/nhan", "xa"),
        new("/ban/nhan", "/ban/nhan", "coquan"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["addressees"] = "select id::text from distribution_list where unit = 1 limit 1",
        ["sent"] = "select id::text from dispatch where unit = 1 limit 1",
        ["received"] = "select id::text from dispatch_recipient where unit = 11 limit 1",
    };
}

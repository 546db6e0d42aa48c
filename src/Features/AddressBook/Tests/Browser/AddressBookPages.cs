using CauNoi.Test.Browser;

namespace CauNoi.AddressBook.Tests.Browser;

public sealed class AddressBookPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/danh-ba", "/ban/danh-ba", "tinh"),
        new("/ban/danh-ba/nhom", "/ban/danh-ba/nhom", "tinh"),
        new("/ban/danh-ba/nhom/{id}", "/ban/danh-ba/nhom/communes", "tinh"),
        new("/ban/danh-ba/nhom/{id}", "/ban/danh-ba/nhom/districts", "tinh"),
        new("/ban/danh-ba/noi-nhan", "/ban/danh-ba/noi-nhan", "tinh"),
        new("/ban/danh-ba/noi-nhan", "/ban/danh-ba/noi-nhan", "ban"),
        new("/ban/danh-ba/da-gui", "/ban/danh-ba/da-gui", "tinh"),
        new("/ban/danh-ba/da-gui", "/ban/danh-ba/da-gui", "ban"),
        new("/ban/nhan", "/ban/nhan", "xa"),
        new("/ban/nhan", "/ban/nhan", "coquan"),
    ];
}

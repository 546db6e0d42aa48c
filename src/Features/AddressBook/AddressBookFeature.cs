using CauNoi.Kernel.Access;
using CauNoi.Platform;
using CauNoi.Platform.Pages;
using CauNoi.Ui;
using CauNoi.AddressBook.Show;

namespace CauNoi.AddressBook;

/// <summary>Front door of AddressBook. See README.md.</summary>
public sealed class AddressBookFeature : Feature
{
    public override string Name => "addressbook";

    public override IReadOnlyList<Permission> Permissions => AddressBookAccess.All;

    public override IReadOnlyList<MenuLine> Menu =>
        [new(Face.Desk, 70, "AddressBook", "/ban/addressbook", "info", AccessRule.Needs(AddressBookAccess.Read))];

    public override void Routes(Routes routes) => routes.Get("/ban/addressbook", ShowAddressBook.Page, AccessRule.Needs(AddressBookAccess.Read));
}

using CauNoi.Kernel.Access;

namespace CauNoi.AddressBook;

/// <summary>Who may what in AddressBook.</summary>
public static class AddressBookAccess
{
    public static readonly Permission Read = new("addressbook.read", "Xem AddressBook", Role.CommuneOfficer, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Read];
}

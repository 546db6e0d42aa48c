using CauNoi.Test.Browser;

namespace CauNoi.AddressBook.Tests.Browser;

public sealed class AddressBookPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } = [new("/ban/addressbook", "/ban/addressbook", "xa")];
}

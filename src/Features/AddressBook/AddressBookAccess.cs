using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;

namespace CauNoi.AddressBook;

/// <summary>Who may what with the address book. The technical administrator sees no business data and so none of it.</summary>
public static class AddressBookAccess
{
    public static readonly Permission Read = new("address-book.read", "Xem danh bạ, chủ đề năm, phân công lĩnh vực",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard,
        Role.MemberOrganisationOfficer, Role.Inspector, Role.RulesOfficer);

    public static readonly Permission Keep = new("address-book.keep", "Ghi chủ đề năm, phân công lĩnh vực của đơn vị mình và cấp dưới",
        Role.CommuneOfficer, Role.CommuneChair, Role.StandingBoard);

    public static readonly Permission Registers = new("address-book.registers", "Ghi danh bạ cơ quan và đơn vị theo dõi chương trình",
        Role.StandingBoard, Role.RulesOfficer);

    public static readonly Permission Send = new("address-book.send", "Lập danh sách nơi nhận và gửi văn bản",
        Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard, Role.MemberOrganisationOfficer);

    public static readonly Permission Receive = new("address-book.receive", "Nhận và đọc văn bản gửi tới đơn vị mình",
        Role.AreaHead, Role.CommuneOfficer, Role.CommuneChair, Role.DepartmentOfficer, Role.DepartmentHead, Role.StandingBoard,
        Role.MemberOrganisationOfficer, Role.ExternalAgency);

    /// <summary>Names and telephones of people who are no users: the own commune and above, nobody else.</summary>
    public static readonly Permission Contacts = new("address-book.contacts", "Xem và ghi đầu mối ở khu dân cư",
        Role.CommuneOfficer, Role.CommuneChair, Role.StandingBoard);

    public static IReadOnlyList<Permission> All { get; } = [Read, Keep, Registers, Send, Receive, Contacts];

    /// <summary>The unit at which this actor sits with the hat that is on; after a split, the first of its successors.</summary>
    public static int? Seat(UnitTree tree, Actor actor, Reach reach) =>
        Seats(tree, actor, reach) is [var first, ..] ? first : null;

    /// <summary>
    /// The units whose mail this actor opens: the hat's own, and never those below, because a receipt says that the unit
    /// itself has read. A hat on a unit that is gone sits at its successors.
    /// </summary>
    public static int[] Seats(UnitTree tree, Actor actor, Reach reach)
    {
        if (reach.Empty || actor.Hat is not { } hat) return [];
        if (tree.Has(hat.Unit)) return [hat.Unit];
        var units = reach.Units();
        var below = units.ToHashSet();
        return [.. units.Where(u => tree.Find(u) is { } node && (node.Parent is not { } parent || !below.Contains(parent)))];
    }
}

namespace CauNoi.Kernel.Access;

/// <summary>What somebody is for a unit. Granted on a unit, it reaches everything below it on today's map.</summary>
/// <param name="Name">Stable English name, stored.</param>
/// <param name="Title">What people call it.</param>
public sealed record Role(string Name, string Title)
{
    /// <summary>Head of the area committee of one residential area.</summary>
    public static readonly Role AreaHead = new("area-head", "Trưởng ban công tác Mặt trận");

    /// <summary>Officer of a commune committee.</summary>
    public static readonly Role CommuneOfficer = new("commune-officer", "Cán bộ Mặt trận xã");

    /// <summary>Chair of a commune committee; approves.</summary>
    public static readonly Role CommuneChair = new("commune-chair", "Chủ tịch Mặt trận xã");

    /// <summary>Officer of a provincial department.</summary>
    public static readonly Role DepartmentOfficer = new("department-officer", "Chuyên viên ban chuyên môn tỉnh");

    /// <summary>Head of a provincial department.</summary>
    public static readonly Role DepartmentHead = new("department-head", "Trưởng ban chuyên môn tỉnh");

    /// <summary>Member of the provincial standing board.</summary>
    public static readonly Role StandingBoard = new("standing-board", "Ban Thường trực tỉnh");

    /// <summary>Officer of a member organisation.</summary>
    public static readonly Role MemberOrganisationOfficer = new("member-organisation-officer", "Cán bộ tổ chức thành viên");

    /// <summary>Answers what is addressed to an agency outside the Front.</summary>
    public static readonly Role ExternalAgency = new("external-agency", "Cơ quan trả lời");

    /// <summary>Keeps the books.</summary>
    public static readonly Role Accountant = new("accountant", "Kế toán");

    /// <summary>Keeps the money.</summary>
    public static readonly Role Treasurer = new("treasurer", "Thủ quỹ");

    /// <summary>Reads everything below, changes nothing.</summary>
    public static readonly Role Inspector = new("inspector", "Kiểm tra");

    /// <summary>Keeps the rules that are data.</summary>
    public static readonly Role RulesOfficer = new("rules-officer", "Quản trị nghiệp vụ");

    /// <summary>Keeps the machines running; sees no business data.</summary>
    public static readonly Role TechnicalAdministrator = new("technical-administrator", "Quản trị kỹ thuật");

    /// <summary>Every role, in the order in which people know them.</summary>
    public static IReadOnlyList<Role> All { get; } =
    [
        AreaHead, CommuneOfficer, CommuneChair, DepartmentOfficer, DepartmentHead, StandingBoard, MemberOrganisationOfficer,
        ExternalAgency, Accountant, Treasurer, Inspector, RulesOfficer, TechnicalAdministrator,
    ];

    /// <summary>The role of that stored name; an unknown name is no role.</summary>
    public static Role? Named(string name) => All.FirstOrDefault(r => r.Name == name);
}

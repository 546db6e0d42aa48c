using CauNoi.Account.Create;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Account.Demo;

/// <summary>One sample person per role, and two of the standing board, so that acts of two people can be tried out. They exist only in the embedded database, on loopback.</summary>
public static class DemoAccounts
{
    /// <summary>The one pass word of all sample accounts, printed at every start.</summary>
    public const string Password = "cầu nối 2026";

    public static IReadOnlyList<(string UserName, string Name, Role Role, int Unit)> All { get; } =
    [
        ("xom", "Ma Văn Páo", Role.AreaHead, DemoUnits.NaMoc),
        ("xa", "Hoàng Thị Mến", Role.CommuneOfficer, DemoUnits.PhuLuong),
        ("chutich", "Lý Văn Thắng", Role.CommuneChair, DemoUnits.PhuLuong),
        ("ban", "Nguyễn Thu Hà", Role.DepartmentOfficer, DemoUnits.Department),
        ("truongban", "Trần Quốc Việt", Role.DepartmentHead, DemoUnits.Department),
        ("tinh", "Nông Thị Lan", Role.StandingBoard, DemoUnits.Province),
        ("tinh2", "Đinh Văn Quý", Role.StandingBoard, DemoUnits.Province),
        ("hoinongdan", "Dương Văn Sơn", Role.MemberOrganisationOfficer, DemoUnits.FarmersUnion),
        ("coquan", "Phạm Minh Đức", Role.ExternalAgency, DemoUnits.Agency),
        ("ketoan", "Đặng Thị Hoa", Role.Accountant, DemoUnits.Province),
        ("thuquy", "Bàn Thị Mẩy", Role.Treasurer, DemoUnits.Province),
        ("kiemtra", "Vũ Đình Khang", Role.Inspector, DemoUnits.Province),
        ("nghiepvu", "Lê Thị Ngọc", Role.RulesOfficer, DemoUnits.Province),
        ("kythuat", "Giàng A Lử", Role.TechnicalAdministrator, DemoUnits.Province),
    ];

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        foreach (var (userName, name, role, unit) in All)
            await world.Step(async services =>
            {
                var refused = await services.GetRequiredService<CreateAccount>().ForDemo(userName, name, role, unit, Password, stop);
                if (refused is not null) throw new InvalidOperationException(refused.Sentence);
            });
    }
}

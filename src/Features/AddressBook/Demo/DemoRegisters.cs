using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.AddressBook.Demo;

/// <summary>Themes, fields, a monitor, contacts and bodies of the sample province. Every person is made up.</summary>
internal static class DemoRegisters
{
    private static readonly DateOnly Since = new(2025, 7, 1);

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        await Rows(world, AddressBookActs.SetTheme, DemoUnits.Province, Themes(), stop);
        await Rows(world, AddressBookActs.AssignFields, DemoUnits.PhuLuong, Officers(), stop);
        await Rows(world, AddressBookActs.AddMonitor, DemoUnits.Department, [new ProgrammeMonitor
        {
            Programme = "Chương trình phối hợp và thống nhất hành động năm 2026", Document = "03-CTr/MTTQ", DocumentKey = Rules.MonitorRules.Key("03-CTr/MTTQ"),
            Unit = DemoUnits.Department, ValidFrom = new DateOnly(2026, 1, 1),
        }], stop);
        await Rows(world, AddressBookActs.PasteContacts, DemoUnits.PhuLuong, Contacts(), stop);
        await Rows(world, AddressBookActs.AddAgency, DemoUnits.Province, Bodies(), stop);
    }

    private static IEnumerable<object> Themes()
    {
        yield return new ThemeOfYear { Unit = DemoUnits.Province, Year = 2025, Line = "Đoàn kết, sắp xếp tinh gọn, gần dân hơn" };
        yield return new ThemeOfYear { Unit = DemoUnits.Province, Year = 2026, Line = "Hướng mạnh về cơ sở, nói đi đôi với làm" };
        yield return new ThemeOfYear { Unit = DemoUnits.PhuLuong, Year = 2026, Line = "Mỗi khu dân cư một việc làm có ích, nhìn thấy được" };
    }

    private static IEnumerable<object> Officers() => new[] { ("land", "Phó Chủ tịch"), ("environment", "Phó Chủ tịch"), ("mediation", "Chủ tịch") }.Select(a =>
    {
        var officer = new FieldOfficer { Field = a.Item1, Unit = DemoUnits.PhuLuong, ValidFrom = Since };
        officer.Choose(null, a.Item2);
        return officer;
    });

    private static IEnumerable<object> Contacts()
    {
        yield return new AreaContact { Unit = DemoUnits.NaMoc, Role = "village-head", Name = "Triệu Văn Phúc", Phone = "0900000101", ValidFrom = Since };
        yield return new AreaContact { Unit = DemoUnits.NaMoc, Role = "cell-secretary", Name = "Lường Thị Ín", Phone = "0900000102", ValidFrom = Since };
    }

    private static IEnumerable<object> Bodies()
    {
        var (mass, propaganda, both) = (Key(1), Key(2), Key(3));
        yield return new ExternalBody { Body = Key(4), Name = "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", Level = "central", Roles = ["receives", "issues"], ValidFrom = new(1977, 2, 4) };
        yield return new ExternalBody { Body = Key(5), Name = "Thường trực Tỉnh ủy", Level = "province", Roles = ["receives", "approves"], ValidFrom = new(1977, 2, 4) };
        yield return Ended(mass, "Ban Dân vận Tỉnh ủy", both);
        yield return Ended(propaganda, "Ban Tuyên giáo Tỉnh ủy", both);
        yield return new ExternalBody { Body = both, Name = "Ban Tuyên giáo và Dân vận Tỉnh ủy", Level = "province", Roles = ["receives", "inspects"], ValidFrom = new(2025, 2, 10) };
    }

    private static ExternalBody Ended(Guid body, string name, Guid into) => new()
    {
        Body = body, Name = name, Level = "province", Roles = ["receives", "inspects"], ValidFrom = new(1997, 1, 1), ValidUntil = new(2025, 2, 9), IntoBody = into,
    };

    private static Guid Key(int number) => new(number, 1, 1, [0, 0, 0, 0, 0, 0, 0, 1]);

    private static Task Rows(DemoWorld world, ActKind act, int unit, IEnumerable<object> rows, CancellationToken stop) => world.Step(async services =>
    {
        var change = services.GetRequiredService<Changes>().Begin(act, Actor.Program, unit, "demo");
        foreach (var row in rows) change.Add(row);
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    });
}

using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Demo;

/// <summary>What stands beside the territory: departments, member organisations with their own line, agencies that answer.</summary>
public static class DemoOrganisations
{
    public const int YouthUnion = 1_112;
    public const int PartyCommittee = 1_105;

    private const int FirstAssociation = 1_131;
    private const int FirstAgency = 1_151;
    private const int FirstCommittee = 1_301;
    private const int FirstBranch = 6_000;

    private static readonly DateOnly Parted = new(2026, 1, 1);

    private static readonly (int Unit, string Name, DateOnly From, DateOnly? Until)[] Departments =
    [
        (1_101, "Văn phòng", DemoUnits.Since, null),
        (DemoUnits.Department, "Ban Dân chủ, Giám sát và Phản biện xã hội", DemoUnits.Since, null),
        (1_102, "Ban Tổ chức – Tuyên giáo", DemoUnits.Since, Parted.AddDays(-1)),
        (1_103, "Ban Tuyên giáo và Công tác xã hội", Parted, null),
        (1_104, "Ban Tổ chức – Kiểm tra", Parted, null),
    ];

    /// <summary>The five socio-political organisations: the province's, and how a commune's is called.</summary>
    private static readonly (int Unit, string Name, string AtCommune)[] Lines =
    [
        (1_111, "Liên đoàn Lao động tỉnh", "Công đoàn"), (DemoUnits.FarmersUnion, "Hội Nông dân tỉnh", "Hội Nông dân"),
        (YouthUnion, "Tỉnh đoàn", "Đoàn Thanh niên"), (1_113, "Hội Liên hiệp Phụ nữ tỉnh", "Hội Liên hiệp Phụ nữ"), (1_114, "Hội Cựu chiến binh tỉnh", "Hội Cựu chiến binh"),
    ];

    private static readonly string[] Associations =
        ["Hội Chữ thập đỏ tỉnh", "Hội Người cao tuổi tỉnh", "Hội Khuyến học tỉnh", "Hội Nạn nhân chất độc da cam tỉnh", "Hội Đông y tỉnh", "Hội Văn học nghệ thuật tỉnh"];

    private static readonly string[] Agencies =
        ["Ủy ban nhân dân tỉnh", "Sở Nông nghiệp và Môi trường", "Sở Y tế", "Sở Nội vụ", "Sở Giáo dục và Đào tạo", "Sở Tài chính"];

    internal static IEnumerable<UnitNode> AtProvince()
    {
        foreach (var (unit, name, from, until) in Departments) yield return Node(unit, UnitKinds.Department, name) with { From = from, Until = until };
        yield return Node(PartyCommittee, UnitKinds.SharedOffice, "Đảng ủy MTTQ, các đoàn thể tỉnh");
        foreach (var (unit, name, _) in Lines) yield return Node(unit, UnitKinds.MemberOrganisation, name);
        for (var n = 0; n < Associations.Length; n++) yield return Node(FirstAssociation + n, UnitKinds.MemberOrganisation, Associations[n]);
        yield return Node(DemoUnits.Agency, UnitKinds.ExternalAgency, "Sở Xây dựng");
        for (var n = 0; n < Agencies.Length; n++) yield return Node(FirstAgency + n, UnitKinds.ExternalAgency, Agencies[n]);
    }

    internal static IEnumerable<UnitNode> AtCommunes()
    {
        foreach (var commune in DemoCommune.All)
        {
            var place = $"{char.ToLowerInvariant(commune.Name[0])}{commune.Name[1..]}";
            yield return Node(FirstCommittee + commune.Index, UnitKinds.ExternalAgency, $"Ủy ban nhân dân {place}") with { Parent = commune.Unit };
            for (var n = 0; n < Lines.Length; n++)
                yield return Node(FirstBranch + (commune.Index * Lines.Length) + n, UnitKinds.MemberOrganisation, $"{Lines[n].AtCommune} {place}") with { Parent = commune.Unit, Line = Lines[n].Unit };
        }
    }

    internal static IEnumerable<Succession> Successions() => [new(1_102, 1_103, Parted), new(1_102, 1_104, Parted)];

    private static UnitNode Node(int unit, string kind, string name) => new(unit, DemoUnits.Province, kind, name, DemoUnits.Since);
}

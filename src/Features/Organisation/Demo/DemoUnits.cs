using CauNoi.Kernel.Units;
using CauNoi.Organisation.Found;
using CauNoi.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Organisation.Demo;

/// <summary>A small invented province: enough to show every role at work. Names of places are real, everything else is made up.</summary>
public static class DemoUnits
{
    public const int Province = 1;
    public const int PhuLuong = 11;
    public const int VoTranh = 12;
    public const int PhanDinhPhung = 13;
    public const int NaMoc = 101;
    public const int Department = 31;
    public const int FarmersUnion = 32;
    public const int Agency = 41;

    private static readonly DateOnly Since = new(2025, 7, 1);

    private static readonly (int Commune, string Name)[] Communes =
        [(PhuLuong, "Xã Phú Lương"), (VoTranh, "Xã Vô Tranh"), (PhanDinhPhung, "Phường Phan Đình Phùng")];

    private static readonly string[] Areas =
    [
        "Xóm Na Mộc", "Xóm Khe Vàng", "Xóm Đồng Niêng", "Xóm Khuôn Lân", "Xóm Thâm Đông", "Xóm Cây Lán",
        "Xóm Bá Sơn", "Xóm Ba Họ", "Xóm Yên Thủy", "Xóm Gốc Gạo", "Xóm Làng Chảo", "Xóm Bờ Đậu",
    ];

    public static Task Make(DemoWorld world, CancellationToken stop) => world.Step(async services =>
    {
        var refused = await services.GetRequiredService<FoundUnits>().Run([.. All()], stop);
        if (refused is not null) throw new InvalidOperationException(refused.Sentence);
    });

    private static IEnumerable<UnitNode> All()
    {
        yield return new UnitNode(Province, null, UnitKinds.Province, "Tỉnh Thái Nguyên", Since, Code: "19");
        yield return new UnitNode(Department, Province, UnitKinds.Department, "Ban Dân chủ, Giám sát và Phản biện xã hội", Since);
        yield return new UnitNode(FarmersUnion, Province, UnitKinds.MemberOrganisation, "Hội Nông dân tỉnh", Since);
        yield return new UnitNode(Agency, Province, UnitKinds.ExternalAgency, "Sở Xây dựng", Since);
        foreach (var (commune, name) in Communes) yield return new UnitNode(commune, Province, UnitKinds.Commune, name, Since);
        for (var i = 0; i < Areas.Length; i++)
            yield return new UnitNode(101 + i, Communes[i % Communes.Length].Commune, UnitKinds.ResidentialArea, Areas[i], Since);
    }
}

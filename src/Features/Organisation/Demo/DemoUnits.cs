using CauNoi.Kernel.Units;
using CauNoi.Organisation.Found;
using CauNoi.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Organisation.Demo;

/// <summary>
/// The sample province: 92 communes and some 2,300 residential areas since 01/07/2025, two provinces with districts before.
/// Provinces, districts and communes of today are real; everything else is made up.
/// </summary>
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

    internal static readonly DateOnly Since = new(2025, 7, 1);

    public static Task Make(DemoWorld world, CancellationToken stop) => world.Step(async services =>
    {
        var refused = await services.GetRequiredService<FoundUnits>().Run([.. All()], stop);
        if (refused is not null) throw new InvalidOperationException(refused.Sentence);
    });

    /// <summary>Every stretch, the root first.</summary>
    internal static IEnumerable<UnitNode> All() =>
    [
        new UnitNode(Province, null, UnitKinds.Province, "Tỉnh Thái Nguyên", Since, Code: "19"),
        .. DemoOrganisations.AtProvince(), .. DemoTerritory.Communes(), .. DemoOrganisations.AtCommunes(),
        .. DemoBefore.Above(), .. DemoBefore.Communes.Select(c => c.Node), .. DemoTerritory.Areas(),
    ];

    /// <summary>Who went on as whom.</summary>
    internal static IEnumerable<Succession> Successions() =>
    [
        new(DemoBefore.ThaiNguyen, Province, Since), new(DemoBefore.BacKan, Province, Since),
        .. DemoBefore.Communes.SelectMany(c => c.After.Select(after => new Succession(c.Node.Unit, after.Unit, Since))),
        .. DemoOrganisations.Successions(),
    ];
}

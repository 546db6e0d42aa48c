using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Demo;

/// <summary>The communes of today with their residential areas, and where each area lay before.</summary>
internal static class DemoTerritory
{
    private const int FirstArea = 2_000;
    private const int NumbersForOne = 40;

    // Those that tests and other rooms know by number.
    private static readonly Dictionary<int, (int Unit, string Name)[]> Named = new()
    {
        [DemoUnits.PhuLuong] = [(DemoUnits.NaMoc, "Xóm Na Mộc"), (104, "Xóm Khuôn Lân"), (107, "Xóm Bá Sơn"), (110, "Xóm Gốc Gạo")],
        [DemoUnits.VoTranh] = [(102, "Xóm Khe Vàng"), (105, "Xóm Thâm Đông"), (108, "Xóm Ba Họ"), (111, "Xóm Làng Chảo")],
        [DemoUnits.PhanDinhPhung] = [(103, "Xóm Đồng Niêng"), (106, "Xóm Cây Lán"), (109, "Xóm Yên Thủy"), (112, "Xóm Bờ Đậu")],
    };

    public static IEnumerable<UnitNode> Communes() =>
        DemoCommune.All.Select(c => new UnitNode(c.Unit, DemoUnits.Province, UnitKinds.Commune, c.Name, DemoUnits.Since, Code: c.Code));

    /// <summary>Two stretches each: below a former commune, and below today's.</summary>
    public static IEnumerable<UnitNode> Areas()
    {
        var before = DemoBefore.Communes.SelectMany(c => c.After.Select(after => (after.Unit, Former: c.Node.Unit))).ToLookup(c => c.Unit, c => c.Former);
        foreach (var commune in DemoCommune.All)
        {
            var areas = Of(commune).ToList();
            var former = before[commune.Unit].ToArray();
            for (var n = 0; n < areas.Count; n++)
            {
                yield return new UnitNode(areas[n].Unit, former[n * former.Length / areas.Count], UnitKinds.ResidentialArea, areas[n].Name, DemoBefore.Begin, DemoBefore.Last);
                yield return new UnitNode(areas[n].Unit, commune.Unit, UnitKinds.ResidentialArea, areas[n].Name, DemoUnits.Since);
            }
        }
    }

    /// <summary>The areas of a commune: 20 to 30.</summary>
    public static IEnumerable<(int Unit, string Name)> Of(DemoCommune commune)
    {
        var named = Named.GetValueOrDefault(commune.Unit) ?? [];
        var count = 20 + commune.Luck(2).Next(11) - named.Length;
        return named.Concat(DemoPlaces.Areas(commune, count, named.Select(a => a.Name))
            .Select((name, n) => (FirstArea + (commune.Index * NumbersForOne) + n, name)));
    }
}

using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Demo;

/// <summary>A district until 30/06/2025, with the names it had: each from a day.</summary>
internal sealed record DemoDistrict(int Unit, int Province, string Place, params (DateOnly From, string Name)[] Names);

/// <summary>
/// The order until 30/06/2025: two provinces, 17 districts, some 280 communes. Provinces and districts are real;
/// of the communes only some are, and none has a code that it did not hand on.
/// </summary>
internal static class DemoBefore
{
    public const int ThaiNguyen = 1_501;
    public const int BacKan = 1_502;
    private const int FirstDistrict = 1_511;
    private const int FirstCommune = 1_600;

    /// <summary>The sample's history begins here; earlier maps are empty.</summary>
    public static readonly DateOnly Begin = new(2010, 1, 1);

    public static readonly DateOnly Last = DemoUnits.Since.AddDays(-1);

    // What three communes were made of is well known there; the others get made-up names beside their own.
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["05611"] = ["Thị trấn Đu", "Thị trấn Giang Tiên", "Xã Yên Lạc", "Xã Động Đạt"],
        ["05641"] = ["Xã Vô Tranh", "Xã Tức Tranh", "Xã Cổ Lũng", "Xã Phú Đô"],
        ["05443"] = ["Phường Phan Đình Phùng", "Phường Trưng Vương", "Phường Túc Duyên", "Phường Đồng Quang"],
    };

    public static IReadOnlyList<DemoDistrict> Districts { get; } = [.. new (int Province, string Place, (DateOnly, string)[] Names)[]
    {
        (BacKan, "Bắc Kạn", [(Begin, "Thị xã Bắc Kạn"), (new(2015, 4, 19), "Thành phố Bắc Kạn")]),
        (BacKan, "Pác Nặm", [(Begin, "Huyện Pác Nặm")]), (BacKan, "Ba Bể", [(Begin, "Huyện Ba Bể")]),
        (BacKan, "Ngân Sơn", [(Begin, "Huyện Ngân Sơn")]), (BacKan, "Bạch Thông", [(Begin, "Huyện Bạch Thông")]),
        (BacKan, "Chợ Đồn", [(Begin, "Huyện Chợ Đồn")]), (BacKan, "Chợ Mới", [(Begin, "Huyện Chợ Mới")]), (BacKan, "Na Rì", [(Begin, "Huyện Na Rì")]),
        (ThaiNguyen, "Thái Nguyên", [(Begin, "Thành phố Thái Nguyên")]),
        (ThaiNguyen, "Sông Công", [(Begin, "Thị xã Sông Công"), (new(2015, 5, 15), "Thành phố Sông Công")]),
        (ThaiNguyen, "Phổ Yên", [(Begin, "Huyện Phổ Yên"), (new(2015, 5, 15), "Thị xã Phổ Yên"), (new(2022, 4, 10), "Thành phố Phổ Yên")]),
        (ThaiNguyen, "Định Hoá", [(Begin, "Huyện Định Hoá")]), (ThaiNguyen, "Phú Lương", [(Begin, "Huyện Phú Lương")]),
        (ThaiNguyen, "Đồng Hỷ", [(Begin, "Huyện Đồng Hỷ")]), (ThaiNguyen, "Võ Nhai", [(Begin, "Huyện Võ Nhai")]),
        (ThaiNguyen, "Đại Từ", [(Begin, "Huyện Đại Từ")]), (ThaiNguyen, "Phú Bình", [(Begin, "Huyện Phú Bình")]),
    }.Select((d, n) => new DemoDistrict(FirstDistrict + n, d.Province, d.Place, d.Names))];

    /// <summary>Each former commune with the communes that it went on as.</summary>
    public static IReadOnlyList<(UnitNode Node, DemoCommune[] After)> Communes { get; } = [.. MakeCommunes()];

    public static IEnumerable<UnitNode> Above()
    {
        yield return new UnitNode(ThaiNguyen, null, UnitKinds.Province, "Tỉnh Thái Nguyên", Begin, Last, "19");
        yield return new UnitNode(BacKan, null, UnitKinds.Province, "Tỉnh Bắc Kạn", Begin, Last, "06");
        foreach (var district in Districts)
            for (var n = 0; n < district.Names.Length; n++)
                yield return new UnitNode(district.Unit, district.Province, UnitKinds.District, district.Names[n].Name, district.Names[n].From,
                    n + 1 < district.Names.Length ? district.Names[n + 1].From.AddDays(-1) : Last);
    }

    private static IEnumerable<(UnitNode, DemoCommune[])> MakeCommunes()
    {
        var unit = FirstCommune;
        var taken = DemoCommune.All.Select(c => c.Place).Append("Phú Cường").Concat(Known.Values.SelectMany(names => names)).ToHashSet();
        using var spare = DemoPlaces.Communes().Where(name => !taken.Contains(name)).GetEnumerator();
        foreach (var commune in DemoCommune.All)
        {
            var names = Known.GetValueOrDefault(commune.Code) ?? [commune.Name, More(), More()];
            // The code went on with the first of them, as official lists do.
            for (var n = 0; n < names.Length; n++) yield return (Node(commune, names[n], n == 0 ? commune.Code : null), [commune]);
        }

        // One that was split: its hamlets went two ways.
        var halves = DemoCommune.All.Where(c => c.Code is "05776" or "05800").ToArray();
        yield return (Node(halves[0], "Xã Phú Cường", null), halves);

        string More() => spare.MoveNext() ? $"Xã {spare.Current}" : throw new InvalidOperationException("no names left");

        UnitNode Node(DemoCommune commune, string name, string? code) =>
            new(unit++, Districts.First(d => d.Place == commune.District).Unit, UnitKinds.Commune, name, Begin, Last, code);
    }
}

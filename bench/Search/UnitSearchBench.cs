using System.Diagnostics;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Finding;

namespace CauNoi.Bench.Search;

/// <summary>The search box over the names of a whole country's units, in memory: one finding after another.</summary>
internal static class UnitSearchBench
{
    private const string Name = "search";
    private static readonly DateOnly Map = new(2026, 1, 1);
    private static readonly string[] Words = ["Nà", "Khuổi", "Đồng", "Tân", "Yên", "Phú", "Bản", "Cốc", "Lũng", "An", "Hòa", "Thượng", "Mộc", "Luông", "Sơn", "Bình", "Thành", "Lập", "Vàng", "Hin"];

    public static void Run(Options options, Report report)
    {
        var units = options.Number("units", 104_000, 4_000);
        var tree = UnitTree.On(Map, Country(units));
        var begin = Stopwatch.GetTimestamp();
        UnitIndex.Of(tree);
        report.Add(Name, "units, indexed once", Stopwatch.GetElapsedTime(begin).TotalMilliseconds, "ms");
        report.Add(Name, "units", tree.Order.Count, "");
        foreach (var (what, queries) in new (string, string[])[]
        {
            ("unit by name", ["na moc 17", "Bản Hin 4021", "yen binh", "tan lap 99"]),
            ("unit and the one above", ["na moc xa 12", "ban hin 3 xa 40"]),
            ("unit by a common word", ["thon", "xa", "tinh"]),
            ("unit that is nowhere", ["khong co noi nao", "zzz"]),
        })
        {
            var times = new List<double>();
            foreach (var round in Enumerable.Range(0, options.Quick ? 3 : 40))
                foreach (var words in queries)
                {
                    var start = Stopwatch.GetTimestamp();
                    UnitIndex.Of(tree).Find(words);
                    if (round > 0) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }

            times.Sort();
            report.Add(Name, $"{what}, p50", times[times.Count / 2], "ms");
            report.Add(Name, $"{what}, p99", times[(int)(times.Count * 0.99)], "ms", Aim.AtMost(50));
        }
    }

    // 34 provinces, 3,300 communes, the rest residential areas; names of two words and a number, many alike.
    private static IEnumerable<UnitNode> Country(int count)
    {
        const int provinces = 34, communes = 3_321;
        for (var n = 0; n < count; n++)
        {
            var place = $"{Words[n % Words.Length]} {Words[n / 7 % Words.Length]}";
            yield return n < provinces ? new UnitNode(n + 1, null, "province", $"Tỉnh {place} {n}", Map)
                : n < provinces + communes ? new UnitNode(n + 1, 1 + (n % provinces), "commune", $"Xã {place} {n % 90}", Map, Code: $"{n:00000}")
                : new UnitNode(n + 1, provinces + 1 + (n % Math.Min(communes, Math.Max(1, count - provinces))), "residential-area", $"Thôn {place} {n % 31}", Map);
        }
    }
}

using System.Globalization;
using CauNoi.Kernel.Facts;
using CauNoi.Measures;
using CauNoi.Platform;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;

namespace CauNoi.Bench.Measures;

/// <summary>Thirty base measures, and sixty derived ones as files: as a province has them, and more of the dear kinds.</summary>
internal sealed class BenchMeasures : Feature
{
    public const int Flows = 14, Distinct = 6, Stocks = 5, States = 5;
    public static readonly string[] Categories = ["a", "b", "c", "d"];

    private static readonly IReadOnlyList<Measure> All =
    [
        .. Enumerable.Range(0, Flows).Select(n => new Measure($"bench.flow-{n}", $"Việc {n}", "việc") { LeftBy = ["residential-area"] }),
        .. Enumerable.Range(0, Distinct).Select(n => new Measure($"bench.thing-{n}", $"Hộ được giúp {n}", "hộ") { Subjects = OverSubjects.Distinct }),
        .. Enumerable.Range(0, Stocks).Select(n => new Measure($"bench.stock-{n}", $"Mô hình {n}", "mô hình", OverTime.StockAtEnd)),
        .. Enumerable.Range(0, States).Select(n => new Measure($"bench.state-{n}", $"Hiện trạng {n}", "điểm", OverTime.Latest) { Subjects = OverSubjects.Distinct }),
    ];

    public override string Name => "bench";

    public override IReadOnlyList<Measure> Measures => All;

    /// <summary>Whether a derived measure only adds up.</summary>
    public static bool Adds(string name) => name.StartsWith("measures.sum", StringComparison.Ordinal) || name.StartsWith("measures.stock", StringComparison.Ordinal) || name.StartsWith("measures.ratio", StringComparison.Ordinal);

    /// <summary>The rooms with these measures and files.</summary>
    public static (FeatureList Rooms, MeasureCatalogue Catalogue) Make(InstallationFolder folder)
    {
        var files = Directory.CreateTempSubdirectory("caunoi-bench-").FullName;
        Directory.CreateDirectory(Path.Combine(files, "measures"));
        Directory.CreateDirectory(Path.Combine(files, "terms"));
        File.WriteAllText(Path.Combine(files, "terms", "bench.yaml"), "terms:\n  - { name: Nhiệm kỳ, from: 2021-01-01, until: 2027-12-31, basis: thử }\n");
        foreach (var (name, formula) in Formulas())
            File.WriteAllText(Path.Combine(files, "measures", $"{name}.yaml"), $"version: 1\ntitle: {name}\nformula: '{formula}'\nbasis: thử\nfrom: 2020-01-01\n");
        var rooms = new FeatureList([new BenchMeasures(), new MeasuresFeature()], files);
        Directory.Delete(files, recursive: true);
        if (rooms.BadFiles.Count > 0) throw new InvalidDataException(rooms.BadFiles[0].Reason);
        return (rooms, new MeasureCatalogue(rooms, CatalogueFiles.Load(Path.Combine(folder.Home, "catalogue"))));
    }

    private static IEnumerable<(string Name, string Formula)> Formulas()
    {
        for (var n = 0; n < 14; n++) yield return ($"sum-{n}", $"sum(bench.flow-{n}{(n % 2 == 0 ? "" : ", category: a | b")})");
        for (var n = 0; n < 5; n++) yield return ($"stock-{n}", $"stock(bench.stock-{n})");
        for (var n = 0; n < 6; n++) yield return ($"ratio-{n}", $"sum(bench.flow-{n}) / (sum(bench.flow-{n + 1}) + count(bench.flow-{n}) * 0 + sum(bench.flow-{n + 2}))".Replace($" + count(bench.flow-{n}) * 0", "", StringComparison.Ordinal));
        for (var n = 0; n < 10; n++) yield return ($"distinct-{n}", $"distinct(bench.thing-{n % Distinct}{(n < Distinct ? "" : ", category: b | c")})");
        for (var n = 0; n < 10; n++) yield return ($"share-{n}", n % 2 == 0
            ? $"share(residential-area where count(bench.flow-{n}) >= 1)"
            : $"share(residential-area where stock(bench.stock-{n / 2}) >= 2 among sum(bench.flow-{n}) >= 1)");
        for (var n = 0; n < 5; n++) yield return ($"latest-{n}", $"latest(bench.state-{n}{(n % 2 == 0 ? "" : ", category: a")})");
        for (var n = 0; n < 5; n++) yield return ($"second-{n}", $"met(measures.share-{n} >= 40%, measures.share-{n + 1} >= 20%, measures.ratio-{n} >= 30%, measures.sum-{n} >= 3)");
        for (var n = 0; n < 5; n++) yield return ($"term-{n}", n < 3 ? $"since-term(sum(bench.flow-{n + 5}))" : string.Create(CultureInfo.InvariantCulture, $"years(sum(bench.flow-{n}) >= {n})"));
    }
}

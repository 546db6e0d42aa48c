using CauNoi.App;
using CauNoi.Kernel.Measures;
using CauNoi.Measures.Catalogue;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;

namespace CauNoi.Measures.Tests.Unit;

public sealed class MeasureFileTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(InstallationFolder.FindHome(), "catalogue");
    private readonly string folder = Directory.CreateTempSubdirectory("caunoi-measures-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_shipped_measure_makes_sense_with_the_kinds_that_are_shipped()
    {
        MeasureFiles.Load(Shipped).BadFiles.ShouldBeEmpty();
        MeasureFiles.Terms(Shipped).BadFiles.ShouldBeEmpty();
        var catalogue = new MeasureCatalogue(House.Features, CatalogueFiles.Load(Shipped));
        catalogue.Broken(new DateOnly(2026, 11, 21)).ShouldBeEmpty();
        catalogue.On(new DateOnly(2026, 11, 21)).All.Count(m => m.Name.StartsWith(MeasureFiles.Prefix, StringComparison.Ordinal)).ShouldBeGreaterThan(8);
    }

    [Fact]
    public void A_bad_file_is_named_and_the_others_are_read()
    {
        Write("good", "sum(w.done)");
        Write("bad", "sum(w.done");
        Write("later", "sum(w.done)", version: 0);
        var loaded = MeasureFiles.Load(folder);
        loaded.Value.Select(m => m.Name).ShouldBe(["measures.good"]);
        loaded.BadFiles.Select(f => Path.GetFileName(f.Path)).ShouldBe(["bad.yaml", "later.yaml"]);
        loaded.BadFiles[0].Reason.ShouldContain("Vị trí 11");
    }

    [Fact]
    public void A_local_file_takes_the_place_of_a_shipped_one_by_a_higher_version_only()
    {
        var local = Path.Combine(folder, "local");
        Write("one", "sum(w.done)");
        Write("two", "sum(w.done)");
        Write("one", "sum(w.sort)", 2, local);
        Write("two", "sum(w.sort)", 1, local);
        Write("three", "sum(w.sort)", 1, local);
        var loaded = MeasureFiles.Load(folder, local);
        loaded.Value.Select(m => $"{m.Name} {m.Text}").ShouldBe(["measures.one sum(w.sort)", "measures.three sum(w.sort)", "measures.two sum(w.done)"]);
        loaded.BadFiles.Count.ShouldBe(1);
    }

    [Fact]
    public void A_term_covers_its_days_and_none_covers_the_rest()
    {
        var terms = MeasureFiles.Terms(Shipped).Value;
        var asked = new DayRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30));
        FigureTerm.Since(terms, asked).ShouldBe(new DayRange(new DateOnly(2024, 10, 18), new DateOnly(2026, 6, 30)));
        FigureTerm.Since(terms, new DayRange(new DateOnly(1999, 1, 1), new DateOnly(1999, 12, 31))).ShouldBeNull();
    }

    private void Write(string name, string formula, int version = 1, string? home = null)
    {
        var measures = Path.Combine(home ?? folder, "measures");
        Directory.CreateDirectory(measures);
        File.WriteAllText(Path.Combine(measures, $"{name}.yaml"), $"version: {version}\ntitle: Thử\nformula: '{formula}'\nbasis: thử\nfrom: 2020-01-01\n");
    }
}

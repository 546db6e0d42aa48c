namespace CauNoi.Test.Unit.Architecture;

/// <summary>Sizes that keep the house livable. A longer file with one clear subject may stay, named in sizes.allow with its reason.</summary>
public class SizeTests
{
    [Theory]
    [InlineData(false, ".cs", 300)]
    [InlineData(false, ".razor", 200)]
    [InlineData(true, ".cs", 500)]
    public void No_file_is_longer_than_a_person_can_hold_in_mind(bool tests, string ending, int most)
    {
        var allowed = Checkout.Exceptions("sizes.allow");
        TooLong(Sizes(tests ? Checkout.Tests(ending) : Checkout.Product(ending)), most).Where(f => !allowed.ContainsKey(f)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, ".cs", 120)]
    [InlineData(false, ".razor", 120)]
    [InlineData(true, ".cs", 250)]
    public void Nineteen_files_of_twenty_are_short(bool tests, string ending, int most) => Percentile95(Sizes(tests ? Checkout.Tests(ending) : Checkout.Product(ending)).Values).ShouldBeLessThanOrEqualTo(most);

    [Fact]
    public void No_feature_outgrows_its_room()
    {
        var lines = Sizes(Checkout.Product(".cs", ".razor").Where(f => f.StartsWith("src/Features/", StringComparison.Ordinal))).GroupBy(f => f.Key.Split('/')[2]).ToDictionary(g => g.Key, g => g.Sum(f => f.Value));
        var allowed = Checkout.Exceptions("sizes.allow");
        lines.ShouldNotBeEmpty();
        lines.Where(f => f.Value > 6_000 && !allowed.ContainsKey($"src/Features/{f.Key}/")).ShouldBeEmpty("split it");
    }

    [Fact]
    public void Every_exception_still_exists() => Checkout.Exceptions("sizes.allow").Keys.Where(k => !Checkout.Files.Any(f => k.EndsWith('/') ? f.StartsWith(k, StringComparison.Ordinal) : f == k)).ShouldBeEmpty();

    [Fact]
    public void A_long_file_is_found()
    {
        TooLong(new Dictionary<string, int> { ["a.cs"] = 301, ["b.cs"] = 300 }, 300).ShouldBe(["a.cs"]);
        Percentile95([.. Enumerable.Repeat(10, 94), .. Enumerable.Repeat(500, 6)]).ShouldBe(500);
    }

    private static IEnumerable<string> TooLong(IReadOnlyDictionary<string, int> sizes, int most) => sizes.Where(f => f.Value > most).Select(f => f.Key);

    private static int Percentile95(IReadOnlyCollection<int> sizes) => sizes.Order().ElementAt((int)Math.Ceiling(sizes.Count * 0.95) - 1);

    private static Dictionary<string, int> Sizes(IEnumerable<string> files) =>
        files.ToDictionary(f => f, f => File.ReadLines(Path.Combine(Checkout.Root, f)).Count());
}

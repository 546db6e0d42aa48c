using System.Globalization;
using System.Text.RegularExpressions;

namespace CauNoi.Test.Unit.Architecture;

/// <summary>What a room has on its shelves: schema files in one order, a README where there is something to explain.</summary>
public partial class RoomTests
{
    [Fact]
    public void Schema_files_are_named_by_time_and_subject_and_no_two_share_a_time() => Misnamed(SchemaFiles()).ShouldBeEmpty();

    [Fact]
    public void Misnamed_schema_files_are_found() => Misnamed(
        ["src/A/Schema/2026-11-21-0900-a.sql", "src/B/Schema/2026-11-21-0900-b.sql", "src/B/Schema/base.sql", "src/B/Schema/2026-13-21-0900-b.sql"])
        .Count().ShouldBe(3);

    [Fact]
    public void Every_feature_with_several_rooms_explains_itself_within_eighty_lines() => Unexplained(Checkout.Files).ShouldBeEmpty();

    [Fact]
    public void A_feature_without_a_readme_is_found() => Unexplained(
        ["src/Features/A/Send/A.cs", "src/Features/A/Read/B.cs", "src/Features/A/Rules/C.cs", "src/Features/A/Parts/D.cs"]).ShouldBe(["A"]);

    private static List<string> SchemaFiles() => [.. Checkout.Below("src", ".sql").Where(f => f.Contains("/Schema/", StringComparison.Ordinal))];

    private static IEnumerable<string> Misnamed(IReadOnlyList<string> files)
    {
        var stamps = files.ToDictionary(f => f, f => SchemaName().Match(f).Groups[1].Value);
        return files.Where(f => !IsTime(stamps[f])).Concat(stamps.GroupBy(s => s.Value).Where(g => IsTime(g.Key)).SelectMany(g => g.Skip(1)).Select(s => s.Key));
    }

    private static bool IsTime(string stamp) =>
        DateTime.TryParseExact(stamp, "yyyy-MM-dd-HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static IEnumerable<string> Unexplained(IReadOnlyList<string> files) => files
        .Where(f => f.StartsWith("src/Features/", StringComparison.Ordinal) && f.Count(c => c == '/') >= 4)
        .GroupBy(f => f.Split('/')[2])
        .Where(g => g.Select(f => f.Split('/')[3]).Where(f => f != "Tests").Distinct().Count() > 3)
        .Select(g => g.Key)
        .Where(feature => !files.Contains($"src/Features/{feature}/README.md") || Checkout.Read($"src/Features/{feature}/README.md").Split('\n').Length > 81);

    [GeneratedRegex(@"/(\d{4}-\d\d-\d\d-\d{4})-[a-z0-9-]+\.sql$")]
    private static partial Regex SchemaName();
}

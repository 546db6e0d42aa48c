using CauNoi.Documents.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Recognition;

namespace CauNoi.Test.Unit.Recognition;

/// <summary>The recogniser with the patterns that are shipped, and short words for what it found.</summary>
internal static class Reading
{
    public static readonly Patterns Shipped = Load();

    private static readonly Recogniser Recogniser = new(Shipped);

    public static Found Of(string text) => Recogniser.Read(SourceText.Plain(text));

    public static IReadOnlyList<string> Targets(string text) => [.. Of(text).Targets.Select(Words)];

    /// <summary>"2 cuộc &gt;= year mỗi commune".</summary>
    public static string Words(FoundTarget target) =>
        $"{target.Value?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)} {target.Unit} {target.Comparator} {target.Period} {(target.PerUnit ? "mỗi" : "chung")} {string.Join(',', target.Levels)}";

    private static Patterns Load()
    {
        var loaded = PatternFiles.Load(Path.Combine(InstallationFolder.FindHome(), "catalogue"));
        loaded.BadFiles.ShouldBeEmpty();
        return loaded.Value;
    }
}

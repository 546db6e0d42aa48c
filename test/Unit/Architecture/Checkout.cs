namespace CauNoi.Test.Unit.Architecture;

/// <summary>The checkout as it lies on disk: what a newcomer sees, without anything built or installed.</summary>
internal static class Checkout
{
    private static readonly HashSet<string> NotOurs =
        [".git", "artifacts", "node_modules", "data", "dist", "bin", "obj", "TestResults", ".vs", ".idea"];

    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Every file, as a path below the root with forward slashes, sorted.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Walk(new DirectoryInfo(Root)).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Below(string folder, params string[] endings) =>
        Files.Where(f => f.StartsWith($"{folder}/", StringComparison.Ordinal) && endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)));

    /// <summary>Sources of the product: what lies below src except the tests that rooms keep with them.</summary>
    public static IEnumerable<string> Product(params string[] endings) => Below("src", endings).Where(f => !IsTest(f));

    /// <summary>Sources of tests, in test and in the rooms.</summary>
    public static IEnumerable<string> Tests(params string[] endings) => Below("test", endings).Concat(Below("src", endings).Where(IsTest));

    private static bool IsTest(string file) => file.StartsWith("src/Features/", StringComparison.Ordinal) && file.Split('/').ElementAtOrDefault(3) == "Tests";

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>A list of exceptions kept beside the tests: "path: reason" a line, and a reason is obligatory.</summary>
    public static IReadOnlyDictionary<string, string> Exceptions(string list) => File.ReadAllLines(Path.Combine(Root, "test/Unit/Architecture", list))
        .Where(l => l.Length > 0 && l[0] != '#')
        .Select(l => l.Split(": ", 2))
        .ToDictionary(p => p[0], p => p.Length == 2 && p[1].Length >= 20 ? p[1] : throw new InvalidDataException($"{list}: {p[0]} needs a reason."));

    private static IEnumerable<string> Walk(DirectoryInfo folder) => folder.EnumerateFiles().Select(f => f.FullName)
        .Concat(folder.EnumerateDirectories().Where(d => !NotOurs.Contains(d.Name)).SelectMany(Walk));

    private static string Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CauNoi.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("These tests read the checkout they were built from.");
    }
}

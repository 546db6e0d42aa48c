namespace CauNoi.Test.Unit.Architecture;

/// <summary>Which room may see which: house.md's decision 5, as sentences about what breaks it.</summary>
internal static class GraphRules
{
    private static readonly string[] Floors = ["src/Kernel", "src/Ui", "src/Platform"];

    public static IEnumerable<string> Broken(IReadOnlyList<ProjectFile> projects)
    {
        foreach (var project in projects)
        {
            foreach (var seen in project.Projects.Where(seen => !May(project.Folder, seen)))
                yield return $"{project.Folder} may not see {seen}";
            if (project.Folder == "src/Kernel")
                foreach (var extra in project.Packages.Concat(project.Frameworks))
                    yield return $"src/Kernel is pure and may not see {extra}";
        }

        foreach (var circle in Circles(projects)) yield return circle;
    }

    private static bool May(string from, string seen) => from switch
    {
        "src/Kernel" => false,
        "src/Ui" => seen is "src/Kernel",
        "src/Platform" => seen is "src/Kernel" or "src/Ui",
        // Reading a document: what a text says is pure; how a file becomes a text is beside it.
        "src/Recognition" => seen is "src/Kernel",
        "src/Documents" => Floors.Contains(seen) || seen is "src/Recognition",
        "src/App" => seen.StartsWith("src/Features/", StringComparison.Ordinal) || Floors.Contains(seen),
        "src/Web" or "src/Cli" => seen is not ("src/Web" or "src/Cli") && seen.StartsWith("src/", StringComparison.Ordinal),
        _ when from.StartsWith("src/Features/", StringComparison.Ordinal) =>
            Floors.Contains(seen) || seen is "src/Recognition" or "src/Documents" || seen.StartsWith("src/Features/", StringComparison.Ordinal),
        _ when from.StartsWith("src/", StringComparison.Ordinal) => false,
        _ => true,
    };

    private static IEnumerable<string> Circles(IReadOnlyList<ProjectFile> projects)
    {
        var below = projects.ToDictionary(p => p.Folder, p => p.Projects);
        foreach (var project in projects)
        {
            var seen = new HashSet<string>();
            var open = new Stack<string>(project.Projects);
            while (open.TryPop(out var next))
            {
                if (next == project.Folder)
                {
                    yield return $"{project.Folder} sees itself by a circle";
                    break;
                }

                if (!seen.Add(next) || !below.TryGetValue(next, out var further)) continue;
                foreach (var one in further) open.Push(one);
            }
        }
    }
}

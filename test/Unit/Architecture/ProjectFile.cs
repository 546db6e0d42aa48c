using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CauNoi.Test.Unit.Architecture;

/// <summary>What a project may see: its own file and the Directory.Build.props above it, as MSBuild joins them.</summary>
/// <param name="Folder">The folder it lies in, below the root: src/Features/Feedback. It names the project.</param>
/// <param name="Projects">Folders of the projects it references.</param>
/// <param name="Packages">Packages that reach whoever references it; analyzers do not.</param>
/// <param name="Frameworks">Shared frameworks beyond the base.</param>
internal sealed record ProjectFile(
    string Folder, IReadOnlySet<string> Projects, IReadOnlySet<string> Packages, IReadOnlySet<string> Frameworks)
{
    public static IReadOnlyList<ProjectFile> OnDisk { get; } = Load();

    public string Name => Folder[(Folder.LastIndexOf('/') + 1)..];

    private static List<ProjectFile> Load()
    {
        var files = Checkout.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)).ToList();
        return [.. files.Select(f => Read(f, files))];
    }

    private static ProjectFile Read(string file, IReadOnlyList<string> all)
    {
        var folder = FolderOf(file);
        var (projects, packages, frameworks) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        foreach (var part in Props(folder).Append(file))
        {
            var xml = XDocument.Load(Path.Combine(Checkout.Root, part));
            if (xml.Root!.Attribute("Sdk")?.Value == "Microsoft.NET.Sdk.Web") frameworks.Add("Microsoft.AspNetCore.App");
            foreach (var reference in xml.Descendants("ProjectReference"))
                projects.UnionWith(Matching(reference.Attribute("Include")!.Value, FolderOf(part), all).Select(FolderOf).Where(f => f != folder));
            foreach (var package in xml.Descendants("PackageReference").Where(p => p.Attribute("PrivateAssets")?.Value != "all"))
                packages.Add(package.Attribute("Include")!.Value);
            foreach (var framework in xml.Descendants("FrameworkReference"))
            {
                if (framework.Attribute("Include") is { } added) frameworks.Add(added.Value);
                if (framework.Attribute("Remove") is { } removed) frameworks.Remove(removed.Value);
            }
        }

        return new ProjectFile(folder, projects, packages, frameworks);
    }

    // The nearest one counts, and those above it only where each imports the next; outermost first.
    private static IEnumerable<string> Props(string folder)
    {
        var chain = new Stack<string>();
        for (var at = folder; at.Length > 0; at = FolderOf(at))
        {
            var file = FolderOf(at) is { Length: > 0 } up ? $"{up}/Directory.Build.props" : "Directory.Build.props";
            if (!File.Exists(Path.Combine(Checkout.Root, file))) continue;
            chain.Push(file);
            if (!Checkout.Read(file).Contains("GetPathOfFileAbove", StringComparison.Ordinal)) break;
        }

        return chain;
    }

    private static IEnumerable<string> Matching(string include, string from, IReadOnlyList<string> all)
    {
        var path = Path.GetFullPath(Path.Combine(Checkout.Root, from, include.Replace("$(MSBuildThisFileDirectory)", "./", StringComparison.Ordinal)));
        var pattern = Regex.Escape(Path.GetRelativePath(Checkout.Root, path).Replace('\\', '/'))
            .Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        var found = all.Where(f => Regex.IsMatch(f, $"^{pattern}$")).ToList();
        return found.Count > 0 ? found : throw new InvalidDataException($"{from}: {include} leads nowhere.");
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var cut ? path[..cut] : "";
}

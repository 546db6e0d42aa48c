using System.Reflection;
using CauNoi.Platform;
using CauNoi.Platform.Data;

namespace CauNoi.App;

/// <summary>The list of features: every room whose assembly lies beside this one. Adding a folder adds the room; nothing is listed by hand.</summary>
public static class House
{
    public static FeatureList Features { get; } = With(Path.Combine(InstallationFolder.FindHome(), "catalogue"));

    /// <summary>The same rooms with rules from another catalogue.</summary>
    public static FeatureList With(string catalogue) => new([.. Directory
        .EnumerateFiles(AppContext.BaseDirectory, "CauNoi.*.dll")
        .Where(f => !Path.GetFileName(f).StartsWith("CauNoi.Test.", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(f => Assembly.Load(Path.GetFileNameWithoutExtension(f)))
        .SelectMany(a => a.GetExportedTypes())
        .Where(t => t.IsSubclassOf(typeof(Feature)) && !t.IsAbstract)
        .Select(t => (Feature)Activator.CreateInstance(t)!)
        .OrderBy(f => f.DemoOrder).ThenBy(f => f.Name, StringComparer.Ordinal)], catalogue);
}

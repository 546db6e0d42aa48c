using System.Reflection;

namespace CauNoi.Test.Unit.Architecture;

/// <summary>What was built from the projects found on disk; a project without its assembly here is a mistake in the tests.</summary>
internal static class OurAssemblies
{
    /// <summary>Assemblies of all projects below src, by project name.</summary>
    public static IReadOnlyDictionary<string, Assembly> Product { get; } = ProjectFile.OnDisk
        .Where(p => p.Folder.StartsWith("src/", StringComparison.Ordinal))
        .ToDictionary(p => p.Name, p => Assembly.Load($"CauNoi.{p.Name}"));

    /// <summary>Types people wrote; what the compiler adds is not ours to name.</summary>
    public static IEnumerable<Type> Types(Assembly assembly) => assembly.GetTypes()
        .Where(t => !t.FullName!.Contains('<') && !t.FullName.Contains("__") && t.Namespace?.StartsWith("CauNoi", StringComparison.Ordinal) == true);
}

using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CauNoi.Test.Unit.Purity;

/// <summary>
/// What a compiled assembly calls of the clock, chance, files, network or the environment: read from its metadata, where
/// neither an alias nor a full name nor a comment makes a difference.
/// </summary>
internal static class ForbiddenCalls
{
    private static readonly HashSet<string> Types =
    [
        "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Random", "System.Security.Cryptography.RandomNumberGenerator",
        "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileStream", "System.Console",
        "System.Diagnostics.Process", "System.Threading.Thread", "System.Threading.Timer", "System.Net.Http.HttpClient", "System.Net.Sockets.Socket",
    ];

    private static readonly HashSet<string> Members =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Threading.Tasks.Task.Run", "System.Threading.Tasks.Task.Delay",
    ];

    public static IReadOnlyList<string> In(string assemblyPath)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        var metadata = file.GetMetadataReader();
        string NameOf(TypeReferenceHandle handle)
        {
            var type = metadata.GetTypeReference(handle);
            return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
        }

        return [.. metadata.TypeReferences.Select(NameOf).Where(Types.Contains)
            .Concat(metadata.MemberReferences.Select(metadata.GetMemberReference)
                .Where(m => m.Parent.Kind == HandleKind.TypeReference)
                .Select(m => $"{NameOf((TypeReferenceHandle)m.Parent)}.{metadata.GetString(m.Name)}").Where(Forbidden))
            .Order(StringComparer.Ordinal)];
    }

    // The compiler itself asks for the thread in every iterator; nobody wrote that.
    private static bool Forbidden(string member) =>
        Members.Contains(member) || (member.StartsWith("System.Environment.", StringComparison.Ordinal) && member != "System.Environment.get_CurrentManagedThreadId");

    /// <summary>Assemblies referenced beyond the base library.</summary>
    public static IReadOnlyList<string> ForeignTo(string assemblyPath)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(a => metadata.GetString(metadata.GetAssemblyReference(a).Name))
            .Where(n => !n.StartsWith("System.", StringComparison.Ordinal))];
    }
}

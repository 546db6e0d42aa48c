using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace CauNoi.Test.Unit.Architecture;

/// <summary>
/// Who uses a type, read from the compiled metadata: whatever an assembly touches of another stands in its table of
/// references. Only constants leave no trace, because the compiler copies them; for those the sources are asked.
/// </summary>
internal static class Callers
{
    /// <summary>Full names of types that an assembly references in another one.</summary>
    public static IReadOnlySet<string> TypesSeen(string assemblyPath, string of)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        var metadata = file.GetMetadataReader();
        return metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Where(t => t.ResolutionScope.Kind == HandleKind.AssemblyReference
                && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)t.ResolutionScope).Name) == of)
            .Select(t => $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}")
            .ToHashSet();
    }

    /// <summary>
    /// Public types of an assembly that none of the others uses. What stands in the public signature of a used type is
    /// used with it: the compiler would not let it be anything but public.
    /// </summary>
    public static IEnumerable<string> Without(Assembly of, IEnumerable<Assembly> others, IReadOnlyList<string> othersSources)
    {
        var seen = others.SelectMany(o => TypesSeen(o.Location, of.GetName().Name!)).ToHashSet();
        var open = new Stack<Type>(of.GetExportedTypes().Where(t => seen.Contains(t.FullName!) || ConstantsUsed(t, othersSources)));
        var used = new HashSet<Type>();
        while (open.TryPop(out var type))
            if (type.Assembly == of && used.Add(type))
                foreach (var named in Signatures(type)) open.Push(named);
        return of.GetExportedTypes().Where(t => !t.IsNested && !used.Contains(t)).Select(t => t.FullName!);
    }

    private static IEnumerable<Type> Signatures(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetInterfaces().Append(type.BaseType).OfType<Type>()
            .Concat(type.GetConstructors(all).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType))
            .Concat(type.GetMethods(all).SelectMany(m => m.GetParameters().Append(m.ReturnParameter)).Select(p => p.ParameterType))
            .Concat(type.GetFields(all).Select(f => f.FieldType))
            .SelectMany(Inside);
    }

    private static IEnumerable<Type> Inside(Type type) =>
        type.HasElementType ? Inside(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Inside).Append(type.GetGenericTypeDefinition()) : [type];

    private static bool ConstantsUsed(Type type, IReadOnlyList<string> sources) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Any(f =>
            sources.Any(s => Regex.IsMatch(s, $@"\b{type.Name}\.{f.Name}\b")));
}

using CauNoi.Activities.Rules;

namespace CauNoi.Activities.Kinds;

/// <summary>The kinds in force in this installation.</summary>
public sealed class KindList(IReadOnlyList<Kind> kinds)
{
    public IReadOnlyList<Kind> All { get; } = kinds;

    /// <summary>The kind of that stored name; null when its file is gone.</summary>
    public Kind? Named(string name) => All.FirstOrDefault(k => k.Name == name);

    /// <summary>The kind at that address.</summary>
    public Kind? At(string slug) => All.FirstOrDefault(k => k.Slug == slug);
}

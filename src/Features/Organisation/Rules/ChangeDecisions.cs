using CauNoi.Kernel;
using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Rules;

/// <summary>What a change of units must satisfy beyond a sound tree: kinds that exist, under what they may stand, and who decides.</summary>
public static class ChangeDecisions
{
    /// <summary>Whether every unit that begins or is altered has a kind of its day, in its place, under a fitting name.</summary>
    public static IReadOnlyList<Refusal> Kinds(UnitEdit edit, UnitHistory history, UnitKindTable kinds)
    {
        var refusals = new List<Refusal>();
        var after = edit.Added.Where(n => n.From == edit.Day).ToDictionary(n => n.Unit);
        foreach (var node in after.Values)
        {
            var before = history.On(node.Unit, edit.Day);
            if (kinds.Find(node.Kind) is not { } kind) refusals.Add(ChangeRefusals.KindUnknown(node.Name));
            else if (before?.Kind != node.Kind && !kind.On(edit.Day)) refusals.Add(ChangeRefusals.KindOver(node.Name, kind));
            else if (before?.Name != node.Name && !kind.Names(node.Name, edit.Day)) refusals.Add(ChangeRefusals.NameWithoutWord(node.Name, kind, edit.Day));
            else if ((before?.Parent != node.Parent || before?.Kind != node.Kind) && !Fits(kind, node.Parent)) refusals.Add(ChangeRefusals.Misplaced(node.Name, kind, kinds));
        }

        return refusals;

        // Departments of departments, branches of branches: a kind may stand under its own kind where the catalogue gives it no level.
        bool Fits(UnitKind kind, int? parent) => parent is not { } above ? kind.Under.Count == 0
            : (after.GetValueOrDefault(above) ?? history.On(above, edit.Day)) is { } node && (kind.Under.Contains(node.Kind) || (kind.Level == 0 && kind.Id == node.Kind));
    }

    /// <summary>Whether the commune decides alone: only residential areas are touched.</summary>
    public static bool IsOwnMatter(UnitEdit edit, UnitKindTable kinds) =>
        edit.Withdrawn.Concat(edit.Added).All(n => kinds.Find(n.Kind)?.Level == LowestLevel);

    /// <summary>Whether everything happens within the unit for which a change is put together; what is new stands under what is reached.</summary>
    public static Refusal? Within(UnitEdit edit, UnitTree tree, int scope)
    {
        var begun = edit.Added.Where(n => n.From == edit.Day && !tree.Has(n.Unit)).Select(n => n.Unit).ToHashSet();
        var root = tree.Path(scope).Count == 1;
        return edit.Withdrawn.Concat(edit.Added).All(n => n.Parent is { } parent ? tree.Within(parent, scope) || begun.Contains(parent) : root && n.Unit == scope)
            ? null : ChangeRefusals.OutOfReach;
    }

    /// <summary>Whether a change may still be taken back: until the day it takes effect, that day included.</summary>
    public static Refusal? Undo(DateOnly day, DateOnly today) => today > day ? ChangeRefusals.UndoneTooLate(day) : null;

    private const int LowestLevel = 4;
}

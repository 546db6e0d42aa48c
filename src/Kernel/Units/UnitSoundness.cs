namespace CauNoi.Kernel.Units;

/// <summary>Whether the tree holds together on the day of a change and on every later day for which something is decided already.</summary>
internal static class UnitSoundness
{
    public static IEnumerable<Refusal> Check(UnitHistory history, IReadOnlyDictionary<int, UnitNode?> after, UnitEdit edit)
    {
        IReadOnlyList<UnitNode> Of(int unit) => after.TryGetValue(unit, out var node)
            ? [.. history.Of(unit).Where(n => !n.On(edit.Day)), .. node is null ? [] : new[] { node with { From = edit.Day } }]
            : history.Of(unit);

        var days = history.Later(edit.Day).Prepend(edit.Day).ToList();
        var doubled = edit.Added.Where(n => n.From == edit.Day && n.Code is not null).GroupBy(n => n.Code!).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet();
        var handed = edit.Successions.ToHashSet();
        foreach (var node in edit.Added.Where(n => n.From == edit.Day))
        {
            if (node.Parent is { } parent && !Covers(Of(parent), node)) yield return UnitRefusals.ParentGone(node.Name, node.From);
            if (node.Line is { } line && !Covers(Of(line), node)) yield return UnitRefusals.LineGone(node.Name, node.From);
            if (days.Exists(d => InCircle(node.Unit, d, Of, n => n.Parent) || InCircle(node.Unit, d, Of, n => n.Line)))
                yield return UnitRefusals.Circle(node.Name);
            if (node.Code is not { } code || history.Of(node.Unit).Any(n => n.Code == code)) continue;
            // A code passes on to whoever takes over directly, as the list of 2025 did with many communes; to nobody else, ever.
            if (doubled.Contains(code) || history.WithCode(code).Any(holder =>
                holder != node.Unit && !handed.Contains(new Succession(holder, node.Unit, edit.Day)) && !history.Heirs(holder).Contains(node.Unit)))
                yield return UnitRefusals.CodeTaken(node.Name, code);
        }

        // Whoever is to stand under an ended unit from a later day on.
        foreach (var ended in after.Where(a => a.Value is null).Select(a => a.Key))
            foreach (var orphan in history.Below(ended).Concat(history.InLine(ended)).Where(n => n.From > edit.Day))
                yield return UnitRefusals.LaterChange(orphan.Name, orphan.From);
    }

    // Without a gap, for as long as the lower one lasts.
    private static bool Covers(IReadOnlyList<UnitNode> above, UnitNode node)
    {
        var day = node.From;
        while (above.FirstOrDefault(n => n.On(day)) is { } here)
        {
            if (here.Until is not { } until || (node.Until is { } last && last <= until)) return true;
            day = until.AddDays(1);
        }

        return false;
    }

    private static bool InCircle(int unit, DateOnly day, Func<int, IReadOnlyList<UnitNode>> of, Func<UnitNode, int?> above)
    {
        var seen = new HashSet<int>();
        for (int? at = unit; at is { } here; at = of(here).FirstOrDefault(n => n.On(day)) is { } node ? above(node) : null)
            if (!seen.Add(here)) return true;
        return false;
    }
}

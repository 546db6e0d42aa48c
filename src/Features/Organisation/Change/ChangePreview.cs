using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Change;

/// <summary>One unit before and after.</summary>
public sealed record PreviewRow(string Before, string After);

/// <summary>What a change moves, counted on both sides.</summary>
public sealed record ChangePreview(
    IReadOnlyList<PreviewRow> Rows, int More, int Begun, int Ended, int Altered, int AreasBefore, int AreasAfter, IReadOnlyList<string> Lines, IReadOnlyList<int> Former)
{
    private const int Shown = 200;

    public static ChangePreview Of(UnitEdit edit, UnitTree before, Func<int, string> name)
    {
        var after = edit.Added.Where(n => n.From == edit.Day).ToDictionary(n => n.Unit);
        var old = edit.Withdrawn.ToDictionary(n => n.Unit);
        var heirs = edit.Successions.ToLookup(s => s.Before, s => s.After);
        var ended = old.Keys.Where(u => !after.ContainsKey(u)).ToList();
        var begun = after.Keys.Where(u => !old.ContainsKey(u)).ToList();
        // What gets its end or its beginning first; those that follow along after.
        var order = ended.Concat(begun).Concat(old.Keys.Where(after.ContainsKey)).ToList();
        var areas = before.Order.Count(n => n.Kind == UnitKinds.ResidentialArea);
        return new ChangePreview(
            [.. order.Take(Shown).Select(u => new PreviewRow(Say(old.GetValueOrDefault(u), "chưa có"),
                Say(after.GetValueOrDefault(u), heirs[u].Any() ? $"kết thúc; tiếp nối là {string.Join(", ", heirs[u].Select(name))}" : "kết thúc")))],
            Math.Max(0, order.Count - Shown), begun.Count, ended.Count, order.Count - begun.Count - ended.Count,
            areas, areas + begun.Count(u => after[u].Kind == UnitKinds.ResidentialArea) - ended.Count(u => old[u].Kind == UnitKinds.ResidentialArea),
            // Figures of a split unit are nobody's share: they stay on it, as a line of its own under the unit above.
            [.. heirs.Where(h => h.Skip(1).Any()).Select(h =>
                $"Số liệu đã ghi ở {name(h.Key)} không chia: vẫn là dòng “trước sắp xếp”{(old[h.Key].Parent is { } p ? $" dưới {name(p)}" : "")}.")],
            ended);

        string Say(UnitNode? node, string none) => node is null ? none
            : node.Name + (node.Code is { } code ? $" ({code})" : "") + (node.Parent is { } parent ? $", thuộc {name(parent)}" : "");
    }
}

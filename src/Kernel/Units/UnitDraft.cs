namespace CauNoi.Kernel.Units;

/// <summary>A change in the making: how each touched unit stands from the day on. Null stands for a unit that has ended.</summary>
internal sealed class UnitDraft(UnitHistory history, DateOnly day)
{
    private readonly Dictionary<int, UnitNode?> after = [];
    private readonly HashSet<(Type, int)> taken = [];
    private readonly List<Succession> successions = [];
    private readonly List<Refusal> refusals = [];

    public void Create(CreateUnit step)
    {
        var name = step.Name.Trim();
        if (history.Of(step.Unit).Count > 0 || after.ContainsKey(step.Unit)) refusals.Add(UnitRefusals.NumberTaken(step.Unit));
        else if (name.Length == 0) refusals.Add(UnitRefusals.NameEmpty("Đơn vị mới"));
        else after[step.Unit] = new UnitNode(step.Unit, step.Parent, step.Kind, name, day, null, step.Code, step.Line);
    }

    public void Alter(UnitStep step, Func<UnitNode, UnitNode> how)
    {
        if (Take(step) is not { } node) return;
        var altered = how(node);
        if (altered.Name.Length == 0) refusals.Add(UnitRefusals.NameEmpty(node.Name));
        else after[step.Unit] = altered;
    }

    public void Close(CloseUnit step)
    {
        if (Take(step) is not { } node) return;
        if (!history.Of(step.Unit).Any(n => n.From < day)) refusals.Add(UnitRefusals.BegunThatDay(node.Name));
        after[step.Unit] = null;
        successions.AddRange(step.Into.Distinct().Select(into => new Succession(step.Unit, into, day)));
    }

    /// <summary>What stood below a unit that ended goes to its one successor; where there are several, each must be told where to go.</summary>
    public void HandOn(CloseUnit step)
    {
        if (history.On(step.Unit, day) is not { } ended) return;
        foreach (var into in step.Into)
            if (Standing(into) is null) refusals.Add(UnitRefusals.SuccessorGone(ended.Name));
        int? heir = step.Into.Distinct().ToList() is [var only] ? only : null;
        var left = new List<UnitNode>();
        foreach (var unit in history.Below(step.Unit).Concat(history.InLine(step.Unit)).Where(n => n.On(day)).Select(n => n.Unit).Distinct())
        {
            if (Standing(unit) is not { } node || (node.Parent != step.Unit && node.Line != step.Unit)) continue;
            if (heir is null) left.Add(node);
            else if (Free(unit) is { } later) refusals.Add(UnitRefusals.LaterChange(node.Name, later));
            else after[unit] = node with { Parent = node.Parent == step.Unit ? heir : node.Parent, Line = node.Line == step.Unit ? heir : node.Line };
        }

        if (left.Count > 0) refusals.Add(UnitRefusals.ChildrenLeft(ended.Name, left.Count, left[0].Name));
    }

    public Outcome<UnitEdit> Finish()
    {
        if (refusals.Count > 0) return refusals;
        var withdrawn = new List<UnitNode>();
        var added = new List<UnitNode>();
        foreach (var (unit, node) in after)
        {
            var old = history.On(unit, day);
            // Renamed to what it was called already, moved to where it stood: nothing changes.
            if (old is not null && node is not null && node with { From = old.From } == old) continue;
            if (old is not null)
            {
                withdrawn.Add(old);
                if (old.From < day) added.Add(old with { Until = day.AddDays(-1) });
            }

            if (node is not null) added.Add(node with { From = day });
        }

        var edit = new UnitEdit(day, withdrawn, added, successions);
        if (withdrawn.Count == 0 && added.Count == 0) return UnitRefusals.Nothing;
        refusals.AddRange(UnitSoundness.Check(history, after, edit));
        return refusals.Count > 0 ? refusals : edit;
    }

    // The unit as the change has it so far, if the step may touch it.
    private UnitNode? Take(UnitStep step)
    {
        if (Standing(step.Unit) is not { } node)
        {
            refusals.Add(history.On(step.Unit, day) is { } gone ? UnitRefusals.Twice(gone.Name) : UnitRefusals.NotThere(step.Unit, day));
            return null;
        }

        if (!taken.Add((step.GetType(), step.Unit))) refusals.Add(UnitRefusals.Twice(node.Name));
        else if (Free(step.Unit) is { } later) refusals.Add(UnitRefusals.LaterChange(node.Name, later));
        else return node;
        return null;
    }

    private UnitNode? Standing(int unit) => after.TryGetValue(unit, out var node) ? node : history.On(unit, day);

    // A stretch that ends, or another that begins, later was decided already; changing before it would silently undo that.
    private DateOnly? Free(int unit)
    {
        if (history.On(unit, day) is { Until: { } until }) return until.AddDays(1);
        return history.Of(unit).Where(n => n.From > day).Select(n => (DateOnly?)n.From).Min();
    }
}

namespace CauNoi.Kernel.Units;

/// <summary>Plans a change of units: which stretches end and which begin. Refuses whatever would leave the tree broken on any later day.</summary>
public static class UnitChanges
{
    /// <summary>Plans a change against everything known.</summary>
    /// <param name="nodes">All stretches that stand.</param>
    /// <param name="successions">All successions that stand.</param>
    /// <param name="day">First day of the new order.</param>
    /// <param name="steps">What is done; the order does not matter.</param>
    public static Outcome<UnitEdit> Plan(
        IEnumerable<UnitNode> nodes, IEnumerable<Succession> successions, DateOnly day, IReadOnlyList<UnitStep> steps) =>
        Plan(new UnitHistory(nodes, successions), day, steps);

    /// <summary>Plans a change against a history that was taken in before.</summary>
    public static Outcome<UnitEdit> Plan(UnitHistory history, DateOnly day, IReadOnlyList<UnitStep> steps)
    {
        if (steps.Count == 0) return UnitRefusals.Nothing;
        var draft = new UnitDraft(history, day);
        // Whoever begins must be there before others move to it, and whoever ends must have been left before.
        foreach (var step in steps.OfType<CreateUnit>()) draft.Create(step);
        foreach (var step in steps.OfType<RenameUnit>()) draft.Alter(step, n => n with { Name = step.Name.Trim(), Kind = step.Kind ?? n.Kind, Code = step.Code ?? n.Code });
        foreach (var step in steps.OfType<MoveUnit>()) draft.Alter(step, n => n with { Parent = step.Parent });
        foreach (var step in steps.OfType<LineUnit>()) draft.Alter(step, n => n with { Line = step.Line });
        var closing = steps.OfType<CloseUnit>().ToList();
        foreach (var step in closing) draft.Close(step);
        foreach (var step in closing) draft.HandOn(step);
        return draft.Finish();
    }
}

using System.Text.Json;
using CauNoi.Plans.Parts;

namespace CauNoi.Plans.Publish;

/// <summary>
/// What of a plan is for everybody. Targets of documents that are not public stay inside, and so do the tasks for them, the
/// reasons a unit gave and who has which post.
/// </summary>
internal static class PlanCopy
{
    public static PublishedPlanText Of(UnitPlan plan)
    {
        var open = plan.Lines.Where(l => l.Of.Programme.Public).ToList();
        var shown = open.Select(l => (Guid?)l.Of.Id).ToHashSet();
        return new PublishedPlanText(plan.Node.Name,
            [.. open.Select(l => new PublishedPlanLine(l.Of.Id, l.Of.Wording.Title, l.Of.Programme.Id, l.Of.Programme.Title, LineWords.Asked(l), l.Taken?.Own is { } own ? Kernel.Targets.GoalWords.Amount(own, l.Of.Wording.Unit) : null))],
            [.. plan.Tasks.Where(t => t.LeftOut is null && (t.Target is null || shown.Contains(t.Target))).Select(t => new PublishedPlanTask(t.Words, t.Charge, t.Due, t.Breakthrough))]);
    }

    public static string Packed(PublishedPlanText text) => JsonSerializer.Serialize(text);

    public static PublishedPlanText Read(PublishedPlan copy) => JsonSerializer.Deserialize<PublishedPlanText>(copy.Content)!;

    /// <summary>Whether the copy says what the plan says now. The database keeps JSON in an order of its own.</summary>
    public static bool Same(PublishedPlan copy, PublishedPlanText text) => Packed(Read(copy)) == Packed(text);
}

/// <summary>A plan as everybody reads it.</summary>
public sealed record PublishedPlanText(string Unit, IReadOnlyList<PublishedPlanLine> Targets, IReadOnlyList<PublishedPlanTask> Tasks);

/// <summary>A target in it: what is asked of the unit, and the number it gives itself where that is another.</summary>
public sealed record PublishedPlanLine(Guid Target, string Title, Guid Programme, string ProgrammeTitle, string Asked, string? Own);

public sealed record PublishedPlanTask(string Words, string Charge, DateOnly Due, bool Breakthrough);

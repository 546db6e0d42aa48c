using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Facts;

namespace CauNoi.Platform.Data;

/// <summary>Where writes begin. One change is one act and one transaction: all of it is there afterwards, or none.</summary>
public sealed class Changes(AppDb db, TimeProvider clock, MeasureNumbers measures, DutyClock duties, FactSubjects subjects)
{
    /// <summary>Begins a change. Nothing reaches the database before <see cref="Change.Save"/>.</summary>
    /// <param name="kind">What is being done; declared at the feature's front door.</param>
    /// <param name="actor">Who, with the hat that is on.</param>
    /// <param name="unit">Where.</param>
    /// <param name="subject">To what: the id of the record, or a name where there is none.</param>
    /// <param name="reason">Why, where people are asked for a reason.</param>
    public Change Begin(ActKind kind, Actor actor, int unit, string subject, string? reason = null) =>
        new(db, clock, measures, duties, subjects, new ActStart(kind, actor, unit, subject, reason));

    public Change Begin(ActKind kind, Actor actor, int unit, Guid record, string? reason = null) =>
        Begin(kind, actor, unit, record.ToString(), reason);
}

/// <summary>The head of an act: all that is known before it is done.</summary>
internal sealed record ActStart(ActKind Kind, Actor Actor, int Unit, string Subject, string? Reason);

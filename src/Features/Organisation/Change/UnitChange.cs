using CauNoi.Kernel;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Rules;
using CauNoi.Platform.Units;

namespace CauNoi.Organisation.Change;

/// <summary>A change of units: its day, its legal basis, its steps, and who proposed and decided it.</summary>
public sealed class UnitChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The unit within which everything happens.</summary>
    public int Unit { get; init; }

    public DateOnly Day { get; init; }

    public required string Basis { get; init; }

    public UnitChangeState State { get; private set; }

    public string Steps { get; private set; } = "[]";

    /// <summary>The official list it was proposed from; null for what was put together by hand.</summary>
    public Guid? List { get; init; }

    /// <summary>What that list said as a whole, as stored.</summary>
    public string? Report { get; init; }

    /// <summary>What the list says of its units besides names and places, as stored.</summary>
    public string Figures { get; init; } = "[]";

    public Guid MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public Guid? ProposedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public Guid? Act { get; private set; }

    /// <summary>Why it was sent back to be changed.</summary>
    public string? Returned { get; private set; }

    /// <summary>Guards against two people deciding at once.</summary>
    public uint Version { get; init; }

    public IReadOnlyList<UnitStep> Read() => StoredSteps.Read(Steps);

    public IReadOnlyList<UnitFigure> ReadFigures() => StoredSteps.ReadFigures(Figures);

    public ListFound? ReadReport() => Report is { } report ? ListFound.Read(report) : null;

    public Refusal? Write(IReadOnlyList<UnitStep> steps)
    {
        if (State != UnitChangeState.Draft) return ChangeRefusals.NotNow;
        Steps = StoredSteps.Write(steps);
        return null;
    }

    public Refusal? Propose(Guid by) => Go(UnitChangeStep.Propose, () => (ProposedBy, Returned) = (by, null));

    public Refusal? Return(string why) => Go(UnitChangeStep.Return, () => Returned = why);

    public Refusal? Apply(Guid act, DateTimeOffset now) => Go(UnitChangeStep.Apply, () => (Act, DecidedAt) = (act, now));

    public Refusal? Undo() => Go(UnitChangeStep.Undo, () => { });

    public Refusal? Drop() => Go(UnitChangeStep.Drop, () => { });

    private Refusal? Go(UnitChangeStep step, Action effect)
    {
        if (UnitChangeStates.After(State, step) is not { } next) return ChangeRefusals.NotNow;
        State = next;
        effect();
        return null;
    }
}

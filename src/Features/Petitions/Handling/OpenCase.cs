using CauNoi.Kernel.Units;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;

namespace CauNoi.Petitions.Handling;

/// <summary>A case as somebody has it open: what it is, what happened, and in what capacities this person stands to it.</summary>
public sealed record OpenCase(Petition Petition, PetitionHandling? Handling, IReadOnlyList<PetitionStep> Steps, Hand Hands, UnitTree Tree, PrivateContent? Content)
{
    private static readonly PetitionAction[] Answers = [PetitionAction.Solve, PetitionAction.Explain, PetitionAction.Guide, PetitionAction.Refuse, PetitionAction.Discard];

    /// <summary>The step with which it was answered last, while that answer stands.</summary>
    public PetitionStep? Answer => PetitionStates.Open.Contains(Petition.State) ? null : Steps.LastOrDefault(s => Answers.Contains(s.Action));

    /// <summary>A reply by a link that nobody has confirmed or overtaken.</summary>
    public PetitionStep? Unconfirmed => PetitionStates.Answerable.Contains(Petition.State) && Steps.LastOrDefault(s => s.Action is PetitionAction.Reply or PetitionAction.Forward or PetitionAction.TakeBack) is { Action: PetitionAction.Reply } reply ? reply : null;

    public bool Paused => Steps.LastOrDefault(s => s.Action is PetitionAction.Pause or PetitionAction.Resume or PetitionAction.Reopen) is { Action: PetitionAction.Pause };

    /// <summary>What this person may do now.</summary>
    public IReadOnlyList<PetitionAction> Possible => [.. PetitionStates.Possible(Petition.State, Petition.Class, Hands)
        .Where(a => a switch { PetitionAction.Pause => !Paused, PetitionAction.Resume => Paused, _ => true })];

    public string NameOf(int unit) => UnitNames.Of(Tree, unit);

    /// <summary>The place by its own name: nobody acts there, it is where the thing is.</summary>
    public string Place => Tree.Find(Petition.Area ?? Petition.Unit)?.Name ?? "Đơn vị cũ";
}

/// <summary>Units as they are called where they act: the Front of a commune, an agency or an organisation by its own name.</summary>
public static class UnitNames
{
    public static string Of(UnitTree tree, int unit) => tree.Find(unit) switch
    {
        null => "Đơn vị cũ",
        { Kind: "province" or "commune" } place => $"Mặt trận {Ui.Words.Spoken.Small(place.Name)}",
        { } other => other.Name,
    };
}

namespace CauNoi.Petitions.Rules;

/// <summary>How a case ended.</summary>
public enum PetitionOutcome
{
    Solved = 1,

    Explained,

    NotCompetent,

    Refused,
}

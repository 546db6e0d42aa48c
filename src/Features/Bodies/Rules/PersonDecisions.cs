using CauNoi.Kernel;

namespace CauNoi.Bodies.Rules;

/// <summary>When two rows may be one person. Pure.</summary>
public static class PersonDecisions
{
    /// <summary>Two people of one name who sat in one body at the same time are two people.</summary>
    public static Refusal? Merge(
        Guid kept, int? keptYear, IReadOnlyList<(Guid Body, Held Held)> keptPosts, Guid other, int? otherYear, IReadOnlyList<(Guid Body, Held Held)> otherPosts)
    {
        if (kept == other) return BodyRefusals.SamePerson;
        if (keptYear is not null && otherYear is not null && keptYear != otherYear) return BodyRefusals.MergeBirthYears;
        return keptPosts.Any(k => otherPosts.Any(o => o.Body == k.Body && Together(k.Held, o.Held))) ? BodyRefusals.MergeClash : null;
    }

    private static bool Together(Held one, Held other) =>
        (one.Until is null || other.From <= one.Until) && (other.Until is null || one.From <= other.Until);
}

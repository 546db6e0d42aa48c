using CauNoi.Kernel;

namespace CauNoi.Bodies.Rules;

/// <summary>When a body may be set up, begin a term, or end. Pure.</summary>
public static class BodyDecisions
{
    private const int MostYears = 10;

    public static Refusal? SetUp(BodyKind? kind, string unitKind, string? name, bool hasOne)
    {
        if (kind is null) return BodyRefusals.UnknownKind;
        if (!kind.UnitKinds.Contains(unitKind)) return BodyRefusals.WrongUnit;
        if (kind.Single && hasOne) return BodyRefusals.HasOne;
        return !kind.Single && string.IsNullOrWhiteSpace(name) ? BodyRefusals.NeedsName : null;
    }

    /// <summary>A term after those before it: two may touch, never overlap.</summary>
    public static Refusal? Term(DateOnly starts, DateOnly plannedEnd, DateOnly? lastStarted, DateOnly? lastEnded)
    {
        if (plannedEnd <= starts) return BodyRefusals.TermEndsTooSoon;
        if (plannedEnd > starts.AddYears(MostYears)) return BodyRefusals.TermTooLong;
        return (lastStarted is { } begun && starts <= begun) || (lastEnded is { } ended && starts < ended) ? BodyRefusals.TermsOverlap : null;
    }

    public static Refusal? Close(DateOnly? until, DateOnly last, DateOnly termStarts, DateOnly today)
    {
        if (until is not null) return BodyRefusals.BodyEnded;
        if (last > today) return BodyRefusals.EndInFuture;
        return last < termStarts ? BodyRefusals.EndBeforeTerm : null;
    }

    /// <summary>Whether a body is too small or too large by its kind, in words; null when it is as it should be.</summary>
    public static string? Size(BodyKind kind, int filled)
    {
        if (kind.Least is { } least && filled < least) return $"Mới có {filled} người, cần ít nhất {least}.";
        return kind.Most is { } most && filled > most ? $"Đang có {filled} người, hướng dẫn chỉ đến {most}." : null;
    }
}

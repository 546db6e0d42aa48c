using CauNoi.Kernel;

namespace CauNoi.Ratings.Rules;

/// <summary>How far the rating of a unit has come.</summary>
public enum RatingState
{
    /// <summary>The unit scores itself.</summary>
    Open,

    /// <summary>Came back to the unit with a reason.</summary>
    Returned,

    /// <summary>Waits for the inspection.</summary>
    Sent,

    /// <summary>Waits for the council.</summary>
    Inspected,

    /// <summary>The council has proposed; figures and points are frozen.</summary>
    Proposed,

    /// <summary>Decided and told to the unit.</summary>
    Decided,

    /// <summary>The unit has appealed.</summary>
    Appealed,

    /// <summary>Public; nothing changes any more.</summary>
    Published,

    /// <summary>The unit was merged or split before it was decided: whoever went on is rated.</summary>
    Left,
}

/// <summary>What may happen to a rating.</summary>
public enum RatingStep
{
    Score,
    Send,
    Return,
    Inspect,
    FinishInspection,
    Weigh,
    Propose,
    GiveBack,
    Decide,
    Agree,
    Appeal,

    /// <summary>The appeal changes nothing.</summary>
    Keep,

    /// <summary>The appeal changes points, which are frozen anew.</summary>
    Amend,
    Publish,
    Leave,
}

/// <summary>Which step is open in which state, where it leads, and how states are called.</summary>
public static class RatingStates
{
    private static readonly Dictionary<(RatingState, RatingStep), RatingState> Ways = new()
    {
        [(RatingState.Open, RatingStep.Score)] = RatingState.Open,
        [(RatingState.Returned, RatingStep.Score)] = RatingState.Returned,
        [(RatingState.Open, RatingStep.Send)] = RatingState.Sent,
        [(RatingState.Returned, RatingStep.Send)] = RatingState.Sent,
        [(RatingState.Sent, RatingStep.Return)] = RatingState.Returned,
        [(RatingState.Inspected, RatingStep.Return)] = RatingState.Returned,
        [(RatingState.Sent, RatingStep.Inspect)] = RatingState.Sent,
        [(RatingState.Sent, RatingStep.FinishInspection)] = RatingState.Inspected,
        [(RatingState.Inspected, RatingStep.Weigh)] = RatingState.Inspected,
        [(RatingState.Inspected, RatingStep.Propose)] = RatingState.Proposed,
        [(RatingState.Proposed, RatingStep.GiveBack)] = RatingState.Inspected,
        [(RatingState.Proposed, RatingStep.Decide)] = RatingState.Decided,
        [(RatingState.Decided, RatingStep.Agree)] = RatingState.Decided,
        [(RatingState.Decided, RatingStep.Appeal)] = RatingState.Appealed,
        [(RatingState.Appealed, RatingStep.Weigh)] = RatingState.Appealed,
        [(RatingState.Appealed, RatingStep.Keep)] = RatingState.Decided,
        [(RatingState.Appealed, RatingStep.Amend)] = RatingState.Decided,
        [(RatingState.Decided, RatingStep.Publish)] = RatingState.Published,
    };

    /// <summary>Told to the unit, or further.</summary>
    public static IReadOnlySet<RatingState> Told { get; } = new HashSet<RatingState> { RatingState.Decided, RatingState.Appealed, RatingState.Published };

    /// <summary>Where a step leads; null where it is not open.</summary>
    public static RatingState? After(RatingState state, RatingStep step) =>
        step == RatingStep.Leave ? state is RatingState.Published or RatingState.Left ? null : RatingState.Left
        : Ways.TryGetValue((state, step), out var next) ? next : null;

    /// <summary>Why a step is not open; null where it is.</summary>
    public static Refusal? Against(RatingState state, RatingStep step) => After(state, step) is not null ? null : state switch
    {
        RatingState.Published => RatingRefusals.Published,
        RatingState.Left => RatingRefusals.Left,
        RatingState.Open or RatingState.Returned => RatingRefusals.WithUnit,
        RatingState.Sent when step is RatingStep.Score or RatingStep.Send => RatingRefusals.SentAlready,
        RatingState.Decided when step is RatingStep.Decide or RatingStep.Propose => RatingRefusals.DecidedAlready,
        _ => RatingRefusals.NotNow,
    };

    public static string Word(RatingState state) => state switch
    {
        RatingState.Open => "đang tự chấm",
        RatingState.Returned => "được trả lại",
        RatingState.Sent => "chờ kiểm tra",
        RatingState.Inspected => "đã kiểm tra, chờ xét",
        RatingState.Proposed => "chờ quyết định",
        RatingState.Decided => "đã có kết quả, chưa công bố",
        RatingState.Appealed => "có kiến nghị, chờ giải quyết",
        RatingState.Published => "đã công bố",
        _ => "đã sắp xếp, không xếp loại",
    };
}

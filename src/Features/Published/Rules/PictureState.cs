namespace CauNoi.Published.Rules;

/// <summary>Where a published picture stands.</summary>
public enum PictureState
{
    /// <summary>Everybody sees it.</summary>
    Shown,

    /// <summary>Nobody sees it until somebody has looked: a child is said to be on it.</summary>
    Hidden,

    /// <summary>Taken back by the unit itself; it may be published again.</summary>
    Withdrawn,

    /// <summary>Removed because somebody asked; never to be published again.</summary>
    Removed,
}

/// <summary>What can be done to a published picture.</summary>
public enum PictureStep
{
    Hide,
    ShowAgain,
    Withdraw,
    Remove,
}

/// <summary>The states, the named sets of them, and the only table of transitions.</summary>
public static class PictureStates
{
    /// <summary>States in which a public copy lies in the store.</summary>
    public static readonly IReadOnlySet<PictureState> Kept = new HashSet<PictureState> { PictureState.Shown, PictureState.Hidden };

    private static readonly Dictionary<(PictureState, PictureStep), PictureState> Table = new()
    {
        [(PictureState.Shown, PictureStep.Hide)] = PictureState.Hidden,
        [(PictureState.Hidden, PictureStep.ShowAgain)] = PictureState.Shown,
        [(PictureState.Shown, PictureStep.Withdraw)] = PictureState.Withdrawn,
        [(PictureState.Hidden, PictureStep.Withdraw)] = PictureState.Withdrawn,
        [(PictureState.Shown, PictureStep.Remove)] = PictureState.Removed,
        [(PictureState.Hidden, PictureStep.Remove)] = PictureState.Removed,
        // Taken back by the unit, and then somebody asks that it never returns.
        [(PictureState.Withdrawn, PictureStep.Remove)] = PictureState.Removed,
    };

    /// <summary>The state after a step; the same when the step changes nothing from here.</summary>
    public static PictureState After(PictureState state, PictureStep step) => Table.GetValueOrDefault((state, step), state);

    /// <summary>The word people read.</summary>
    public static string Word(PictureState state) => state switch
    {
        PictureState.Shown => "Đang đăng",
        PictureState.Hidden => "Tạm ẩn, chờ xem đề nghị gỡ",
        PictureState.Withdrawn => "Đã thôi đăng",
        PictureState.Removed => "Đã gỡ theo đề nghị, không đăng lại",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}

namespace CauNoi.Test.Support;

/// <summary>A clock that tests turn. Timers run by real time: only the hour of the day is told here.</summary>
public sealed class TurnableClock : TimeProvider
{
    private TimeSpan turned;

    public void Turn(TimeSpan by) => turned += by;

    /// <summary>Turns the clock to a moment.</summary>
    public void Set(DateTimeOffset moment) => turned = moment - base.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + turned;
}

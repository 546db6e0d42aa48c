using CauNoi.Test.Browser;

namespace CauNoi.Periods.Tests.Browser;

public sealed class PeriodsPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/ky", "/ban/ky", "chutich"),
        new("/ban/ky/{id:guid}", "/ban/ky/{closed}", "tinh"),
        new("/ban/ky/{id:guid}/khac", "/ban/ky/{closed}/khac?so=activities.mediation-case.closed", "tinh"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["closed"] = "select id::text from activity_period limit 1",
    };
}

using CauNoi.Notebook.Rules;

namespace CauNoi.Notebook.Tests.Unit;

public class DeviceLifeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, false)]
    [InlineData(179, false)]
    [InlineData(180, true)]
    [InlineData(400, true)]
    public void A_phone_is_silent_180_days_after_the_last_contact(int days, bool silent) => DeviceLife.IsSilent(Now.AddDays(-days), Now).ShouldBe(silent);

    [Theory]
    [InlineData(0, true)]
    [InlineData(600_000, true)]
    [InlineData(-600_000, true)]
    [InlineData(600_001, false)]
    [InlineData(-172_800_000, false)]
    public void Ten_minutes_are_near_enough(long off, bool timely) => DeviceLife.Timely(Now.ToUnixTimeMilliseconds() + off, Now).ShouldBe(timely);

    [Theory]
    [InlineData("00:00", "00:00", "12:00", null)]
    [InlineData("21:00", "06:00", "20:59", "21:00")]
    [InlineData("21:00", "06:00", "21:00", null)]
    [InlineData("21:00", "06:00", "05:59", null)]
    [InlineData("21:00", "06:00", "06:00", "21:00")]
    [InlineData("12:00", "13:00", "12:30", null)]
    [InlineData("12:00", "13:00", "13:00", "12:00")]
    public void Pictures_come_within_their_hours(string from, string to, string now, string? after)
    {
        static TimeOnly At(string text) => TimeOnly.ParseExact(text, "HH:mm");
        PhotoHours.After(At(from), At(to), At(now)).ShouldBe(after is null ? null : At(after));
    }
}

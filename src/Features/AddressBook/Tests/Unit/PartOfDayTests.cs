using CauNoi.AddressBook.Rules;

namespace CauNoi.AddressBook.Tests.Unit;

public class PartOfDayTests
{
    [Theory]
    [InlineData("2026-11-21T23:30:00Z", "Chào buổi sáng")]
    [InlineData("2026-11-21T04:00:00Z", "Chào buổi trưa")]
    [InlineData("2026-11-21T09:00:00Z", "Chào buổi chiều")]
    [InlineData("2026-11-21T12:00:00Z", "Chào buổi tối")]
    public void People_are_greeted_by_the_hour_in_viet_nam(string now, string greeting) =>
        PartOfDay.Greeting(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(greeting);
}

using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Units;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.AddressBook.Tests.Web;

/// <summary>The sample province as it stands today: tests count it instead of knowing it.</summary>
internal static class SampleToday
{
    public static Task<UnitTree> Today(this TestHouse house) =>
        house.Within(s => s.GetRequiredService<UnitMaps>().On(VietnamTime.DayOf(house.Clock.GetUtcNow())));

    public static async Task<int> Communes(this TestHouse house) => (await house.Today()).Order.Count(n => n.Kind == "commune");
}

using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Programmes.Tests.Web;

/// <summary>What other rooms are told of programmes.</summary>
public class ProgrammeBookTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateOnly Day = new(2031, 5, 1);

    [Fact]
    public async Task Only_what_is_issued_and_agreed_holds_and_on_its_days_only()
    {
        var (issued, draft) = (await house.LayProgramme(DemoUnits.PhuLuong, "Issued"), await house.LayProgramme(DemoUnits.PhuLuong, "Draft"));
        var target = await house.LayTarget(issued, DemoUnits.PhuLuong, 1, goal: 5);
        await house.LayTarget(draft, DemoUnits.PhuLuong, 1, goal: 5);
        await house.LayTarget(issued, DemoUnits.PhuLuong, 2, goal: 5, agreed: false);
        var book = house.Services.GetRequiredService<ProgrammeBook>();
        book.Forget();

        (await book.Of(issued)).ShouldHaveSingleItem().Id.ShouldBe(target);
        (await book.Of(draft)).ShouldBeEmpty();
        (await book.Find(draft)).ShouldBeNull();
        (await book.Find(issued)).ShouldNotBeNull().Sign.ShouldStartWith("T");
        (await book.Live(Day)).Select(t => t.Id).ShouldContain(target);
        (await book.Live(Day.AddYears(5))).Select(t => t.Id).ShouldNotContain(target);
        (await book.For(DemoUnits.PhuLuong, Day)).Select(t => t.Id).ShouldContain(target);
        (await book.For(DemoUnits.VoTranh, Day)).Select(t => t.Id).ShouldNotContain(target);
    }

    [Fact]
    public async Task An_amendment_counts_from_its_day_and_past_periods_keep_what_held_then()
    {
        var programme = await house.LayProgramme(DemoUnits.VoTranh, "Issued");
        var target = await house.LayTarget(programme, DemoUnits.VoTranh, 1, goal: 5);
        await house.LayWording(target, new DateOnly(2031, 7, 1), goal: 8);
        var book = house.Services.GetRequiredService<ProgrammeBook>();
        book.Forget();

        var read = (await book.One(target)).ShouldNotBeNull();
        read.On(new DateOnly(2031, 6, 30)).ShouldNotBeNull().Goal.ShouldBe(5);
        read.For(new Kernel.Measures.DayRange(new DateOnly(2030, 1, 1), new DateOnly(2030, 12, 31))).ShouldNotBeNull().Goal.ShouldBe(5);
        read.For(new Kernel.Measures.DayRange(new DateOnly(2031, 1, 1), new DateOnly(2031, 12, 31))).ShouldNotBeNull().Goal.ShouldBe(8);
    }
}

using CauNoi.SpotChecks.Rules;

namespace CauNoi.SpotChecks.Tests.Unit;

public class SpotSampleTests
{
    private static readonly Guid[] Records = [.. Enumerable.Range(1, 400).Select(n => new Guid($"00000000-0000-7000-8000-{n:x12}"))];

    [Fact]
    public void The_same_seed_draws_the_same_sample_whatever_the_order_of_the_records()
    {
        var drawn = SpotSample.Draw(4711, Records, 30);
        drawn.Count.ShouldBe(30);
        drawn.ShouldBeUnique();
        SpotSample.Draw(4711, Records.Reverse(), 30).ShouldBe(drawn);
        SpotSample.Draw(4712, Records, 30).ShouldNotBe(drawn);
        SpotSample.Draw(4711, Records, 50).Take(30).ShouldBe(drawn, "a larger sample begins with the smaller one");
        SpotSample.Draw(4711, Records.Take(7), 30).Count.ShouldBe(7);
    }

    [Fact]
    public void Every_record_is_drawn_about_as_often()
    {
        var times = Enumerable.Range(0, 400).SelectMany(seed => SpotSample.Draw(seed, Records, 40)).CountBy(id => id).ToDictionary();
        times.Count.ShouldBe(400);
        times.Values.ShouldAllBe(n => n > 15 && n < 75);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(19, 19, null)]
    [InlineData(0, 20, 0)]
    [InlineData(1, 20, 50)]
    [InlineData(1, 30, 33)]
    public void A_share_is_told_from_twenty_on(long wrong, long seen, int? share) => SpotSample.WrongPerThousand(wrong, seen).ShouldBe(share);
}

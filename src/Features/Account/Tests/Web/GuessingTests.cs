using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

/// <summary>Trying pass words, one after another.</summary>
public class GuessingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Guessing_is_held_up_longer_and_longer_and_the_right_pass_word_does_not_help_meanwhile()
    {
        using var thief = house.Visitor();
        for (var n = 0; n < 5; n++) (await thief.TryPassword("xa", "đoán mò một câu")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var held = await thief.TryPassword("xa");
        held.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        held.Refusals.ShouldHaveSingleItem().ShouldContain("Xin chờ 15 giây");
        thief.Session().ShouldBeNull();
        (await house.One<long>("select count(*) from act where kind = 'account.sign-in-held'")).ShouldBeGreaterThan(0);

        house.Clock.Turn(TimeSpan.FromSeconds(16));
        (await thief.TryPassword("xa", "đoán mò một câu")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await thief.TryPassword("xa")).Refusals.ShouldHaveSingleItem().ShouldContain("Xin chờ 30 giây");
        house.Clock.Turn(TimeSpan.FromSeconds(31));
        (await thief.TryPassword("xa")).Path.ShouldBe("/ban/hom-nay");
    }
}

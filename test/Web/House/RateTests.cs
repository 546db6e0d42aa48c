using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Test.Web.House;

public class RateTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Whoever_tries_pass_words_too_fast_is_asked_to_wait_in_words()
    {
        using var visitor = house.Visitor();
        var form = await visitor.Get("/dang-nhap");
        var tries = new List<Page>();
        for (var i = 0; i < 25; i++) tries.Add(await visitor.Send(form, "/dang-nhap", ("ten", $"xa-{i}"), ("mat-khau", "thử mãi không được")));

        tries.Take(20).ShouldAllBe(p => p.Status == HttpStatusCode.UnprocessableEntity);
        var refused = tries[^1];
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Title.ShouldBe("Gửi quá nhanh");
        refused.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await visitor.Get("/")).Status.ShouldBe(HttpStatusCode.OK);
    }
}

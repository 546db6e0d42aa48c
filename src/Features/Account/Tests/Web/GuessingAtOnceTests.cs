using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

/// <summary>Trying pass words, many in one moment.</summary>
public class GuessingAtOnceTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Guesses_sent_all_at_once_are_counted_one_by_one()
    {
        using var thief = house.Visitor();
        var form = await thief.Get("/dang-nhap");
        var pages = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => thief.Send(form, "/dang-nhap", ("ten", "kiemtra"), ("mat-khau", $"đoán lần thứ {n}"))));
        pages.Count(p => p.Status == HttpStatusCode.UnprocessableEntity).ShouldBeLessThanOrEqualTo(5);
    }
}

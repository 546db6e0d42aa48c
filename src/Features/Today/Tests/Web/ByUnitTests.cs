using System.Globalization;
using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Today.Tests.Web;

public class ByUnitTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("chutich")]
    [InlineData("tinh")]
    public async Task Every_number_opens_exactly_the_duties_it_counts(string userName)
    {
        foreach (var days in new[] { -40.0, -33, -12, -5.5, -1.5, 0.01, 2, 60 })
            foreach (var unit in new[] { DemoUnits.NaMoc, DemoUnits.PhuLuong, DemoUnits.VoTranh, DemoUnits.Province })
                await house.Festival(unit, days);
        var chair = await house.Known(userName);
        var page = await chair.Get("/ban/hom-nay/don-vi");
        var links = page.Html.QuerySelectorAll("td a").ToList();
        links.Count.ShouldBeGreaterThan(5);
        foreach (var link in links)
        {
            var list = await chair.Get(link.GetAttribute("href")!);
            var count = int.Parse(link.TextContent, CultureInfo.InvariantCulture);
            list.Html.QuerySelectorAll("main ol[data-list] > li").Length.ShouldBe(Math.Min(count, 50), link.GetAttribute("href"));
            list.Text.ShouldContain($"{count} việc, trễ lâu nhất trước");
        }
    }

    [Fact]
    public async Task What_cannot_be_done_yet_is_counted_and_read_above()
    {
        var duty = await house.Festival(DemoUnits.NaMoc, -3, "Lý do phải tới chủ tịch");
        using var head = await house.SignedIn("xom");
        await head.Send(await head.Get($"/ban/viec/{duty}"), $"/ban/viec/{duty}/chua-lam", ("vi-sao", "Nhà văn hoá đang sửa mái."));
        var list = await (await house.Known("chutich")).Get("/ban/hom-nay/don-vi/viec?tuoi=chua-lam");
        list.Text.ShouldContain("Nhà văn hoá đang sửa mái.");
        list.Html.QuerySelectorAll("main ol[data-list] > li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Other_units_do_not_exist_here_and_a_head_of_an_area_sees_no_such_page()
    {
        var chair = await house.Known("chutich");
        foreach (var unit in new[] { DemoUnits.VoTranh, DemoUnits.Province, 999_999 })
            foreach (var path in new[] { "/ban/hom-nay/don-vi", "/ban/hom-nay/don-vi/viec" })
                (await chair.Get($"{path}?don-vi={unit}")).Status.ShouldBe(HttpStatusCode.NotFound);
        // A row of another unit is empty, not a way round.
        await house.Festival(DemoUnits.VoTranh, -3, "Kín của Vô Tranh");
        (await chair.Get($"/ban/hom-nay/don-vi/viec?hang={DemoUnits.VoTranh}")).Text.ShouldNotContain("Kín của Vô Tranh");
        (await (await house.Known("xom")).Get("/ban/hom-nay/don-vi")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task All_units_of_a_province_cost_one_statement()
    {
        using var queries = new Queries();
        var board = await house.Known("tinh");
        await board.Get("/ban/hom-nay/don-vi");
        (await queries.Of(board, "/ban/hom-nay/don-vi")).Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Why_a_duty_is_there_is_said_in_the_words_of_its_rule()
    {
        var festival = await house.Festival(DemoUnits.NaMoc, 3);
        var head = await house.Known("xom");
        var sheet = await head.Get($"/ban/viec/{festival}");
        sheet.Text.ShouldContain("làm từ 1/11 đến hết 18/11 hằng năm");
        sheet.Text.ShouldContain("Hướng dẫn 08/HD-MTTW-BTT");
        var why = await head.Get("/ban/hom-nay/vi-sao");
        why.Html.QuerySelector($"#{sheet.Html.QuerySelector("a[href*='vi-sao#']")!.GetAttribute("href")!.Split('#')[1]}").ShouldNotBeNull();
        why.Text.ShouldContain("Trong 3 ngày làm việc, kể từ ngày nhận góp ý");
        why.Text.ShouldContain("Trễ 3 ngày thì báo lên đơn vị trên");
    }

    [Fact]
    public async Task Every_kind_of_duty_says_why_and_when_it_is_reminded_of()
    {
        var why = await (await house.Known("tinh")).Get("/ban/hom-nay/vi-sao");
        var kinds = App.House.Features.Duties;
        why.Html.QuerySelectorAll("main ol.rows > li").Length.ShouldBe(kinds.Count);
        why.Text.ShouldNotContain("Không nhắc.");
        why.Text.ShouldNotContain("Hạn do người mở việc đặt.");
    }
}

using CauNoi.Feedback.Tests.Web;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Today.Tests.Web;

public class TodayTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task What_the_own_unit_owes_is_listed_and_gone_when_done()
    {
        using var officer = await house.SignedIn("xa");
        var code = await officer.Write("Việc của xã Phú Lương hôm nay");
        var address = await house.AtDesk(code);
        (await officer.Get("/ban/hom-nay")).Text.ShouldContain("Việc của xã Phú Lương hôm nay");
        await officer.Send(await officer.Get(address), $"{address}/tra-loi", ("tra-loi", "Đã làm xong trong ngày hôm nay."));
        (await officer.Get("/ban/hom-nay")).Text.ShouldNotContain("Việc của xã Phú Lương hôm nay");
    }

    [Fact]
    public async Task What_other_units_owe_is_not_listed_and_above_everything_is()
    {
        var commune = await (await house.Known("xa")).Get("/ban/hom-nay");
        commune.Text.ShouldNotContain("Vô Tranh");
        (await (await house.Known("tinh")).Get("/ban/hom-nay")).Text.ShouldContain("Vô Tranh");
    }

    [Fact]
    public async Task Whose_role_owes_nothing_reads_why_the_page_is_empty()
    {
        var page = await (await house.Known("ketoan")).Get("/ban/hom-nay");
        page.Text.ShouldContain("Không còn việc nào đến hạn");
        page.Html.QuerySelectorAll("main ol li").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_menu_offers_what_the_role_may_open_and_nothing_else()
    {
        (await (await house.Known("xa")).Get("/ban/hom-nay")).Html.QuerySelectorAll("nav a[href='/ban/gop-y']").ShouldNotBeEmpty();
        (await (await house.Known("ketoan")).Get("/ban/hom-nay")).Html.QuerySelectorAll("a[href='/ban/gop-y']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_group_is_counted_and_opens_alone()
    {
        foreach (var (days, title) in new[] { (-5.0, "Việc đã trễ"), (30.0, "Việc còn lâu") }) await house.Festival(DemoUnits.NaMoc, days, title);
        var head = await house.Known("xom");
        var all = await head.Get("/ban/hom-nay");
        all.Text.ShouldContain("Việc đã trễ");
        all.Text.ShouldContain("Việc còn lâu");
        var late = await head.Get("/ban/hom-nay?xem=tre-han");
        late.Text.ShouldContain("Việc đã trễ");
        late.Text.ShouldNotContain("Việc còn lâu");
        (await head.Get("/ban/hom-nay?xem=khong-co")).Text.ShouldContain("Việc còn lâu");
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_empty_and_not_an_error()
    {
        var page = await (await house.Known("tinh")).Get("/ban/hom-nay?trang=9999");
        ((int)page.Status).ShouldBe(200);
        ((int)(await (await house.Known("tinh")).Get("/ban/hom-nay?trang=-5")).Status).ShouldBe(200);
    }
}

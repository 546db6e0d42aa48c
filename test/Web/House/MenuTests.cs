using CauNoi.Test.Support;

namespace CauNoi.Test.Web.House;

/// <summary>A menu that has to be read through is no menu.</summary>
public class MenuTests(TestHouse house) : IClassFixture<TestHouse>
{
    // Fourteen today; a new room may have its line until somebody thinks about which is opened least.
    private const int Most = 15;
    private const int MostUnderOneHeading = 7;

    [Theory]
    [InlineData("xom")]
    [InlineData("xa")]
    [InlineData("chutich")]
    [InlineData("ban")]
    [InlineData("truongban")]
    [InlineData("tinh")]
    [InlineData("hoinongdan")]
    [InlineData("kiemtra")]
    public async Task The_desk_has_few_lines_and_none_twice(string who)
    {
        var menu = (await (await house.Known(who)).Get("/ban/hom-nay")).Html.QuerySelector("nav.menu.full")!;
        foreach (var group in menu.QuerySelectorAll("ul")) group.ChildElementCount.ShouldBeInRange(1, MostUnderOneHeading);
        var lines = menu.QuerySelectorAll("a").Select(a => a.TextContent.Trim()).ToList();
        lines.ShouldBeUnique();
        lines.Count.ShouldBeInRange(1, Most, string.Join(", ", lines));
    }

    [Theory]
    [InlineData("/ban/nhan-su", "Bộ máy")]
    [InlineData("/ban/phu-song", "Sổ việc")]
    [InlineData("/ban/so-vu-viec", "Kiến nghị")]
    public async Task A_page_without_a_line_of_its_own_marks_the_one_it_is_reached_from(string path, string line) =>
        (await (await house.Known("xa")).Get(path)).Html.QuerySelector("nav.menu.full [aria-current]")!.TextContent.Trim().ShouldBe(line);

    [Fact]
    public async Task On_a_narrow_screen_the_portal_has_the_same_lines_a_few_of_them_in_sight()
    {
        using var citizen = house.Visitor();
        var page = (await citizen.Get("/lich")).Html;
        IEnumerable<string> Lines(string menu) => page.QuerySelectorAll($".top nav.{menu} a").Select(a => $"{a.GetAttribute("href")} {a.TextContent.Trim()}");
        Lines("few").ShouldBe(Lines("full"), ignoreOrder: true);
        page.QuerySelectorAll(".top nav.few > ul a").Select(a => a.TextContent.Trim()).ShouldBe(["Kiến nghị", "Chỉ tiêu", "Số liệu"]);
        page.QuerySelector(".top nav.few summary")!.GetAttribute("aria-current").ShouldBe("true", "the calendar is one of the others");
    }

    [Fact]
    public async Task The_own_account_stands_beside_the_name() =>
        (await (await house.Known("xa")).Get("/ban/hom-nay")).Html.QuerySelector(".rail > .account a[href='/tai-khoan']").ShouldNotBeNull();
}

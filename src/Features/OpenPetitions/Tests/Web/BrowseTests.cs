using System.Net;
using CauNoi.OpenPetitions.Browse;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.OpenPetitions.Tests.Web;

public class BrowseTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task What_is_typed_is_found_exact_with_marks_first_then_side_by_side_then_all_words_newest_first()
    {
        await house.Publish(
            OpenCases.Copy("Giếng làng cạn, xin khoan sâu", with: c => c with { ReceivedOn = new DateOnly(2026, 3, 9) }),
            OpenCases.Copy("Gieng lang can nuoc", with: c => c with { ReceivedOn = new DateOnly(2026, 3, 8) }),
            OpenCases.Copy("Cạn nước ở giếng cuối làng", with: c => c with { ReceivedOn = new DateOnly(2026, 3, 10) }),
            OpenCases.Copy("Giếng làng cạn hai năm nay", with: c => c with { ReceivedOn = new DateOnly(2026, 3, 7) }));
        using var citizen = house.Visitor();
        Titles(await citizen.Get("/kien-nghi?q=gi%E1%BA%BFng%20l%C3%A0ng%20c%E1%BA%A1n")).ShouldBe(["Giếng làng cạn, xin khoan sâu", "Giếng làng cạn hai năm nay", "Gieng lang can nuoc", "Cạn nước ở giếng cuối làng"]);
        Titles(await citizen.Get("/kien-nghi?q=gieng+lang+can"))[0].ShouldBe("Gieng lang can nuoc");
        Titles(await citizen.Get("/kien-nghi?q=gieng+lang+can&trang=2")).ShouldBeEmpty();
        (await citizen.Get("/kien-nghi?q=gieng+hoa+tinh")).Text.ShouldContain("Không có việc nào");
    }

    [Fact]
    public async Task Of_what_has_all_words_comes_first_what_has_more_of_them_side_by_side()
    {
        await house.Publish(
            OpenCases.Copy("Cột điện đầu xóm Gốc Sấu nghiêng", with: c => c with { ReceivedOn = new DateOnly(2026, 2, 1) }),
            OpenCases.Copy("Nghiêng cột mốc; điện ở gốc cây sấu đầu xóm yếu", with: c => c with { ReceivedOn = new DateOnly(2026, 2, 9) }));
        using var citizen = house.Visitor();
        foreach (var typed in new[] { "cột điện xóm Gốc Sấu nghiêng", "xom goc sau cot dien nghieng" })
            Titles(await citizen.Get($"/kien-nghi?q={Uri.EscapeDataString(typed)}")).ShouldBe(["Cột điện đầu xóm Gốc Sấu nghiêng", "Nghiêng cột mốc; điện ở gốc cây sấu đầu xóm yếu"]);
    }

    [Fact]
    public async Task A_search_ends_after_the_best_three_hundred_and_says_so()
    {
        await house.Publish([.. Enumerable.Range(0, FindCopies.Reach + 9).Select(n => OpenCases.Copy($"Hàng cây phượng thứ {n} đổ"))]);
        using var citizen = house.Visitor();
        (await citizen.Get("/kien-nghi?q=c%C3%A2y+ph%C6%B0%E1%BB%A3ng")).Text.ShouldContain("309 việc.");
        var last = await citizen.Get("/kien-nghi?q=c%C3%A2y+ph%C6%B0%E1%BB%A3ng&trang=15");
        Titles(last).Length.ShouldBe(Browse.Browse.PageSize);
        last.Text.ShouldContain("Đến đây là hết 300 việc khớp nhất.");
        Titles(await citizen.Get("/kien-nghi?q=c%C3%A2y+ph%C6%B0%E1%BB%A3ng&trang=400")).ShouldBe(Titles(last));
        (await citizen.Get("/kien-nghi?q=c%C3%A2y+ph%C6%B0%E1%BB%A3ng&trang=14")).Text.ShouldNotContain("Đến đây là hết");
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_a_search_alike()
    {
        await house.Publish(
            OpenCases.Copy("Mương tiêu tắc ở Vô Tranh", with: c => c with { Unit = DemoUnits.VoTranh, Category = "thuy-loi", CategoryTitle = "Thủy lợi" }),
            OpenCases.Copy("Mương tiêu tắc ở Phú Lương", with: c => c with { State = PublicState.Promised, Category = "thuy-loi", CategoryTitle = "Thủy lợi" }));
        using var citizen = house.Visitor();
        foreach (var asked in new[] { $"don-vi={DemoUnits.VoTranh}&linh-vuc=thuy-loi", $"q=muong+tieu&don-vi={DemoUnits.VoTranh}" })
            Titles(await citizen.Get($"/kien-nghi?{asked}")).ShouldBe(["Mương tiêu tắc ở Vô Tranh"]);
        foreach (var asked in new[] { "trang-thai=da-hen&linh-vuc=thuy-loi", "q=muong+tieu&trang-thai=da-hen" })
            Titles(await citizen.Get($"/kien-nghi?{asked}")).ShouldBe(["Mương tiêu tắc ở Phú Lương"]);
    }

    [Fact]
    public async Task Only_what_may_be_said_to_be_late_is_listed_as_late()
    {
        PublishedCopy Due(string title, Func<PublishedCopy, PublishedCopy> with) =>
            OpenCases.Copy(title, with: c => with(c with { State = PublicState.Forwarded, DueOn = new DateOnly(2026, 1, 20), Category = "han", CategoryTitle = "Hạn", WaitingSince = new DateOnly(2026, 1, 7) }));
        var without = await house.Publish(Due("Cơ quan không có căn cứ", c => c with { Agency = "Sở A" }));
        await house.Publish(Due("Cơ quan có căn cứ", c => c with { Agency = "Sở B", LatenessBasis = "Quy chế phối hợp, Điều 7" }));
        using var citizen = house.Visitor();
        foreach (var asked in new[] { "", "&q=co+quan" }) Titles(await citizen.Get($"/kien-nghi?linh-vuc=han&qua-han=co{asked}")).ShouldBe(["Cơ quan có căn cứ"]);
        var page = await citizen.Get(without);
        page.Text.ShouldContain("Đang chờ Sở A trả lời từ ngày 07/01/2026");
        page.Text.ShouldNotContain("20/01/2026");
        page.Text.ShouldNotContain("Trễ");
        (await citizen.Body("/kien-nghi/tai/kien-nghi.csv")).Split("\r\n").Single(l => l.Contains("Cơ quan không có căn cứ")).ShouldNotContain("2026-01-20");
        var figures = await citizen.Get("/kien-nghi/so-lieu?lan=3");
        Cells(figures, "Sở A").ShouldEndWith("0", Case.Sensitive, "not late, for there is no basis to say so");
        Cells(figures, "Sở B").ShouldEndWith("1");
    }

    [Fact]
    public async Task A_code_that_is_typed_leads_to_its_case()
    {
        var path = await house.Publish(OpenCases.Copy("Cột điện nghiêng ở ngã ba"));
        using var citizen = house.Visitor();
        (await citizen.Get($"/kien-nghi?q={path[^9..].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()}")).Title.ShouldBe("Cột điện nghiêng ở ngã ba");
    }

    [Theory]
    [InlineData("q=%00")]
    [InlineData("q=%F0%9F%98%80")]
    [InlineData("q=%25%27%22%3B--")]
    [InlineData("don-vi=-1&trang=0")]
    [InlineData("don-vi=99999999999&trang=99999999999")]
    [InlineData("q=a&trang=100000")]
    [InlineData("linh-vuc=%27%20or%201=1&trang-thai=x")]
    public async Task Whatever_is_asked_is_answered(string asked)
    {
        using var citizen = house.Visitor();
        (await citizen.Get($"/kien-nghi?{asked}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_list_costs_few_questions_and_a_kept_one_a_single_look()
    {
        using var queries = new Queries();
        using var citizen = house.Visitor();
        await citizen.Get("/kien-nghi?trang=1");
        var (_, first) = await queries.Of(citizen, "/kien-nghi?linh-vuc=duong-sa");
        first.Count.ShouldBeLessThanOrEqualTo(5, string.Join('\n', first));
        var (_, again) = await queries.Of(citizen, "/kien-nghi?linh-vuc=duong-sa");
        again.Count.ShouldBeLessThanOrEqualTo(1, string.Join('\n', again));
    }

    private static string[] Titles(Page page) => [.. page.Html.QuerySelectorAll("main ol.rows h3").Select(h => h.TextContent.Trim())];

    private static string Cells(Page page, string row) => string.Join(' ', page.Html.QuerySelectorAll("main tr").Single(r => r.QuerySelector("th")?.TextContent.Trim() == row).QuerySelectorAll("td").Select(d => d.TextContent.Trim()));
}

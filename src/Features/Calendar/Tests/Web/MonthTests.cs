using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Calendar.Tests.Web;

public class MonthTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Everybody_reads_a_month_with_lunar_days_anniversaries_and_days_off()
    {
        using var citizen = house.Visitor();
        var page = await citizen.Get("/lich?thang=2026-11");
        page.Title.ShouldBe("Tháng 11/2026");
        page.Text.ShouldContain("Kỷ niệm 96 năm Ngày truyền thống Mặt trận Tổ quốc Việt Nam");
        page.Text.ShouldContain("Thứ Tư 18/11/2026, âm lịch mùng 10 tháng 10 năm Bính Ngọ");
        page.Text.ShouldContain("17/10 – 18/11/2026");
        (await citizen.Get("/lich?thang=2026-02")).Text.ShouldContain("Nghỉ: Tết Nguyên đán Bính Ngọ (mùng 1)");
        (await citizen.Get("/lich?thang=2027-02")).Text.ShouldContain("chưa xác nhận");
        page.Html.QuerySelector("a[rel=prev]")!.GetAttribute("href").ShouldBe("/lich?thang=2026-10");
        page.Html.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe("/lich?thang=2026-12");
    }

    [Fact]
    public async Task A_year_is_one_list()
    {
        using var citizen = house.Visitor();
        var page = await citizen.Get("/lich/nam?nam=2030");
        page.Text.ShouldContain("Kỷ niệm 100 năm Ngày truyền thống Mặt trận Tổ quốc Việt Nam năm tròn");
        page.Text.ShouldContain("02/02 Thứ Bảy · âm lịch 1/1 Tết Nguyên đán");
    }

    [Theory]
    [InlineData("/lich?thang=1900-01")]
    [InlineData("/lich?thang=2100-12")]
    [InlineData("/lich?thang=1899-12")]
    [InlineData("/lich?thang=abc")]
    [InlineData("/lich?thang=2026-13")]
    [InlineData("/lich?thang=%00")]
    [InlineData("/lich/nam?nam=1900")]
    [InlineData("/lich/nam?nam=2100")]
    [InlineData("/lich/nam?nam=99999")]
    public async Task Whatever_month_or_year_is_asked_a_page_answers(string path)
    {
        using var citizen = house.Visitor();
        (await citizen.Get(path)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_public_calendar_shows_no_duty_whoever_is_signed_in()
    {
        var month = $"{house.Clock.GetUtcNow():yyyy-MM}";
        foreach (var who in new[] { "tinh", "xa" })
            (await (await house.Known(who)).Get($"/lich?thang={month}&don-vi=11")).Text.ShouldNotContain("Hạn:");
    }

    [Fact]
    public async Task The_own_unit_sees_what_it_owes_and_its_sibling_does_not()
    {
        await Owe(11, "Nộp báo cáo quý của xã Phú Lương");
        await Owe(12, "Nộp báo cáo quý của xã Vô Tranh");
        var own = await (await house.Known("xa")).Get("/ban/lich?thang=2031-03");
        own.Text.ShouldContain("Hạn: Nộp báo cáo quý của xã Phú Lương");
        own.Text.ShouldNotContain("Vô Tranh");
        (await (await house.Known("xa")).Get("/ban/lich?thang=2031-03&don-vi=12")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Known("xa")).Get("/ban/lich?thang=2031-03&don-vi=1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Known("xa")).Get("/ban/lich/nam?nam=2031&don-vi=12")).Status.ShouldBe(HttpStatusCode.NotFound);

        // The province: its own duties, those of one commune, or everything below.
        var board = await house.Known("tinh");
        (await board.Get("/ban/lich?thang=2031-03")).Text.ShouldNotContain("Hạn: Nộp");
        (await board.Get("/ban/lich?thang=2031-03&don-vi=12")).Text.ShouldContain("của xã Vô Tranh");
        var below = (await board.Get("/ban/lich?thang=2031-03&duoi=1")).Text;
        below.ShouldContain("của xã Vô Tranh");
        below.ShouldContain("của xã Phú Lương");
        (await board.Get("/ban/lich/nam?nam=2031&duoi=1")).Text.ShouldContain("của xã Vô Tranh");
    }

    [Fact]
    public async Task Whose_role_does_not_see_to_a_duty_does_not_find_it_on_the_calendar()
    {
        await Owe(1, "Việc mà kế toán không lo");
        (await (await house.Known("tinh")).Get("/ban/lich?thang=2031-03")).Text.ShouldContain("Việc mà kế toán không lo");
        (await (await house.Known("ketoan")).Get("/ban/lich?thang=2031-03")).Text.ShouldNotContain("Việc mà kế toán không lo");
    }

    [Fact]
    public async Task A_duty_due_at_midnight_stands_on_the_day_it_ends()
    {
        await Owe(11, "Hết ngày mười tháng ba", "2031-03-10T17:00:00Z");
        var page = await (await house.Known("xa")).Get("/ban/lich?thang=2031-03");
        page.Html.QuerySelectorAll(".cal-day").Single(d => d.TextContent.Contains("Hết ngày mười tháng ba", StringComparison.Ordinal))
            .TextContent.ShouldContain("10/03/2031");
    }

    [Theory]
    [InlineData("xa", HttpStatusCode.OK)]
    [InlineData("xom", HttpStatusCode.OK)]
    [InlineData("tinh", HttpStatusCode.OK)]
    [InlineData("coquan", HttpStatusCode.Forbidden)]
    [InlineData("kythuat", HttpStatusCode.Forbidden)]
    public async Task Only_roles_with_the_permission_see_the_desk_calendar(string who, HttpStatusCode status)
    {
        var visitor = await house.Known(who);
        foreach (var path in new[] { "/ban/lich", "/ban/lich/nam", "/ban/lich/dia-chi-rieng" })
            (await visitor.Get(path)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task An_unknown_unit_is_not_found()
    {
        using var citizen = house.Visitor();
        foreach (var path in new[] { "/lich?don-vi=999999", "/lich/nam?don-vi=999999", "/lich/999999.ics", "/lich/-1.ics" })
            (await citizen.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/lich", null, 1)]
    [InlineData("/lich/nam", null, 1)]
    [InlineData("/lich/11.ics", null, 1)]
    // Who it is, all duties, the days of documents that were read, and rounds of emulation.
    [InlineData("/ban/lich", "xa", 5)]
    [InlineData("/ban/lich?duoi=1", "tinh", 5)]
    [InlineData("/ban/lich/nam?duoi=1", "tinh", 5)]
    // Nothing that this role sees to but rounds.
    [InlineData("/ban/lich", "ketoan", 3)]
    [InlineData("/ban/lich/dia-chi-rieng", "xa", 2)]
    public async Task A_page_asks_the_database_this_often(string path, string? who, int times)
    {
        using var queries = new Queries();
        var visitor = who is null ? house.Visitor() : await house.Known(who);
        await visitor.Get(path);
        var (_, asked) = await queries.Of(visitor, path);
        asked.Count.ShouldBe(times, string.Join("\n---\n", asked));
    }

    private Task Owe(int unit, string title, string due = "2031-03-14T17:00:00Z") => house.Run($"""
        insert into duty (id, kind, unit, record, title, href, rule, opened_at, due_at)
        values (gen_random_uuid(), 'feedback.answer', {unit}, gen_random_uuid(), '{title}', '/ban/gop-y', 'feedback.answer@1', '2031-03-01T00:00:00Z', '{due}')
        """);
}

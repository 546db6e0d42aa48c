using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Test.Web.House;

public class ErrorPageTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task An_address_that_is_not_there_says_so_in_words()
    {
        using var citizen = house.Visitor();
        foreach (var path in new[] { "/khong-co-trang-nay", "/gop-y/x/y", "/assets/khong-co.css", "/dat-mat-khau/doan-bua" })
        {
            var page = await citizen.Get(path);
            page.Status.ShouldBe(HttpStatusCode.NotFound);
            page.Title.ShouldBe("Không tìm thấy trang", path);
        }
    }

    [Fact]
    public async Task A_page_of_another_role_says_so_in_words()
    {
        var page = await (await house.Known("ketoan")).Get("/ban/gop-y");
        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Title.ShouldBe("Chưa được phép");
    }

    [Fact]
    public async Task A_fault_shows_a_code_that_finds_its_line_in_the_log_and_nothing_else()
    {
        await Rename("search_entry", "search_entry_away");
        try
        {
            using var citizen = house.Visitor();
            var page = await citizen.Get("/tim-kiem?q=hoa%20giai");
            page.Status.ShouldBe(HttpStatusCode.InternalServerError);
            page.Title.ShouldBe("Hệ thống gặp sự cố");
            var code = page.Html.QuerySelectorAll("main b").Select(b => b.TextContent.Trim()).Single(t => t.Length == 8);
            var line = house.Log.All.Where(l => l.Contains(code, StringComparison.Ordinal)).ShouldHaveSingleItem();
            line.ShouldContain("/tim-kiem");
            line.ShouldContain("search_entry");
            line.ShouldNotContain("hoa giai");
            foreach (var trace in new[] { "Exception", "search_entry", "Npgsql", "   at " }) page.Html.DocumentElement.OuterHtml.ShouldNotContain(trace);
        }
        finally
        {
            await Rename("search_entry_away", "search_entry");
        }
    }

    [Fact]
    public async Task A_fault_in_the_middle_of_a_change_leaves_nothing_behind()
    {
        using var citizen = house.Visitor();
        var form = await citizen.Get("/gop-y");
        var before = await house.Rows("seal", "search_entry");
        await Rename("search_entry", "search_entry_away");
        try
        {
            (await citizen.Send(form, "/gop-y", ("noi-dung", "Hỏng giữa chừng thì không ghi gì"))).Status.ShouldBe(HttpStatusCode.InternalServerError);
        }
        finally
        {
            await Rename("search_entry_away", "search_entry");
        }

        (await house.Rows("seal", "search_entry")).ShouldBe(before);
        (await citizen.Send(form, "/gop-y", ("noi-dung", "Hỏng giữa chừng thì không ghi gì"))).Title.ShouldBe("Đã nhận góp ý");
    }

    [Fact]
    public async Task An_address_for_programs_answers_programs()
    {
        using var citizen = house.Visitor();
        using var answer = await citizen.Raw("/api/khong-co");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    private Task Rename(string from, string to) => house.Run($"alter table {from} rename to {to}");
}

using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Test.Support;

namespace CauNoi.OpenPetitions.Tests.Web;

public class OpenDataTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Downloads_have_every_case_once_and_arm_what_a_spreadsheet_would_run()
    {
        await house.Publish([.. Enumerable.Range(0, 30).Select(n => OpenCases.Copy($"Việc thứ {n} của danh sách"))]);
        await house.Publish(OpenCases.Copy("=HYPERLINK(\"http://x\")"));
        using var citizen = house.Visitor();
        var count = await house.One<long>("select count(*) from published_petition");
        var json = JsonDocument.Parse(await citizen.Body("/kien-nghi/tai/kien-nghi.json")).RootElement;
        json.GetArrayLength().ShouldBe((int)count);
        json.EnumerateArray().Select(c => c.GetProperty("ma").GetString()).Distinct().Count().ShouldBe((int)count);
        var csv = await citizen.Body("/kien-nghi/tai/kien-nghi.csv");
        csv.ShouldContain("\"'=HYPERLINK");
        csv.Split("\r\n").Length.ShouldBe((int)count + 2);
    }

    [Fact]
    public async Task A_download_is_written_as_it_is_read()
    {
        // More than a piece of reading and many pieces of writing: the first bytes come before the last row was read.
        await house.Run("""
            insert into published_petition (code, rank, unit, category, category_title, class, state, received_on, holder, proven, sender, reopened, promises_moved, title, text, pictures, path, published_at, changed_at)
            select upper(lpad(to_hex(n), 8, 'Z')), n, 101, 'nhieu', 'Nhiều', 1, 3, '2020-01-01', 'Mặt trận xã', false, 0, 0, 0, 'Một trong nhiều việc', repeat('dài ', 200), '[]', '[]', now(), now() from generate_series(1, 3000) n
            """);
        using var citizen = house.Visitor();
        using var answer = await citizen.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/kien-nghi/tai/kien-nghi.csv"), HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentLength.ShouldBeNull();
        await using var body = await answer.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(body);
        var lines = 0;
        while (await reader.ReadLineAsync() is not null) lines++;
        lines.ShouldBeGreaterThan(3000);
        await house.Run("delete from published_petition where category = 'nhieu'");
    }

    [Fact]
    public async Task A_feed_of_a_category_has_its_cases_and_no_others()
    {
        await house.Publish(OpenCases.Copy("Chuyện của nguồn tin \u0001 riêng", with: c => c with { Category = "nguon", CategoryTitle = "Nguồn" }), OpenCases.Copy("Chuyện khác"));
        using var citizen = house.Visitor();
        using var answer = await citizen.Raw("/kien-nghi/tin.atom?linh-vuc=nguon");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        XNamespace atom = "http://www.w3.org/2005/Atom";
        feed.Root!.Elements(atom + "entry").Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_week_has_what_was_answered_in_it()
    {
        await house.Publish(OpenCases.Copy("Trả lời trong tuần mẫu", with: c => c with { State = PublicState.Answered, AnsweredOn = new DateOnly(2026, 1, 14), Answer = "Đã xong hẳn." }));
        using var citizen = house.Visitor();
        (await citizen.Get("/kien-nghi/tuan?tuan=2026-01-12")).Text.ShouldContain("Đã xong hẳn.");
        (await citizen.Get("/kien-nghi/tuan?tuan=2026-01-18")).Text.ShouldContain("Đã xong hẳn.");
        (await citizen.Get("/kien-nghi/tuan?tuan=2026-01-19")).Text.ShouldContain("chưa có việc nào được trả lời");
        foreach (var none in new[] { "x", "0001-01-01", "9999-12-31" }) (await citizen.Get($"/kien-nghi/tuan?tuan={none}")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task While_somebody_writes_similar_open_matters_are_shown_and_nothing_typed_is_kept()
    {
        await house.Publish(OpenCases.Copy("Trạm bơm Nà Pác không bơm kịp cho ruộng", "Ruộng không cấy kịp vụ."), OpenCases.Copy("Trạm y tế thiếu bác sĩ"),
            OpenCases.Copy("Trạm bơm Nà Pác đã xong từ lâu", with: c => c with { State = PublicState.Closed }));
        var before = await house.Rows();
        using var citizen = house.Visitor();
        using var answer = await citizen.Raw(HttpMethod.Post, "/kien-nghi/goi-y", new StringContent("""{"text":"tram bom Na Pac hong, ruong khong cay kip vu, so cua toi 0912999888"}"""));
        var found = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        found[0].GetProperty("title").GetString().ShouldBe("Trạm bơm Nà Pác không bơm kịp cho ruộng");
        found.EnumerateArray().ShouldAllBe(m => m.GetProperty("title").GetString() != "Trạm bơm Nà Pác đã xong từ lâu");
        (await house.Rows()).ShouldBe(before);
        string.Join("\n", house.Log.All).ShouldNotContain("0912999888");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"text\":1}")]
    [InlineData("{\"text\":\"\\ud800 lẻ\"}")]
    [InlineData("[[[[[[[[[[]]]]]]]]]]")]
    public async Task What_is_no_question_is_said_to_be_none(string sent)
    {
        using var citizen = house.Visitor();
        ((int)(await citizen.Raw(HttpMethod.Post, "/kien-nghi/goi-y", new StringContent(sent))).StatusCode).ShouldBeInRange(200, 413);
        (await citizen.Raw(HttpMethod.Post, "/kien-nghi/goi-y", new StringContent(sent))).StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError);
    }
}

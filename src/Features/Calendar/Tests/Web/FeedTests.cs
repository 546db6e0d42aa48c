using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Calendar.Tests.Web;

public class FeedTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Page = "/ban/lich/dia-chi-rieng";

    [Fact]
    public async Task Another_program_reads_the_public_calendar_of_a_unit_as_we_meant_it()
    {
        NodeParser.SkipWhereMissing();
        using var citizen = house.Visitor();
        var year = house.Clock.GetUtcNow().Year;
        var events = await NodeParser.Read(await citizen.Body("/lich/11.ics"));

        var front = events.Single(e => e.Uid == $"front-day-{year}1118@unit-11.cau-noi");
        front.Summary.ShouldBe($"Kỷ niệm {year - 1930} năm Ngày truyền thống Mặt trận Tổ quốc Việt Nam");
        (front.Start, front.End, front.WholeDay).ShouldBe(($"{year}-11-18", $"{year}-11-19", true));
        var poor = events.Single(e => e.Uid == $"poor-month-{year}1118@unit-11.cau-noi");
        poor.Summary.ShouldBe("Tháng cao điểm \"Vì người nghèo\"");
        (poor.Start, poor.End).ShouldBe(($"{year}-10-17", $"{year}-11-19"));
        events.Select(e => e.Uid).ShouldBeUnique();
        events.Count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task A_private_address_shows_what_the_role_owes_with_hours_in_the_zone_of_viet_nam()
    {
        using var officer = await house.SignedIn("xa");
        var year = house.Clock.GetUtcNow().Year;
        await house.Run($"""
            insert into duty (id, kind, unit, record, title, href, rule, opened_at, due_at) values
            (gen_random_uuid(), 'feedback.answer', 11, gen_random_uuid(), 'Họp; bàn, chốt \ số liệu', '/ban/gop-y', 'r', '{year}-01-01T00:00:00Z', '{year}-06-10T02:30:00Z'),
            (gen_random_uuid(), 'feedback.answer', 12, gen_random_uuid(), 'Việc của xã khác', '/ban/gop-y', 'r', '{year}-01-01T00:00:00Z', '{year}-06-10T17:00:00Z')
            """);
        var address = await Address(officer);

        using var program = house.Visitor();
        var text = await program.Body(address);
        text.ShouldNotContain("Việc của xã khác");
        text.ShouldContain($"DTSTART;TZID=Asia/Ho_Chi_Minh:{year}0610T093000");
        text.ShouldContain("BEGIN:VTIMEZONE");
        NodeParser.SkipWhereMissing();
        var read = (await NodeParser.Read(text)).Single(e => e.Uid.StartsWith("duty-", StringComparison.Ordinal) && e.Summary.Contains("bàn", StringComparison.Ordinal));
        read.Summary.ShouldBe("Hạn: Họp; bàn, chốt \\ số liệu");
        (read.Start, read.WholeDay).ShouldBe(($"{year}-06-10T02:30:00.000Z", false));
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_kept_as_a_hash_only()
    {
        using var officer = await house.SignedIn("chutich");
        var address = await Address(officer);
        var token = address["/lich/rieng/".Length..^".ics".Length];
        (await officer.Get(Page)).Text.ShouldNotContain(token);
        (await house.One<long>("select count(*) from calendar_feed where convert_to($1, 'UTF8') = token_hash", token)).ShouldBe(0);
        (await house.One<long>("select count(*) from calendar_feed where token_hash = sha256(convert_to($1, 'UTF8'))", token)).ShouldBe(1);
        (await house.One<long>("select count(*) from act where fields::text like '%' || $1 || '%' or subject like '%' || $1 || '%'", token)).ShouldBe(0);
        string.Join('\n', house.Log.All).ShouldNotContain(token);
    }

    [Fact]
    public async Task A_changed_or_revoked_address_is_not_found_any_more()
    {
        using var officer = await house.SignedIn("xom");
        using var program = house.Visitor();
        var first = await Address(officer);
        var second = await Address(officer);
        (await program.Raw(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.Raw(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await house.One<string>("select string_agg(a.kind, ' ' order by a.at, a.id) from act a where a.kind like 'calendar.%' and a.actor = (select id from staff_account where user_name = 'xom')"))
            .ShouldBe("calendar.subscribe calendar.unsubscribe calendar.subscribe");

        var gone = await officer.Send(await officer.Get(Page), "/ban/lich/thu-hoi-dia-chi");
        gone.Text.ShouldContain("chưa có địa chỉ riêng");
        (await program.Raw(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_address_dies_with_the_role_and_with_the_account()
    {
        using var head = await house.SignedIn("truongban");
        using var program = house.Visitor();
        var address = await Address(head);
        (await program.Raw(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await house.Run("update role_grant set valid_until = valid_from where account = (select id from staff_account where user_name = 'truongban') and valid_from < current_date");
        await house.Run("update role_grant set valid_from = '2020-01-01', valid_until = '2020-01-02' where account = (select id from staff_account where user_name = 'truongban')");
        (await program.Raw(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await house.Run("update role_grant set valid_until = null where account = (select id from staff_account where user_name = 'truongban')");
        (await program.Raw(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await house.Run("update staff_account set closed_at = now() where user_name = 'truongban'");
        (await program.Raw(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/lich/rieng/x.ics")]
    [InlineData("/lich/rieng/%00.ics")]
    [InlineData("/lich/rieng/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics")]
    public async Task A_guessed_address_is_not_found(string path)
    {
        using var program = house.Visitor();
        ((int)(await program.Raw(path)).StatusCode).ShouldBeInRange(400, 404);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        using var program = house.Visitor();
        var first = await program.Raw("/lich/11.ics");
        first.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        first.Content.Headers.LastModified.ShouldNotBeNull();
        using var again = new HttpRequestMessage(HttpMethod.Get, "/lich/11.ics");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await program.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await program.Raw("/lich/12.ics")).Headers.ETag.ShouldNotBe(first.Headers.ETag);
    }

    private static async Task<string> Address(Visitor officer)
    {
        var page = await officer.Send(await officer.Get(Page), Page);
        var shown = page.Html.QuerySelector("main code")!.TextContent;
        return shown[shown.IndexOf("/lich/rieng/", StringComparison.Ordinal)..];
    }
}

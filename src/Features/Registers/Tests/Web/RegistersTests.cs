using System.Net;
using System.Text;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Registers.Tests.Web;

/// <summary>What a unit sent, and what came to it.</summary>
public class RegistersTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Root = "/ban/so-van-ban";

    private static DateOnly Today => VietnamTime.DayOf(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Whatever_carries_a_number_of_the_unit_stands_in_its_register_by_year_and_kind_and_as_a_table()
    {
        using var officer = await house.SignedIn("xa");
        var year = await house.One<int>("select extract(year from max(dated))::int from report where unit = $1 and number <> ''", DemoUnits.PhuLuong);
        var page = await officer.Get($"{Root}?nam={year}");
        var signs = await house.One<string[]>("select array_agg(number || '/' || symbol) from report where unit = $1 and number <> '' and extract(year from dated) = $2", DemoUnits.PhuLuong, year);
        signs.ShouldNotBeEmpty();
        foreach (var sign in signs) page.Text.ShouldContain(sign);
        page.Text.ShouldContain("Ban công tác Mặt trận xóm Na Mộc", Case.Sensitive, "a decision to commend has a number of the unit too");
        var decisions = await officer.Get($"{Root}?nam={year}&loai={Uri.EscapeDataString("Văn bản khen thưởng")}");
        foreach (var sign in signs) decisions.Text.ShouldNotContain(sign);
        decisions.Text.ShouldContain("Ban công tác Mặt trận xóm Na Mộc");
        (await officer.Get($"{Root}?nam=2001")).Text.ShouldContain("Năm 2001 chưa có văn bản đi nào");

        var raw = await officer.Raw($"{Root}/di.csv?nam={year}");
        raw.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = Encoding.UTF8.GetString(await raw.Content.ReadAsByteArrayAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(page.Html.QuerySelectorAll("tbody tr").Length + 1);
        var above = await house.One<int>("select extract(year from max(dated))::int from report where unit = 1 and number <> ''");
        (await (await house.Known("tinh")).Get($"{Root}?nam={above}")).Text.ShouldContain("/BC-");
    }

    [Fact]
    public async Task A_report_for_few_eyes_keeps_its_number_and_tells_others_nothing_else()
    {
        var id = await house.One<Guid>("select id from report where unit = 11 and template = 'people-situation' and number <> '' order by dated desc limit 1");
        var (year, number) = (await house.One<int>("select extract(year from dated)::int from report where id = $1", id), await house.One<string>("select number || '/' || symbol from report where id = $1", id));
        (await (await house.Known("chutich")).Get($"{Root}?nam={year}")).Text.ShouldContain("tình hình Nhân dân", Case.Insensitive);
        await house.Run($"update report set unit = {DemoUnits.Department} where id = '{id}'");
        var page = await (await house.Known("ban")).Get($"{Root}?nam={year}");
        page.Text.ShouldContain(number);
        page.Text.ShouldContain("Báo cáo hạn chế người đọc");
        page.Text.ShouldNotContain("tình hình Nhân dân", Case.Insensitive);
    }

    [Fact]
    public async Task What_comes_gets_the_next_number_owes_its_day_and_is_closed_by_what_came_of_it()
    {
        using var officer = await house.SignedIn("xa");
        var form = await officer.Get($"{Root}/den/moi");
        (await Entered(officer, form, ("han", Day(9)), ("theo-doi", ""))).Refusals.ShouldHaveSingleItem().ShouldContain("người theo dõi");
        (await Entered(officer, form, ("ngay", Day(1)))).Refusals.ShouldHaveSingleItem().ShouldContain("sau ngày đến");
        (await officer.Send(form, $"{Root}/den/moi", ("tep", "a.pdf", Encoding.UTF8.GetBytes("không phải PDF")), Values())).Refusals.ShouldHaveSingleItem().ShouldContain("không phải PDF");
        var next = await house.One<int>("select coalesce(max(number), 0) + 1 from incoming_paper where unit = $1 and year = $2", DemoUnits.PhuLuong, Today.Year);
        var page = await officer.Send(form, $"{Root}/den/moi", ("tep", "cong-van.pdf", Encoding.UTF8.GetBytes("%PDF-1.4\nthử")), Values(("han", Day(9)), ("theo-doi", "Phó Chủ tịch")));
        page.Text.ShouldContain($"Văn bản đến số {next}, năm {Today.Year}");
        (await officer.Body($"{page.Path}/tep/van-ban.pdf")).ShouldStartWith("%PDF-1.4");
        (await Entered(officer, form)).Refusals.ShouldHaveSingleItem().ShouldContain($"số đến {next}");
        (await Entered(officer, form, ("van-ghi", "co"))).Text.ShouldContain($"Văn bản đến số {next + 1}");

        var id = Guid.Parse(page.Path.Split('/')[^1]);
        (await house.One<string>("select href from duty where kind = 'registers.answer' and record = $1 and closed_at is null", id)).ShouldBe(page.Path);
        (await officer.Get($"{Root}/den?xem=con-viec")).Text.ShouldContain("Xin ý kiến về lịch họp xóm");
        (await officer.Send(page, $"{page.Path}/xong", ("ket-qua", "Đã trả lời bằng công văn số 12."))).Text.ShouldContain("Đã trả lời bằng công văn số 12.");
        (await house.One<bool>("select closed_at is not null from duty where kind = 'registers.answer' and record = $1", id)).ShouldBeTrue();
        (await officer.Send(page, $"{page.Path}/xong", ("ket-qua", "Lần nữa"))).Text.ShouldContain("đã ghi kết quả rồi");
        var csv = await officer.Body($"{Root}/den.csv?nam={Today.Year}");
        csv.ShouldContain("Đã trả lời bằng công văn số 12.");
        using var other = await house.SignedIn("hoinongdan");
        (await other.Get(page.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get($"{Root}/den")).Text.ShouldNotContain("Xin ý kiến về lịch họp xóm");
    }

    [Fact]
    public async Task A_paper_that_answers_is_chosen_from_the_register_closes_the_duty_and_both_lines_name_each_other()
    {
        using var officer = await house.SignedIn("xa");
        var paper = await Entered(officer, await officer.Get($"{Root}/den/moi"), ("so", "9/UBND-HOI"), ("trich-yeu", "Hỏi số liệu tháng của xã"), ("ngay", Day(-9)), ("ngay-den", Day(-8)), ("han", Day(3)), ("theo-doi", "Phó Chủ tịch"));
        var incoming = Guid.Parse(paper.Path.Split('/')[^1]);
        var report = await house.One<Guid>("update report set dated = $2 where id = (select id from report where unit = $1 and number <> '' and template <> 'people-situation' order by dated desc limit 1) returning id", DemoUnits.PhuLuong, Today.AddDays(-1));
        var elsewhere = await house.One<Guid>("update report set dated = $2 where id = (select id from report where unit <> $1 and number <> '' limit 1) returning id", DemoUnits.PhuLuong, Today.AddDays(-1));
        var older = await house.One<Guid>("select id from report where unit = $1 and number <> '' and dated < $2 limit 1", DemoUnits.PhuLuong, Today.AddDays(-30));
        var sign = await house.One<string>("select number || '/' || symbol from report where id = $1", report);

        paper = await officer.Get(paper.Path);
        var offered = paper.Html.QuerySelectorAll("input[name=tra-loi], select[name=tra-loi] option").Select(o => o.GetAttribute("value")).ToList();
        offered.ShouldContain($"{report}");
        offered.ShouldNotContain($"{older}", "an answer is not older than what it answers");
        foreach (var wrong in new[] { elsewhere, older, Guid.NewGuid() })
            (await officer.Send(paper, $"{paper.Path}/xong", ("tra-loi", $"{wrong}"))).Refusals.ShouldHaveSingleItem().ShouldContain("không có trong sổ");
        (await officer.Send(paper, $"{paper.Path}/xong")).Refusals.ShouldHaveSingleItem().ShouldContain("Xin chọn văn bản đi");
        (await house.One<bool>("select closed_at is null from duty where kind = 'registers.answer' and record = $1", incoming)).ShouldBeTrue("nothing of that answered it");

        var done = await officer.Send(paper, $"{paper.Path}/xong", ("tra-loi", $"{report}"));
        done.Html.QuerySelectorAll("dd a").Select(a => a.TextContent).ShouldBe([sign]);
        (await house.One<bool>("select closed_at is not null from duty where kind = 'registers.answer' and record = $1", incoming)).ShouldBeTrue();
        var line = (await officer.Get($"{Root}?nam={Today.AddDays(-1).Year}")).Html.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(sign, StringComparison.Ordinal));
        line.TextContent.ShouldContain("9/UBND-HOI");
        line.QuerySelector($"a[href='{paper.Path}']").ShouldNotBeNull();
        (await officer.Get($"{Root}/den?nam={Today.AddDays(-8).Year}")).Html.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("9/UBND-HOI", StringComparison.Ordinal)).TextContent.ShouldContain(sign);
        (await officer.Body($"{Root}/den.csv?nam={Today.AddDays(-8).Year}")).Split('\n').Single(l => l.Contains("9/UBND-HOI", StringComparison.Ordinal)).ShouldContain(sign);
        (await officer.Body($"{Root}/di.csv?nam={Today.AddDays(-1).Year}")).Split('\n').Single(l => l.Contains(sign, StringComparison.Ordinal)).ShouldContain("9/UBND-HOI");
    }

    [Fact]
    public async Task A_letter_is_entered_by_hand_gets_the_next_number_of_its_kind_and_answers_what_came()
    {
        using var officer = await house.SignedIn("xa");
        var came = await Entered(officer, await officer.Get($"{Root}/den/moi"), ("so", "31/UBND-LETTER"), ("trich-yeu", "Hỏi ý kiến về đường liên xóm"), ("han", Day(5)), ("theo-doi", "Phó Chủ tịch"));
        var incoming = Guid.Parse(came.Path.Split('/')[^1]);
        var form = await officer.Get(came.Html.QuerySelectorAll("a").Single(a => a.TextContent == "Ghi văn bản trả lời, lấy số").GetAttribute("href")!);
        form.Html.QuerySelector("input[name=tra-loi][checked], select[name=tra-loi] option[selected]")!.GetAttribute("value").ShouldBe($"{incoming}");
        var last = await house.One<int>("select coalesce(max(number), 0) from outgoing_entry where unit = $1 and year = $2 and series = 'CV'", DemoUnits.PhuLuong, Today.Year);
        var later = await officer.Send(form, $"{Root}/di/moi", Letter(("ngay", Day(1))));
        later.Refusals.ShouldHaveSingleItem().ShouldContain("không thể sau hôm nay");
        later.Typed($"{Root}/di/moi", "trich-yeu").ShouldBe("Góp ý về đường liên xóm", "what was typed is still there");

        var page = await officer.Send(form, $"{Root}/di/moi", ("tep", "cong-van.pdf", Encoding.UTF8.GetBytes("%PDF-1.4\nthư")), Letter(("tra-loi", $"{incoming}")));
        page.Text.ShouldContain($"Công văn số {last + 1:00}/MTTQ-BTT");
        (await officer.Body($"{page.Path}/tep/van-ban.pdf")).ShouldStartWith("%PDF-1.4");
        page.Html.QuerySelector($"a[href='{came.Path}']").ShouldNotBeNull();
        (await officer.Get(came.Path)).Html.QuerySelector($"a[href='{page.Path}']").ShouldNotBeNull();
        (await house.One<bool>("select closed_at is not null from duty where kind = 'registers.answer' and record = $1", incoming)).ShouldBeTrue();
        (await officer.Send(form, $"{Root}/di/moi", Letter(("tra-loi", $"{incoming}")))).Path.ShouldBe(page.Path, "pressed twice, it is one paper with one number");
        (await house.One<int>("select max(number) from outgoing_entry where unit = $1 and year = $2 and series = 'CV'", DemoUnits.PhuLuong, Today.Year)).ShouldBe(last + 1);
        (await Issued(officer, ("tra-loi", $"{incoming}"))).Refusals.ShouldHaveSingleItem().ShouldContain("không còn chờ trả lời");

        // Each kind has its own row of numbers; a number typed by hand is gone on from, and no paper gets another's.
        (await Issued(officer, ("loai", "TTr"), ("so", "41"))).Text.ShouldContain("41/TTr-MTTQ-BTT");
        (await Issued(officer, ("loai", "TTr"))).Text.ShouldContain("42/TTr-MTTQ-BTT");
        (await Issued(officer, ("loai", "TTr"), ("so", "41"))).Refusals.ShouldHaveSingleItem().ShouldContain("Số 41 của loại này trong năm đã có văn bản khác mang");
        (await (await house.Known("hoinongdan")).Get(page.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_number_that_is_voided_keeps_its_line_with_the_reason_answers_nothing_and_is_not_given_again()
    {
        using var officer = await house.SignedIn("xa");
        var came = await Entered(officer, await officer.Get($"{Root}/den/moi"), ("so", "32/UBND-VOID"), ("trich-yeu", "Hỏi về việc khác"));
        var page = await Issued(officer, ("loai", "HD"), ("trich-yeu", "Hướng dẫn lấy số nhầm"));
        var id = page.Path.Split('/')[^1];
        (await officer.Get(came.Path)).Html.QuerySelectorAll("[name=tra-loi][value], select[name=tra-loi] option").Select(o => o.GetAttribute("value")).ShouldContain(id);
        var curt = await officer.Send(page, $"{page.Path}/huy", ("vi-sao", "lỗi"));
        curt.Refusals.ShouldNotBeEmpty();
        curt.Typed($"{page.Path}/huy", "vi-sao").ShouldBe("lỗi");
        (await officer.Send(page, $"{page.Path}/huy", ("vi-sao", "Văn bản không gửi đi"))).Text.ShouldContain("Văn bản không gửi đi");
        (await officer.Send(page, $"{page.Path}/huy", ("vi-sao", "Huỷ thêm lần nữa"))).Text.ShouldContain("đã huỷ rồi");
        (await officer.Get($"{Root}?nam={Today.Year}")).Text.ShouldContain("Hướng dẫn lấy số nhầm (đã huỷ)");
        (await officer.Get(came.Path)).Html.QuerySelectorAll("[name=tra-loi][value], select[name=tra-loi] option").Select(o => o.GetAttribute("value")).ShouldNotContain(id);
        var next = await Issued(officer, ("loai", "HD"));
        next.Text.ShouldContain("02/HD-MTTQ-BTT");
        await officer.Send(await officer.Get(came.Path), $"{came.Path}/xong", ("tra-loi", next.Path.Split('/')[^1]));
        (await officer.Send(next, $"{next.Path}/huy", ("vi-sao", "Ghi nhầm văn bản"))).Text.ShouldContain("đang là văn bản trả lời");
    }

    [Fact]
    public async Task Numbers_of_outgoing_papers_have_no_gap_and_no_double_however_many_are_entered_at_once()
    {
        using var board = await house.SignedIn("tinh");
        var forms = await Task.WhenAll(Enumerable.Range(1, 6).Select(_ => board.Get($"{Root}/di/moi")));
        var pages = await Task.WhenAll(forms.SelectMany(form => new[] { form, form }).Select((form, n) => board.Send(form, $"{Root}/di/moi", Letter(("loai", "GM"), ("trich-yeu", $"Giấy mời thứ {n}")))));
        pages.ShouldAllBe(p => p.Status == HttpStatusCode.OK);
        (await house.One<int[]>("select array_agg(number order by number) from outgoing_entry where unit = $1 and series = 'GM'", DemoUnits.Province)).ShouldBe([1, 2, 3, 4, 5, 6]);
    }

    [Fact]
    public async Task Numbers_have_no_gap_and_no_double_however_many_are_entered_at_once()
    {
        using var board = await house.SignedIn("tinh");
        var form = await board.Get($"{Root}/den/moi");
        var pages = await Task.WhenAll(Enumerable.Range(1, 6).Select(n => board.Send(form, $"{Root}/den/moi", Values(("so", $"{n}/TU")))));
        pages.ShouldAllBe(p => p.Status == HttpStatusCode.OK);
        (await house.One<int[]>("select array_agg(number order by number) from incoming_paper where unit = $1", DemoUnits.Province)).ShouldBe([1, 2, 3, 4, 5, 6]);
    }

    [Fact]
    public async Task A_long_register_is_shown_a_hundred_at_a_time_and_given_out_whole()
    {
        await house.Run($"""
            insert into incoming_paper (id, unit, year, number, arrived_on, sign, dated, issuer, summary, follower, outcome, made_by, made_at)
            select gen_random_uuid(), {DemoUnits.PhuLuong}, 2019, n, '2019-06-01', n || '/UBND', '2019-06-01', 'Ủy ban nhân dân xã', 'Văn bản thứ ' || n, '', '', gen_random_uuid(), now() from generate_series(1, 101) n
            """);
        var officer = await house.Known("xa");
        var first = await officer.Get($"{Root}/den?nam=2019");
        first.Text.ShouldContain("Văn bản thứ 101");
        first.Html.QuerySelectorAll("tbody tr").Length.ShouldBe(100);
        var second = await officer.Get(first.Html.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);
        second.Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await officer.Body($"{Root}/den.csv?nam=2019")).TrimEnd().Split('\n').Length.ShouldBe(102, "all of them and the heading");
    }

    [Fact]
    public async Task The_registers_are_reached_from_the_reports()
    {
        (await (await house.Known("xa")).Get("/ban/bao-cao")).Html.QuerySelector($"nav a[href='{Root}']").ShouldNotBeNull();
        (await (await house.Known("kiemtra")).Get("/ban/bao-cao")).Html.QuerySelector($"nav a[href='{Root}']").ShouldBeNull("who may not open it is not shown it");
    }

    private static string Day(int ahead) => VietnameseDates.Format(Today.AddDays(ahead));

    private static (string, string)[] Values(params (string Field, string Value)[] more) =>
        [.. new (string Field, string Value)[] { ("so", "125/UBND-VP"), ("ngay", Day(-2)), ("noi", "Ủy ban nhân dân xã"), ("trich-yeu", "Xin ý kiến về lịch họp xóm") }.Where(v => more.All(m => m.Field != v.Field)), .. more];

    private static async Task<Page> Issued(Visitor officer, params (string Field, string Value)[] more) => await officer.Send(await officer.Get($"{Root}/di/moi"), $"{Root}/di/moi", Letter(more));

    private static (string, string)[] Letter(params (string Field, string Value)[] more) =>
        [.. new (string Field, string Value)[] { ("loai", "CV"), ("trich-yeu", "Góp ý về đường liên xóm"), ("noi-nhan", "Ủy ban nhân dân xã"), ("nguoi-ky", "Lý Văn Thắng") }.Where(v => more.All(m => m.Field != v.Field)), .. more];

    private static Task<Page> Entered(Visitor officer, Page form, params (string Field, string Value)[] more) => officer.Send(form, $"{Root}/den/moi", Values(more));
}

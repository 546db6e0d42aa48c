using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Bodies.Tests.Web;

/// <summary>Terms follow one another, bodies end, composition is ticked, structure is counted, copies are published.</summary>
public class TermTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_new_term_may_touch_the_old_one_and_empties_its_seats()
    {
        var officer = await house.Known("xa");
        var body = await officer.SetUp(Seats.PhuLuong, "advisory-board", "Kinh tế", "01/07/2021", "01/07/2026");
        await officer.Fill(await house.Seat(body, "member"), "Chu Văn Cũ", "01/07/2021");
        var page = await officer.Get($"{body}/nhiem-ky");
        page.Typed($"{body}/nhiem-ky", "tu").ShouldBe("01/07/2026");
        (await officer.Send(page, $"{body}/nhiem-ky", ("cach-goi", "khoa"), ("so", "2"), ("tu", "01/07/2026"), ("den", "01/07/2031"))).Path.ShouldBe(body);
        var shown = await officer.Get(body);
        shown.Text.ShouldContain("Khóa II, nhiệm kỳ 2026–2031");
        shown.Text.ShouldContain("0 trong 5 ghế có người");
        (await house.Stock(body, "bodies.seats-filled", "2026-06-30")).ShouldBe(1);
        (await house.Stock(body, "bodies.seats-filled", "2026-07-01")).ShouldBe(0);
        (await house.Stock(body, "bodies.seats-vacant", "2026-07-01")).ShouldBe(5);
    }

    [Theory]
    [InlineData("01/07/2021", "01/07/2026", "Nhiệm kỳ mới phải bắt đầu sau ngày bắt đầu của nhiệm kỳ trước. Hai nhiệm kỳ được giáp ngày nhau.")]
    [InlineData("01/07/2026", "01/07/2026", "Ngày dự kiến kết thúc phải sau ngày bắt đầu.")]
    [InlineData("01/07/2026", "01/07/2046", "Một nhiệm kỳ không dài quá 10 năm. Xin xem lại ngày.")]
    public async Task A_term_that_cannot_be_is_refused(string from, string to, string sentence)
    {
        var officer = await house.Known("xa");
        var body = await officer.SetUp(Seats.PhuLuong, "advisory-board", $"số {Guid.NewGuid():N}", "01/07/2021", "01/07/2026");
        var page = await officer.Get($"{body}/nhiem-ky");
        var refused = await officer.Send(page, $"{body}/nhiem-ky", ("cach-goi", "khoa"), ("so", "2"), ("tu", from), ("den", to));
        refused.Refusals.ShouldBe([sentence]);
    }

    [Fact]
    public async Task A_unit_has_one_committee_and_one_only()
    {
        var officer = await house.Known("xa");
        var page = await officer.Get("/ban/bo-may/moi?don-vi=11");
        var refused = await officer.Send(page, "/ban/bo-may/moi", ("loai", "committee"), ("ten", ""), ("quyet-dinh", "1/QĐ"), ("cach-goi", "lan-thu"), ("so", "1"), ("tu", "01/08/2025"), ("den", "01/08/2030"));
        refused.Refusals.ShouldBe(["Đơn vị đã có tổ chức loại này đang hoạt động. Xin mở tổ chức ấy để lập nhiệm kỳ mới."]);
        var elsewhere = await officer.Send(page, "/ban/bo-may/moi", ("loai", "mediation-team"), ("ten", "x"), ("quyet-dinh", "1/QĐ"), ("cach-goi", "lan-thu"), ("so", "1"), ("tu", "01/08/2025"), ("den", "01/08/2030"));
        elsewhere.Refusals.ShouldBe(["Loại tổ chức này không lập ở đơn vị như vậy. Xin chọn đơn vị khác."]);
    }

    [Fact]
    public async Task A_body_that_ends_leaves_no_stock_behind_and_stays_readable()
    {
        var officer = await house.Known("xa");
        var body = await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", "đập Ba Họ");
        await officer.Fill(await house.Seat(body, "member"), "Triệu Tài Xong");
        var page = await officer.Get($"{body}/ket-thuc");
        (await officer.Send(page, $"{body}/ket-thuc", ("ngay", "30/06/2026"), ("vi-sao", "Đã nghiệm thu công trình"))).Path.ShouldBe(body);
        (await officer.Get(body)).Text.ShouldContain("Đã kết thúc hoạt động");
        (await house.Stock(body, "bodies.seats-filled", "2026-07-01")).ShouldBe(0);
        (await house.Stock(body, "bodies.seats-vacant", "2026-07-01")).ShouldBe(0);
        (await house.One<long>("select sum(amount)::bigint from fact where record = $1", Seats.IdOf(body))).ShouldBe(0);
        (await officer.Get($"{body}/ket-thuc")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Composition_is_ticked_with_a_day_and_a_signer_and_can_be_taken_back()
    {
        var officer = await house.Known("xa");
        var body = await officer.SetUp(Seats.NaMoc, "mediation-team", "xóm trên");
        var page = await officer.Get(body);
        Demand(page).ShouldEndWith("chưa có người xác nhận");
        await officer.Send(page, $"{body}/thanh-phan", ("yeu-cau", "one-woman"), ("ngay", "01/08/2025"), ("nguoi-ky", "Nông Thị Lan, Chủ tịch"));
        page = await officer.Get(body);
        Demand(page).ShouldContain("đạt, ngày 01/08/2025, Nông Thị Lan, Chủ tịch ký");
        await officer.Send(page, $"{body}/bo-thanh-phan");
        Demand(await officer.Get(body)).ShouldEndWith("chưa có người xác nhận");
        (await house.One<long>("select count(*) from composition_tick where withdrawn_at is not null")).ShouldBe(1);
    }

    [Fact]
    public async Task Small_counts_of_the_structure_are_never_shown_and_never_enter_an_act()
    {
        var officer = await house.Known("xa");
        var id = await house.One<Guid>("select id from body where unit = 11 and kind = 'committee'");
        var page = await officer.Get($"/ban/bo-may/{id}");
        Line(page, "Nữ").ShouldBe("dưới 5");
        await officer.Send(page, $"/ban/bo-may/{id}/co-cau", ("dong-1", "9"), ("dong-2", "2"));
        var shown = await officer.Get($"/ban/bo-may/{id}");
        Line(shown, "Nữ").ShouldBe("9");
        Line(shown, "Dưới 35 tuổi").ShouldBe("dưới 5");
        (await house.One<string>("select fields::text from act where kind = 'bodies.count' order by at desc limit 1")).ShouldBe("""{"lines": "women under-35"}""");
    }

    [Fact]
    public async Task The_public_reads_published_leaders_and_no_telephone_no_member_and_no_year()
    {
        using var citizen = house.Visitor();
        var page = await citizen.Get("/bo-may/11");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Phú Lương");
        var id = await house.One<Guid>("select id from body where unit = 11 and kind = 'committee'");
        page.Text.ShouldContain(await house.One<string>("select p.name from seat_holding h join seat s on s.id = h.seat join person p on p.id = h.person where h.body = $1 and s.position = 'chair' and h.until_day is null", id));
        var member = await house.One<string>("select p.name || ' ' || p.birth_year from seat_holding h join seat s on s.id = h.seat join person p on p.id = h.person where h.body = $1 and s.position = 'member' limit 1", id);
        page.Text.ShouldNotContain(member.Split(' ')[^1]);
        page.Html.QuerySelectorAll("dd").Length.ShouldBeGreaterThan(3);
        (await house.One<long>("select count(*) from published_post c join seat_holding h on h.id = c.holding join seat s on s.id = h.seat where s.position = 'member'")).ShouldBe(0);
        (await citizen.Get("/bo-may/999999")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_is_in_the_second_term_is_listed_with_its_last_day_and_an_exception_needs_a_decision()
    {
        var (officer, board) = (await house.Known("xa"), await house.Known("tinh"));
        var page = await officer.Get("/ban/nhan-su/hai-nhiem-ky");
        page.Text.ShouldContain("hết ngày 20/07/2030");
        page.Has("/ban/nhan-su/hai-nhiem-ky").ShouldBeFalse();
        var list = await board.Get("/ban/nhan-su/hai-nhiem-ky");
        (await board.Send(list, "/ban/nhan-su/hai-nhiem-ky", ("can-cu", "merger"), ("quyet-dinh", ""), ("ngay", "01/09/2026"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await board.Send(list, "/ban/nhan-su/hai-nhiem-ky", ("can-cu", "merger"), ("quyet-dinh", "77/QĐ-TU"), ("ngay", "01/09/2026"));
        (await board.Get("/ban/nhan-su/hai-nhiem-ky")).Text.ShouldContain("Được ở lại: Sắp xếp đơn vị, nhiệm kỳ tính lại. Quyết định 77/QĐ-TU");
    }

    private static string Demand(Page page) => page.Html.QuerySelectorAll("main li").First(l => l.TextContent.Contains("hòa giải viên nữ", StringComparison.Ordinal)).TextContent.Trim();

    private static string Line(Page page, string name) => page.Html.QuerySelectorAll("dl div").Single(d => d.QuerySelector("dt")!.TextContent == name).QuerySelector("dd")!.TextContent.Trim();

    [Fact]
    public async Task Quota_stands_beside_those_who_are_there()
    {
        var chair = await house.Known("chutich");
        var page = await chair.Get("/ban/bo-may/bien-che");
        await chair.Send(page, "/ban/bo-may/bien-che", ("don-vi", "11"), ("so", "7"), ("tu", "01/01/2026"), ("quyet-dinh", "5/QĐ-TU"));
        (await chair.Get("/ban/bo-may/bien-che")).Text.ShouldContain("thiếu");
        (await chair.Send(page, "/ban/bo-may/bien-che", ("don-vi", "12"), ("so", "7"), ("tu", "01/01/2026"), ("quyet-dinh", "5/QĐ-TU"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}

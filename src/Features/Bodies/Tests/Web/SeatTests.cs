using System.Globalization;
using System.Net;
using CauNoi.Kernel.Time;
using CauNoi.Test.Support;

namespace CauNoi.Bodies.Tests.Web;

/// <summary>Seats are filled, replaced, left; a leader's by two people.</summary>
public class SeatTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_new_body_begins_with_vacant_seats_that_are_counted()
    {
        var officer = await house.Known("xa");
        var body = await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", "cầu Bản Mới");
        var page = await officer.Get(body);
        page.Title.ShouldBe("Ban Giám sát đầu tư của cộng đồng cầu Bản Mới");
        page.Text.ShouldContain("0 trong 5 ghế có người");
        page.Text.ShouldContain("Mới có 0 người, cần ít nhất 5.");
        (await house.Stock(body, "bodies.seats-vacant", "2025-07-20")).ShouldBe(5);
        (await house.Stock(body, "bodies.seats-vacant", "2025-07-19")).ShouldBe(0);
    }

    [Fact]
    public async Task A_member_is_written_at_once_and_stock_turns_on_that_day()
    {
        var officer = await house.Known("xa");
        var body = await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", "kênh Đồng Niêng");
        var seat = await house.Seat(body, "member");
        (await officer.Fill(seat, "Hứa Văn Thật")).Path.ShouldBe(body);
        (await officer.Get(body)).Text.ShouldContain("Thành viên: Hứa Văn Thật");
        (await house.Stock(body, "bodies.seats-filled", "2025-07-31")).ShouldBe(0);
        (await house.Stock(body, "bodies.seats-filled", "2025-08-01")).ShouldBe(1);
        (await house.Stock(body, "bodies.seats-vacant", "2025-08-01")).ShouldBe(4);
    }

    [Fact]
    public async Task A_leader_is_proposed_by_one_and_confirmed_by_another_and_never_by_the_same()
    {
        var (officer, board) = (await house.Known("xa"), await house.Known("tinh"));
        var body = await officer.SetUp(Seats.PhuLuong, "steering-committee", "Toàn dân đoàn kết");
        var seat = await house.Seat(body, "head");
        (await officer.Fill(seat, "Mông Thị Trưởng")).Path.ShouldBe(body);
        (await officer.Get(body)).Text.ShouldContain("chờ xác nhận Mông Thị Trưởng");
        (await house.Stock(body, "bodies.seats-filled", "2026-11-01")).ShouldBe(0);
        var again = await officer.Get(seat);
        again.Text.ShouldContain("Đang có một đề xuất chờ xác nhận");

        // Whoever has no permission to confirm is refused at the door.
        var token = Visitor.Fields(await officer.Get("/gop-y"), "/gop-y")["__RequestVerificationToken"];
        var id = await house.One<Guid>("select id from seat_holding where body = $1", Seats.IdOf(body));
        (await officer.Send(HttpMethod.Post, "/ban/bo-may/cho-xac-nhan", new FormUrlEncodedContent(new Dictionary<string, string>
            { ["de-xuat"] = id.ToString(), ["__RequestVerificationToken"] = token }))).Status.ShouldBe(HttpStatusCode.Forbidden);

        // The commune has fewer than four accounts: its own chair is not the second person, the province is.
        var refused = await (await house.Known("chutich")).Send(HttpMethod.Post, "/ban/bo-may/cho-xac-nhan", new FormUrlEncodedContent(new Dictionary<string, string>
            { ["de-xuat"] = id.ToString(), ["__RequestVerificationToken"] = Visitor.Fields(await (await house.Known("chutich")).Get("/gop-y"), "/gop-y")["__RequestVerificationToken"] }));
        refused.Refusals.ShouldBe(["Đơn vị có ít người dùng nên việc này do cấp trên xác nhận."]);

        (await board.Confirm("Mông Thị Trưởng")).Status.ShouldBe(HttpStatusCode.OK);
        (await officer.Get(body)).Text.ShouldContain("Trưởng ban: Mông Thị Trưởng");
        (await house.Stock(body, "bodies.seats-filled", "2025-08-01")).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_proposes_cannot_confirm_even_with_the_permission()
    {
        var board = await house.Known("tinh");
        var body = await board.SetUp(Seats.VoTranh, "steering-committee", "Chuyển đổi số");
        var seat = await house.Seat(body, "head");
        await board.Fill(seat, "Tự Mình Xác Nhận");
        var page = await board.Get("/ban/bo-may/cho-xac-nhan");
        page.Text.ShouldNotContain("Xác nhận: Tự Mình Xác Nhận");
        page.Text.ShouldContain("Rút đề xuất: Tự Mình Xác Nhận");
        var refused = await board.Confirm("Tự Mình Xác Nhận");
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Refusals.ShouldBe(["Người đề xuất không tự xác nhận. Xin để người khác của đơn vị hoặc cấp trên xác nhận."]);
        (await house.One<long>("select count(*) from seat_holding where body = $1 and confirmed_at is not null", Seats.IdOf(body))).ShouldBe(0);
        await board.Confirm("Tự Mình Xác Nhận", "/ban/bo-may/khong-xac-nhan");
        (await house.One<long>("select count(*) from seat_holding where body = $1 and withdrawn_at is not null", Seats.IdOf(body))).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_is_replaced_leaves_on_the_day_before()
    {
        var officer = await house.Known("xa");
        var body = await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", "trạm y tế mới");
        var seat = await house.Seat(body, "member", 2);
        await officer.Fill(seat, "Lục Văn Trước");
        (await officer.Fill(seat, "Vi Thị Sau", "01/03/2026")).Path.ShouldBe(body);
        var page = await officer.Get(body);
        page.Text.ShouldContain("Thành viên (2): Vi Thị Sau");
        page.Text.ShouldContain("Lục Văn Trước, 01/08/2025 – 28/02/2026, có người thay");
        (await house.Stock(body, "bodies.seats-filled", "2026-02-28")).ShouldBe(1);
        (await house.Stock(body, "bodies.seats-filled", "2026-03-01")).ShouldBe(1);
    }

    [Fact]
    public async Task A_seat_that_is_left_is_vacant_from_the_next_day_and_the_days_are_counted()
    {
        var officer = await house.Known("xa");
        var body = await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", "nhà văn hóa");
        var seat = await house.Seat(body, "member", 3);
        await officer.Fill(seat, "Đàm Văn Nghỉ");
        var last = VietnamTime.DayOf(house.Clock.GetUtcNow()).AddDays(-10);
        var page = await officer.Get(seat);
        (await officer.Send(page, $"{seat}/thoi", ("ngay", last.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)), ("vi-sao", "retired"), ("quyet-dinh", ""))).Path.ShouldBe(body);
        // From the day after to today are ten days.
        (await officer.Get(body)).Html.QuerySelectorAll("li.due").Single(l => l.TextContent.Contains("Thành viên (3)")).TextContent.ShouldContain("khuyết 10 ngày");
        (await house.Stock(body, "bodies.seats-vacant", $"{last:yyyy-MM-dd}")).ShouldBe(4);
        (await house.Stock(body, "bodies.seats-vacant", $"{last.AddDays(1):yyyy-MM-dd}")).ShouldBe(5);
    }

    [Theory]
    [InlineData("", "01/08/2025", "Họ và tên: phần này còn trống, xin điền giúp.")]
    [InlineData("Nông Văn 5", "01/08/2025", "Xin viết họ và tên, không kèm số hay ký hiệu.")]
    [InlineData("Nông Văn Sớm", "01/07/2025", "Ngày nhận phải nằm trong nhiệm kỳ.")]
    [InlineData("Nông Văn Xa", "01/08/2029", "Ngày nhận xa quá một năm. Xin xem lại ngày.")]
    public async Task What_cannot_be_is_refused_with_a_sentence_and_nothing_is_lost(string name, string from, string sentence)
    {
        var officer = await house.Known("xa");
        var body = await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", $"công trình {Guid.NewGuid():N}");
        var seat = await house.Seat(body, "member");
        var page = await officer.Fill(seat, name, from);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Refusals.ShouldBe([sentence]);
        page.Typed(seat, "ten").ShouldBe(name);
    }

    [Fact]
    public async Task A_namesake_is_asked_about_and_the_known_person_is_taken_once()
    {
        var officer = await house.Known("xa");
        var body = await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", "đường Khuôn Lân");
        await officer.Fill(await house.Seat(body, "member"), "Bế Thị Trùng", year: "1975");
        var other = await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", "đường Cây Lán");
        var seat = await house.Seat(other, "member");
        var asked = await officer.Fill(seat, "be thi trung", year: "");
        asked.Refusals.ShouldBe(["Đã có người trùng tên. Xin cho biết có phải cùng một người không."]);
        asked.Text.ShouldContain("Chính là Bế Thị Trùng, sinh năm 1975");
        var person = await house.One<Guid>("select id from person where name = 'Bế Thị Trùng'");
        (await officer.Fill(seat, "Bế Thị Trùng", which: person.ToString(), year: "1975")).Path.ShouldBe(other);
        (await house.One<long>("select count(*) from person where name_key = 'be thi trung'")).ShouldBe(1);
        (await officer.Get($"/ban/nhan-su/{person}")).Text.ShouldContain("đường Cây Lán");
    }

    [Fact]
    public async Task Somebody_does_not_sit_twice_in_one_body()
    {
        var officer = await house.Known("xa");
        var body = await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", "mương Thâm Đông");
        await officer.Fill(await house.Seat(body, "member"), "Lường Thị Một");
        var person = await house.One<Guid>("select id from person where name = 'Lường Thị Một'");
        var again = await officer.Fill(await house.Seat(body, "member", 2), "Lường Thị Một", which: person.ToString());
        again.Refusals.ShouldBe(["Người này đang giữ một ghế khác trong cùng tổ chức. Xin cho thôi ghế cũ trước."]);
    }

    [Fact]
    public async Task Acts_keep_no_name_and_no_number()
    {
        var officer = await house.Known("xa");
        var body = await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", "giếng Bản Đông");
        await officer.Fill(await house.Seat(body, "member"), "Sầm Thị Kín", year: "1961");
        var fields = await house.One<string>("select string_agg(fields::text, ' ') from act where subject = $1", Seats.IdOf(body).ToString());
        fields.ShouldContain("position");
        fields.ShouldNotContain("Kín");
        fields.ShouldNotContain("1961");
    }

    [Fact]
    public async Task A_proposal_for_another_commune_does_not_exist_here()
    {
        var (officer, board) = (await house.Known("xa"), await house.Known("tinh"));
        var body = await board.SetUp(Seats.VoTranh, "steering-committee", "Của Nơi Khác");
        await board.Fill(await house.Seat(body, "head"), "Vàng Thị Xa");
        (await officer.Get("/ban/bo-may/cho-xac-nhan")).Text.ShouldNotContain("Vàng Thị Xa");
        var id = await house.One<Guid>("select id from seat_holding where body = $1", Seats.IdOf(body));
        var token = Visitor.Fields(await officer.Get("/gop-y"), "/gop-y")["__RequestVerificationToken"];
        (await officer.Send(HttpMethod.Post, "/ban/bo-may/khong-xac-nhan", new FormUrlEncodedContent(new Dictionary<string, string>
            { ["de-xuat"] = id.ToString(), ["__RequestVerificationToken"] = token }))).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}

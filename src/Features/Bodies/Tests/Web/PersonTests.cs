using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Bodies.Tests.Web;

/// <summary>One person, many posts: mended, joined with a double, moved between units.</summary>
public class PersonTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Two_rows_of_one_person_become_one_and_history_keeps_both()
    {
        var officer = await house.Known("xa");
        var (body, other) = (await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", "cầu Gộp"), await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", "cầu Đôi"));
        await officer.Fill(await house.Seat(body, "member"), "Hầu Mí Gộp", year: "1980");
        await officer.Fill(await house.Seat(other, "member"), "Hầu Mí Gộp", year: "1980", which: "khac");
        (await officer.Get("/ban/nhan-su/trung")).Text.ShouldContain("Hầu Mí Gộp");
        var kept = await house.One<Guid>("select id from person where name = 'Hầu Mí Gộp' order by id limit 1");
        var gone = await house.One<Guid>("select id from person where name = 'Hầu Mí Gộp' order by id desc limit 1");
        var page = await officer.Get($"/ban/nhan-su/{kept}");
        (await officer.Send(page, $"/ban/nhan-su/{kept}/gop")).Text.ShouldContain("cầu Đôi");
        (await officer.Get($"/ban/nhan-su/{gone}")).Path.ShouldBe($"/ban/nhan-su/{kept}");
        (await house.One<string>("select fields->>'merged' from act where kind = 'bodies.merge-people' and subject = $1", kept.ToString())).ShouldBe(gone.ToString());
    }

    [Fact]
    public async Task Two_who_sat_together_are_two_people()
    {
        var officer = await house.Known("xa");
        var body = await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", "cầu Hai Người");
        await officer.Fill(await house.Seat(body, "member"), "Thào A Đôi", year: "1980");
        await officer.Fill(await house.Seat(body, "member", 2), "Thào A Đôi", year: "1980", which: "khac");
        var one = await house.One<Guid>("select id from person where name = 'Thào A Đôi' limit 1");
        var page = await officer.Get($"/ban/nhan-su/{one}");
        (await officer.Send(page, $"/ban/nhan-su/{one}/gop")).Refusals.ShouldBe(["Cả hai từng giữ ghế cùng lúc trong một tổ chức, nên là hai người khác nhau."]);
    }

    [Fact]
    public async Task A_mended_name_reaches_the_published_copy()
    {
        var officer = await house.Known("xa");
        var id = await house.One<Guid>("select h.person from published_post c join seat_holding h on h.id = c.holding join body b on b.id = c.body where b.unit = 11 and c.until_day is null limit 1");
        var page = await officer.Get($"/ban/nhan-su/{id}");
        await officer.Send(page, $"/ban/nhan-su/{id}/sua", ("ten", "Ma Thị Sửa Đúng"), ("nam-sinh", "1971"), ("dien-thoai", "0912 345 678"));
        using var citizen = house.Visitor();
        var seen = await citizen.Get("/bo-may/11");
        seen.Text.ShouldContain("Ma Thị Sửa Đúng");
        seen.Text.ShouldNotContain("0912");
        (await officer.Get($"/ban/nhan-su/{id}")).Text.ShouldContain("0912345678");
        (await house.One<string>("select fields::text from act where kind = 'bodies.mend-person' order by at desc limit 1")).ShouldNotContain("0912");
    }

    [Fact]
    public async Task Only_the_unit_that_keeps_a_person_mends_the_row()
    {
        var (officer, board) = (await house.Known("xa"), await house.Known("tinh"));
        var person = await house.One<Guid>("select id from person where unit = 12 limit 1");
        var body = Seats.IdOf(await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", "cầu Mượn Người"));
        await house.Run($"insert into seat_holding (id, seat, body, unit, person, from_day, decision, decision_day, proposed_by, proposed_at, confirmed_by, confirmed_at, until_day, end_reason) select gen_random_uuid(), s.id, s.body, s.unit, '{person}', '2025-07-20', 'x', '2025-07-20', gen_random_uuid(), now(), gen_random_uuid(), now(), '2025-07-20', 'moved' from seat s where s.body = '{body}' limit 1");
        (await officer.Get($"/ban/nhan-su/{person}")).Status.ShouldBe(HttpStatusCode.OK);
        (await officer.Get($"/ban/nhan-su/{person}")).Has($"/ban/nhan-su/{person}/sua").ShouldBeFalse();
        (await board.Get($"/ban/nhan-su/{person}")).Has($"/ban/nhan-su/{person}/sua").ShouldBeTrue();
        // The officer sees the post here and none of those elsewhere; the standing board sees the way between them.
        (await officer.Get($"/ban/nhan-su/{person}")).Text.ShouldNotContain("Vô Tranh,");
    }

    [Fact]
    public async Task The_way_from_one_unit_to_another_is_for_the_boards_only()
    {
        (await (await house.Known("xa")).Get("/ban/nhan-su/luan-chuyen")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await house.Known("kiemtra")).Get("/ban/nhan-su/luan-chuyen")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await house.Known("tinh")).Get("/ban/nhan-su/luan-chuyen")).Status.ShouldBe(HttpStatusCode.OK);
    }
}

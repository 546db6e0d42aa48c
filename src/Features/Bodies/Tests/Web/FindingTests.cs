using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Bodies.Tests.Web;

/// <summary>Whoever got another name is found by it, and by no earlier one.</summary>
public class FindingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_person_whose_name_was_mended_is_found_by_the_new_name_only()
    {
        var officer = await house.Known("xa");
        var person = await Person(officer, "Quàng Thị Chép Nhầm", "cầu Chép Nhầm");
        (await Hits(officer, "Quàng Thị Chép Nhầm")).ShouldContain($"/ban/nhan-su/{person}");
        await officer.Send(await officer.Get($"/ban/nhan-su/{person}"), $"/ban/nhan-su/{person}/sua", ("ten", "Quàng Thị Xuân Mai"), ("nam-sinh", "1970"), ("dien-thoai", ""));
        (await Hits(officer, "Quàng Thị Chép Nhầm")).ShouldBeEmpty();
        (await Hits(officer, "quang thi xuan mai")).ShouldBe([$"/ban/nhan-su/{person}"]);
    }

    [Fact]
    public async Task Of_two_rows_that_became_one_only_the_one_that_stays_is_found()
    {
        var officer = await house.Known("xa");
        await Person(officer, "Lường Văn Hai Dòng", "cầu Dòng Một");
        await Person(officer, "Lường Văn Hai Dòng", "cầu Dòng Hai", "khac");
        var kept = await house.One<Guid>("select id from person where name = 'Lường Văn Hai Dòng' order by id limit 1");
        (await Hits(officer, "Lường Văn Hai Dòng")).Length.ShouldBe(2);
        await officer.Send(await officer.Get($"/ban/nhan-su/{kept}"), $"/ban/nhan-su/{kept}/gop");
        (await Hits(officer, "Lường Văn Hai Dòng")).ShouldBe([$"/ban/nhan-su/{kept}"]);
    }

    [Fact]
    public async Task A_body_that_was_renamed_is_found_and_published_under_its_new_name_only()
    {
        var officer = await house.Known("xa");
        var body = $"/ban/bo-may/{await house.One<Guid>("select b.id from body b join published_body p on p.body = b.id where b.unit = $1 and b.kind = 'committee' and b.until is null", Seats.PhuLuong)}";
        var name = await house.One<string>("select name from body where id = $1", Seats.IdOf(body));
        var renamed = await officer.Send(await officer.Get(body), $"{body}/doi-ten", ("ten", "Uỷ ban Mặt trận phường Bình Nguyên Mới"), ("can-cu", "Nghị quyết số 7/NQ"));
        renamed.Title.ShouldBe("Uỷ ban Mặt trận phường Bình Nguyên Mới");
        (await Hits(officer, "bình nguyên mới")).ShouldContain(body);
        (await Hits(officer, name)).ShouldNotContain(body);
        (await house.One<string>("select name from published_body where body = $1", Seats.IdOf(body))).ShouldBe("Uỷ ban Mặt trận phường Bình Nguyên Mới");
        (await house.One<string>("select reason from act where kind = 'bodies.rename' and subject = $1", Seats.IdOf(body).ToString())).ShouldBe("Nghị quyết số 7/NQ");
    }

    [Fact]
    public async Task A_sibling_unit_renames_no_body_here()
    {
        var body = await (await house.Known("xa")).SetUp(Seats.PhuLuong, "investment-supervision-board", "cầu Của Xã");
        using var other = await house.SignedIn("xom");
        var token = Visitor.Fields(await other.Get("/tai-khoan"), "/dang-xuat");
        (await other.Send(HttpMethod.Post, $"{body}/doi-ten", new FormUrlEncodedContent([.. token, new("ten", "Tên Chiếm Đoạt"), new("can-cu", "Không có căn cứ")]))).Status
            .ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        (await house.One<string>("select name from body where id = $1", Seats.IdOf(body))).ShouldNotBe("Tên Chiếm Đoạt");
    }

    [Fact]
    public async Task A_unit_that_was_renamed_leaves_its_old_name_in_no_result()
    {
        var (officer, board, keeper) = (await house.Known("xa"), await house.Known("tinh"), await house.Known("nghiepvu"));
        var person = await Person(officer, "Tòng Văn Ở Xã", "cầu Ở Xã");
        (await Hits(board, "Tòng Văn Ở Xã Phú Lương")).ShouldBe([$"/ban/nhan-su/{person}"]);
        var day = Ui.Words.Spoken.Day(house.Clock.GetUtcNow());
        var draft = (await keeper.Send(await keeper.Get("/ban/don-vi/thay-doi/moi"), "/ban/don-vi/thay-doi/moi",
            ("ngay", day), ("so-ky-hieu", "12/NQ"), ("ngay-van-ban", day), ("co-quan", "Hội đồng nhân dân tỉnh"))).Path;
        await keeper.Send(await keeper.Get($"{draft}/doi-ten"), $"{draft}/doi-ten", ("don-vi", "Xã Phú Lương"), ("ten", "Xã Giang Tiên Mới"));
        await keeper.Send(await keeper.Get(draft), $"{draft}/de-nghi");
        (await board.Send(await board.Get(draft), $"{draft}/duyet")).Text.ShouldContain("đã ghi");

        (await Hits(board, "Tòng Văn Ở Xã Phú Lương")).ShouldBeEmpty();
        var found = await board.Get("/tim-kiem?q=" + Uri.EscapeDataString("Tòng Văn Ở Xã Giang Tiên Mới"));
        found.Html.QuerySelector($"a[href='/ban/nhan-su/{person}']").ShouldNotBeNull();
        found.Text.ShouldContain("Xã Giang Tiên Mới");
        found.Text.ShouldNotContain("Phú Lương");
    }

    private async Task<Guid> Person(Visitor officer, string name, string board, string which = "")
    {
        var body = await officer.SetUp(Seats.PhuLuong, "investment-supervision-board", board);
        await officer.Fill(await house.Seat(body, "member"), name, which: which);
        return await house.One<Guid>("select id from person where name = $1 order by recorded_at desc, id desc limit 1", name);
    }

    private static async Task<string[]> Hits(Visitor who, string words) =>
        [.. (await who.Get($"/tim-kiem?q={Uri.EscapeDataString(words)}")).Html.QuerySelectorAll("[data-row] a[data-open]").Select(a => a.GetAttribute("href")!)];
}

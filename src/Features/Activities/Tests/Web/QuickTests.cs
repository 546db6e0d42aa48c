using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Activities.Tests.Web;

public class QuickTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Address = "/ban/ghi-nhanh/vu-viec-hoa-giai";

    [Fact]
    public async Task Ten_sheets_become_ten_records_and_what_repeats_is_typed_once()
    {
        using var officer = await house.SignedIn("xa");
        var typed = new List<(string, string)> { ("d1-don-vi", "na moc"), ("d1-ngay", "02/01/2024"), ("d6-don-vi", "ban soi"), ("d6-ngay", "03/01/2024") };
        var about = new[] { "dat-dai", "hon-nhan", "lang-gieng", "dan-su", "khac" };
        for (var row = 1; row <= 10; row++) typed.AddRange([($"d{row}-loai", about[row % 5]), ($"d{row}-ket-qua", "thanh"), ($"d{row}-viec-khac", "co")]);
        var form = await officer.Get(Address);
        var done = await officer.Send(form, Address, [.. typed]);
        done.Path.ShouldBe($"{Address}?xong=10", done.Text);
        done.Text.ShouldContain("Đã lưu 10 dòng");
        const string Count = "select count(*) from activity where kind = 'mediation-case' and (unit, day) in ((101, '2024-01-02'), ((select unit from unit_node where parent = 11 and name = 'Bản Soi'), '2024-01-03'))";
        (await house.One<long>(Count)).ShouldBe(10);
        (await house.One<long>("select count(*) from act where kind = 'activities.record' and subject in (select id::text from activity where day in ('2024-01-02', '2024-01-03'))")).ShouldBe(10);

        // The same page sent again: the keys of its rows stand already.
        (await officer.Send(form, Address, [.. typed])).Path.ShouldBe($"{Address}?xong=10");
        (await house.One<long>(Count)).ShouldBe(10);
    }

    [Fact]
    public async Task A_wrong_row_stays_with_its_sentence_beside_it_and_hinders_no_other()
    {
        using var officer = await house.SignedIn("xa");
        var page = await officer.Send(await officer.Get(Address), Address,
            ("d1-don-vi", "moc"), ("d1-ngay", "5/1/2024"), ("d1-loai", "khac"), ("d1-ket-qua", "thanh"),
            ("d2-loai", "dat-dai"),
            ("d3-don-vi", "xom n"), ("d3-loai", "khac"), ("d3-ket-qua", "chuyen"),
            ("d4-don-vi", "vai"), ("d4-ngay", "5/1/2039"), ("d4-loai", "khac"), ("d4-ket-qua", "thanh"),
            ("d5-don-vi", "moc"), ("d5-ngay", "5/1/2024"), ("d5-loai", "khac"), ("d5-ket-qua", "thanh"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Đã lưu 1 dòng");
        (await house.One<long>("select count(*) from activity where day = '2024-01-05' and kind = 'mediation-case'")).ShouldBe(1);
        string Beside(int row) => page.Html.QuerySelectorAll(".quick-row")[row - 1].TextContent;
        Beside(1).ShouldNotContain("Xin ", Case.Sensitive, "what is saved has left the page");
        page.Typed(Address, "d1-ngay").ShouldBe("");
        Beside(2).ShouldContain("Kết quả: phần này còn trống");
        page.Typed(Address, "d2-don-vi").ShouldBe("Xóm Na Mộc", "the row above is gone: what came from it is written out");
        page.Typed(Address, "d2-ngay").ShouldBe("05/01/2024");
        Beside(3).ShouldContain("nơi giống “xom n”");
        Beside(4).ShouldContain("chưa tới");
        Beside(5).ShouldContain("đã có một bản ghi giống thế này");
        page.Html.QuerySelector("[name=d5-viec-khac]").ShouldNotBeNull("only where it is in doubt");
        page.Html.QuerySelector("[name=d4-viec-khac]").ShouldBeNull();

        var mended = await officer.Send(page, Address, ("d2-don-vi", "Xóm Na Mộc"), ("d2-ngay", "05/01/2024"), ("d2-loai", "dat-dai"), ("d2-ket-qua", "thanh"), ("d2-viec-khac", "co"));
        mended.Path.ShouldBe($"{Address}?xong=1");
    }

    [Fact]
    public async Task Nothing_typed_is_no_record_and_neighbours_places_are_not_found()
    {
        using var officer = await house.SignedIn("xa");
        var form = await officer.Get(Address);
        (await officer.Send(form, Address)).Refusals.ShouldHaveSingleItem().ShouldContain("Chưa gõ dòng nào");
        var before = await house.One<long>("select count(*) from activity");
        var elsewhere = await house.One<string>("select name from unit_node where parent = 12 and kind = 'residential-area' and name not in (select name from unit_node where parent = 11) limit 1");
        (await officer.Send(form, Address, ("d1-don-vi", elsewhere), ("d1-ngay", "5/1/2024"), ("d1-loai", "khac"), ("d1-ket-qua", "thanh")))
            .Refusals.ShouldHaveSingleItem().ShouldContain("trong địa bàn của mình");
        var forged = Visitor.Fields(form, Address, ("d1-don-vi-that", "1201"));
        (await officer.Send(HttpMethod.Post, Address, new FormUrlEncodedContent(forged))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await house.One<long>("select count(*) from activity")).ShouldBe(before);
        (await officer.Get("/ban/ghi-nhanh/khong-co")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Known("kiemtra")).Get(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await house.Known("xom")).Get(Address)).Html.QuerySelector("[name=d1-don-vi]").ShouldBeNull("one place is not asked for");
    }

    [Fact]
    public async Task The_page_asks_the_database_little()
    {
        using var queries = new Queries();
        var (page, asked) = await queries.Of(await house.Known("xa"), Address);
        page.Status.ShouldBe(HttpStatusCode.OK);
        asked.Count.ShouldBeLessThanOrEqualTo(1, string.Join("\n", asked));
    }
}

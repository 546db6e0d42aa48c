using System.Net;
using CauNoi.Platform.Sheets;
using CauNoi.Test.Support;

namespace CauNoi.Activities.Tests.Web;

public class BrowseTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_book_shows_what_is_within_reach_and_what_waits_for_a_second_look()
    {
        var officer = await house.Known("xa");
        var all = await officer.Get("/ban/so-viec");
        all.Text.ShouldContain("Xóm Na Mộc");
        all.Text.ShouldNotContain("Võ Tranh");
        var waiting = await officer.Get("/ban/so-viec?xem=cho-xac-nhan");
        waiting.Html.QuerySelectorAll(".due").Length.ShouldBeInRange(1, all.Html.QuerySelectorAll(".due").Length - 1);
        (await officer.Get("/ban/so-viec?loai=khong-co")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_has_a_column_for_each_question_and_a_row_for_each_record_within_reach()
    {
        var officer = await house.Known("xa");
        using var answer = await officer.Raw("/ban/so-viec/tep/ngay-hoi-dai-doan-ket");
        var sheet = SheetFile.Read(await answer.Content.ReadAsStreamAsync(), "x.xlsx");
        sheet.Header.ShouldBe([
            "Mã đơn vị", "Đơn vị", "Ngày tổ chức", "Bao nhiêu người dự?", "Tổ chức chung với khu nào?", "Bao nhiêu hộ, cá nhân được biểu dương?",
            "Chi hết bao nhiêu đồng?", "Trạng thái", "Xác nhận",
        ]);
        sheet.Rows.Count.ShouldBe((int)await house.One<long>("""
            select count(*) from activity where kind = 'unity-festival' and unit in (select unit from unit_node where parent = 11 and kind = 'residential-area')
            """));
        (await officer.Raw("/ban/so-viec/tep/ngay-hoi-dai-doan-ket?dang=csv")).Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
    }

    [Theory]
    [InlineData("/ban/ghi", 4)]
    [InlineData("/ban/so-viec", 4)]
    [InlineData("/ban/ghi/ngay-hoi-dai-doan-ket", 3)]
    public async Task A_page_asks_little_of_the_database(string path, int most)
    {
        using var queries = new Queries();
        var (page, asked) = await queries.Of(await house.Known("xa"), path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        asked.Count.ShouldBeLessThanOrEqualTo(most, string.Join("\n", asked));
    }

    [Fact]
    public async Task A_record_is_shown_with_a_handful_of_questions_to_the_database()
    {
        using var queries = new Queries();
        var id = await house.One<Guid>("select id from activity where unit = 101 limit 1");
        var (page, asked) = await queries.Of(await house.Known("xa"), $"/ban/so-viec/{id}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        asked.Count.ShouldBeLessThanOrEqualTo(6, string.Join("\n", asked));
    }
}

using System.Net;
using CauNoi.Activities.Tests.Web;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Sheets;
using CauNoi.Test.Support;

namespace CauNoi.Imports.Tests.Web;

public class ImportTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Paste = "Đơn vị\tNgày kết thúc hoà giải\tViệc gì?\tKết quả?\nXóm Na Mộc\t07/02/2022\tĐất đai\tHoà giải thành\nXóm Na Mộc\t08/02/2022\tViệc khác\tKhông thành";

    [Fact]
    public async Task The_template_has_the_columns_of_the_kind()
    {
        using var answer = await (await house.Known("xa")).Raw("/ban/ghi/tep/vu-viec-hoa-giai");
        SheetFile.Read(await answer.Content.ReadAsStreamAsync(), "x.xlsx").Header.ShouldBe(SentTables.Columns);
    }

    [Fact]
    public async Task Nothing_is_recorded_before_somebody_accepts_nothing_counts_before_all_of_it_is_there_and_nothing_is_left_when_it_is_undone()
    {
        var (from, until) = (new DateOnly(2023, 2, 1), new DateOnly(2023, 2, 28));
        using var officer = await house.SignedIn("xa");
        var review = await officer.SendTable(["Xóm Na Mộc,05/02/2023,Đất đai,Hoà giải thành", "Xóm Bá Sơn,06/02/2023,xóm giềng,không thành", "xom na moc,07/02/2023,Đất đai,Hoà giải thành"]);
        review.Status.ShouldBe(HttpStatusCode.OK, review.Text);
        review.Text.ShouldContain("Cả 3 dòng đều đúng");
        (await Records(from, until)).ShouldBe(0);

        var accepted = await officer.LetIn(review);
        accepted.Text.ShouldContain("Đang ghi");
        (await house.Closed(DemoUnits.NaMoc, from, until)).ShouldBe(0);
        (await house.ApplyImports()).ShouldEndWith("3 bản ghi.");
        (await Records(from, until)).ShouldBe(3);
        (await house.Closed(DemoUnits.NaMoc, from, until)).ShouldBe(2);
        var finished = await officer.Get(review.Path);
        finished.Text.ShouldContain("Đã ghi 3 bản ghi");
        var id = await house.One<Guid>("select id from activity where day = '2023-02-05' and unit = 101");
        (await house.Standing(id)).ShouldBe("closed@101=1 settled@101=1");
        (await house.One<long>("select count(*) from act where kind = 'activities.import' and subject = $1", review.Id().ToString())).ShouldBe(1);
        (await house.One<int>("select count(*)::int from activity_version v join activity a on a.id = v.activity where a.batch = $1", review.Id())).ShouldBe(3);
        (await officer.Get($"/ban/so-viec/{id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await officer.Get("/tim-kiem?q=vu%20viec%20hoa%20giai")).Text.ShouldContain("Vụ việc hoà giải");

        var undone = await officer.Undo(review);
        undone.Text.ShouldContain("Đã hoàn tác");
        (await house.Closed(DemoUnits.NaMoc, from, until)).ShouldBe(0);
        var gone = await officer.Get($"/ban/so-viec/{id}");
        gone.Status.ShouldBe(HttpStatusCode.Gone);
        gone.Text.ShouldContain("cả bảng đã được hoàn tác");
        gone.Html.QuerySelectorAll("main a").ShouldContain(a => a.GetAttribute("href") == review.Path);
        using var elsewhere = await house.SignedIn("hoinongdan");
        (await elsewhere.Get($"/ban/so-viec/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Get("/ban/so-viec?loai=vu-viec-hoa-giai")).Html.QuerySelectorAll("a").ShouldNotContain(a => a.GetAttribute("href") == $"/ban/so-viec/{id}");
        // Nothing was rewritten or taken away: the rows are there, and one row says that they do not count.
        (await Records(from, until)).ShouldBe(3);
        (await officer.Send(finished, $"{review.Path}/hoan-tac", ("ly-do", "lần nữa"))).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_is_wrong_comes_back_in_the_same_table_and_the_good_rows_can_go_first()
    {
        using var officer = await house.SignedIn("xa");
        string[] rows = ["Xóm Na Mộc,05/03/2023,Đất đai,Hoà giải thành", "Xã Vô Tranh,05/03/2023,Đất đai,Hoà giải thành", "Xóm Na Mộc,31/02/2023,Đất đai,chưa rõ", "Xóm Na Mộc,05/03/2023,Việc khác,Không thành"];
        var review = await officer.SendTable(rows, [.. SentTables.Columns, "Lỗi"]);
        review.Text.ShouldContain("Có 3 dòng cần sửa, 1 dòng đã đúng");
        review.Text.ShouldContain("Dòng 3: “Xã Vô Tranh” không có trong các đơn vị");

        var back = await Table(officer, $"/ban/nhap/tep/{review.Id()}");
        back.Header.ShouldBe([.. SentTables.Columns, "Lỗi"]);
        back.Rows.Select(r => r[4].Length > 0).ShouldBe([false, true, true, true]);
        back.Rows[3][4].ShouldContain("đã có một bản ghi giống thế này");
        back.Rows.Select(r => r[0]).ShouldBe(rows.Select(r => r.Split(',')[0]));
        (await Table(officer, $"/ban/nhap/tep/{review.Id()}?chi=loi")).Rows.Count.ShouldBe(3);

        await officer.LetIn(review);
        await house.ApplyImports();
        (await Records(new DateOnly(2023, 3, 1), new DateOnly(2023, 3, 31))).ShouldBe(1);

        // The same table again: what is in the book is not written twice, unless somebody says that it is another thing.
        (await officer.SendTable(rows[..1])).Text.ShouldContain("Có 1 dòng cần sửa, 0 dòng đã đúng");
        (await officer.SendTable([$"{rows[0]},có"], [.. SentTables.Columns, "Việc khác"])).Text.ShouldContain("Cả 1 dòng đều đúng");
    }

    [Fact]
    public async Task A_table_pasted_from_a_spreadsheet_is_taken_like_a_file()
    {
        using var officer = await house.SignedIn("xa");
        var review = await officer.Send(await officer.Get(SentTables.Address), SentTables.Address, ("bang", Paste));
        review.Text.ShouldContain("Cả 2 dòng đều đúng");
        var dropped = await officer.Send(review, $"{review.Path}/bo");
        dropped.Text.ShouldContain("Đã bỏ");
        (await officer.LetIn(review)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await house.ApplyImports()).ShouldEndWith("0 bản ghi.");
        (await officer.Get("/ban/nhap")).Text.ShouldContain("Bảng dán");
    }

    [Theory]
    [InlineData("", "Xin chọn một tệp bảng")]
    [InlineData("Đơn vị\tKết quả?\nXóm Na Mộc\tThành", "Bảng thiếu cột: Ngày kết thúc hoà giải, Việc gì?")]
    [InlineData("Đơn vị\tNgày kết thúc hoà giải\tViệc gì?\tKết quả?", "Bảng chưa có dòng nào")]
    public async Task A_table_that_cannot_be_read_is_refused_with_a_sentence(string pasted, string sentence)
    {
        var officer = await house.Known("xa");
        var page = await officer.Send(await officer.Get(SentTables.Address), SentTables.Address, ("bang", pasted));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Refusals.ShouldContain(r => r.Contains(sentence), page.Text);
    }

    [Fact]
    public async Task Of_two_who_accept_at_once_one_does_and_the_other_is_told_and_the_records_are_there_once()
    {
        using var officer = await house.SignedIn("xa");
        using var chair = await house.SignedIn("chutich");
        var review = await officer.SendTable(["Xóm Na Mộc,05/04/2023,Đất đai,Hoà giải thành"]);
        var hers = await chair.Get(review.Path);
        var answers = await Task.WhenAll(officer.LetIn(review), chair.LetIn(hers));
        answers.Select(a => a.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        await Task.WhenAll(house.ApplyImports(), house.ApplyImports());
        (await Records(new DateOnly(2023, 4, 5), new DateOnly(2023, 4, 5))).ShouldBe(1);
        (await house.One<long>("select count(*) from act where kind in ('activities.accept', 'activities.finish') and subject = $1", review.Id().ToString())).ShouldBe(2);
    }

    [Fact]
    public async Task Another_commune_does_not_find_it_and_who_may_not_record_is_refused()
    {
        using var officer = await house.SignedIn("xa");
        var review = await officer.SendTable(["Xóm Na Mộc,05/05/2023,Đất đai,Hoà giải thành"]);
        await house.Run($"update activity_import set unit = {DemoUnits.VoTranh} where id = '{review.Id()}'");
        foreach (var path in new[] { review.Path, $"/ban/nhap/tep/{review.Id()}" }) (await officer.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        foreach (var press in new[] { "ghi", "bo", "hoan-tac" })
        {
            var fields = Visitor.Fields(review, $"{review.Path}/ghi");
            if (press == "hoan-tac") fields["ly-do"] = "của nơi khác";
            (await officer.Send(HttpMethod.Post, $"{review.Path}/{press}", new FormUrlEncodedContent(fields))).Status.ShouldBe(HttpStatusCode.NotFound, press);
        }

        (await (await house.Known("kiemtra")).Get(review.Path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await house.Known("xom")).Get("/ban/ghi/lop-tap-huan/bang")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_of_a_table_asks_the_database_as_often_for_many_rows_as_for_one()
    {
        using var queries = new Queries();
        using var officer = await house.SignedIn("xa");
        var few = await officer.SendTable(["Xóm Na Mộc,05/06/2023,Đất đai,chưa rõ"]);
        var many = await officer.SendTable(SentTables.Cases(40, new DateOnly(2023, 6, 6), "Xóm Na Mộc").Concat(Enumerable.Repeat("Xóm khác,05/06/2023,Đất đai,chưa rõ", 60)));
        // Who it is, the table, its steps, its first faults.
        foreach (var page in new[] { few, many }) (await queries.Of(officer, page.Path)).Asked.Count.ShouldBe(4);
        (await queries.Of(officer, "/ban/nhap")).Asked.Count.ShouldBe(2);
        many.Text.ShouldContain("Còn 10 dòng nữa");
    }

    [Fact]
    public async Task What_is_searched_for_is_found_while_the_table_stands_and_a_corrected_record_goes_with_it()
    {
        const string Form = "/ban/ghi/mo-hinh-tu-quan/bang";
        using var officer = await house.SignedIn("xa");
        using var template = await officer.Raw("/ban/ghi/tep/mo-hinh-tu-quan");
        var day = SheetFile.Read(await template.Content.ReadAsStreamAsync(), "x.xlsx").Header[1];
        string[] columns = ["Đơn vị", day, "Tên mô hình", "Về việc gì?"];
        var review = await officer.Send(await officer.Get(Form), Form, ("tep", "mo-hinh.csv", SentTables.Csv(["Xóm Na Mộc,05/07/2023,Ngõ quýt hồng xuyên,An ninh trật tự"], columns)));
        review.Text.ShouldContain("Cả 1 dòng đều đúng");
        await officer.LetIn(review);
        await house.ApplyImports();
        (await officer.Get("/tim-kiem?q=quyt%20hong%20xuyen")).Text.ShouldContain("Ngõ quýt hồng xuyên");
        var id = await house.One<Guid>("select id from activity where batch = $1", review.Id());
        var form = await officer.Get($"/ban/so-viec/{id}/sua");
        var corrected = await officer.Send(form, $"/ban/so-viec/{id}/sua", ("ten", "Ngõ quýt hồng xuyên mới"), ("ngay", "05/07/2023"), ("linh-vuc", "an-ninh"));
        corrected.Path.ShouldBe($"/ban/so-viec/{id}", corrected.Text);
        await officer.Undo(review);
        (await officer.Get("/tim-kiem?q=quyt%20hong%20xuyen")).Text.ShouldNotContain("Ngõ quýt hồng xuyên");
    }

    private Task<long> Records(DateOnly from, DateOnly until) =>
        house.One<long>("select count(*) from activity where batch is not null and day between $1 and $2", from, until);

    private static async Task<Sheet> Table(Visitor visitor, string path)
    {
        using var answer = await visitor.Raw(path);
        return SheetFile.Read(await answer.Content.ReadAsStreamAsync(), "x.xlsx");
    }
}

using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.DocumentReading.Tests.Web;

/// <summary>How people review what was found: alone, together, with second thoughts.</summary>
public class ReviewTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Proposals_are_accepted_rejected_split_joined_and_taken_back_and_progress_is_kept()
    {
        var officer = await house.Known("ban");
        var path = await house.Lay();
        var page = await officer.Get(path);
        page.Text.ShouldContain("0 trong 3 đề xuất đã xem");
        page.Html.QuerySelector("[data-proposal].on")!.GetAttribute("data-proposal").ShouldBe("t1", "the first that nobody has seen is open");

        page = await officer.Step(page, path, "nhan", "t1");
        page.Text.ShouldContain("1 trong 3 đề xuất đã xem: nhận 1, bỏ 0");
        page.Html.QuerySelector("[data-proposal].on")!.GetAttribute("data-proposal").ShouldBe("t2", "the next one is at hand");
        page = await officer.Step(page, path, "khong-nhan", "t2");
        page = await officer.Step(page, path, "tach", "t3");
        page.Html.QuerySelectorAll("[data-proposal]").Length.ShouldBe(4);
        page = await officer.Step(page, path, "gop", "n3-2");
        page.Html.QuerySelectorAll("[data-proposal]").Length.ShouldBe(3);
        page = await officer.Step(page, path, "hoan-lai");
        page = await officer.Step(page, path, "hoan-lai");
        page.Text.ShouldContain("2 trong 3");
        (await officer.Get(path)).Text.ShouldContain("nhận 1, bỏ 1");
        (await house.One<long>("select count(*) from reading_step where document = $1", Guid.Parse(path[^36..]))).ShouldBe(6, "every action is a row, taking back too");
    }

    [Fact]
    public async Task Two_people_share_a_document_and_a_clash_is_told()
    {
        var (officer, head, path) = (await house.Known("ban"), await house.Known("truongban"), await house.Lay());
        var (mine, hers) = (await officer.Get(path), await head.Get(path));
        await officer.Step(mine, path, "nhan", "t1");
        (await head.Step(hers, path, "nhan", "t2")).Status.ShouldBe(HttpStatusCode.OK, "another proposal is nobody's clash");
        var clash = await head.Step(hers, path, "khong-nhan", "t1");
        clash.Status.ShouldBe(HttpStatusCode.Conflict);
        clash.Text.ShouldContain("Người khác vừa xem đề xuất này");
        clash.Text.ShouldContain("nhận 2, bỏ 0");
        (await head.Step(await head.Get(path), path, "khong-nhan", "t1")).Text.ShouldContain("nhận 1, bỏ 1");
        var pressed = await Task.WhenAll(officer.Step(path, "nhan", "t1"), head.Step(path, "nhan", "t3"));
        pressed.ShouldAllBe(p => p.Status == HttpStatusCode.OK);
        (await officer.Get(path)).Text.ShouldContain("3 trong 3");
    }

    [Fact]
    public async Task All_fields_are_corrected_and_what_cannot_be_is_told_with_everything_typed_still_there()
    {
        var (officer, path) = (await house.Known("ban"), await house.Lay());
        var action = $"{path}/sua/t1";
        var form = await officer.Get(action);
        form.Text.ShouldContain("Mỗi xã tổ chức ít nhất 02 buổi đối thoại trong năm.");
        (string, string)[] filled =
            [("ten", "Đối thoại với dân"), ("loai-commune", "co"), ("pham-vi", "Each"), ("so-sanh", "AtLeast"), ("muc", "3"), ("don-vi-tinh", "buổi"), ("ky", "Yearly"), ("chu-tri", "31"), ("chi-so", "khong"), ("cong-thuc", "count(activities.meeting-with-people.held)")];
        var wrong = await officer.Send(form, action, [.. filled.Where(f => f.Item1 is not ("loai-commune" or "muc" or "cong-thuc")), ("muc", "nhiều"), ("cong-thuc", "count(khong.co)")]);
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Refusals.Length.ShouldBe(3);
        foreach (var field in (string[])["loai-department", "muc", "cong-thuc"])
            wrong.Form(action).QuerySelector($".bad [name={field}]").ShouldNotBeNull($"{field}: what stands against it stands beside it");
        wrong.Typed(action, "muc").ShouldBe("nhiều");
        var page = await officer.Send(form, action, filled);
        page.Text.ShouldContain("đã sửa, đã nhận");
        page.Text.ShouldContain("từ 3 buổi trở lên");
        (await officer.Get($"{path}/sua/t99")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_target_that_was_missed_is_added_by_its_words_which_must_stand_in_the_document()
    {
        var (officer, path) = (await house.Known("ban"), await house.Lay());
        var form = await officer.Get($"{path}/them");
        (await officer.Send(form, $"{path}/them", ("trich", "Mỗi xóm có 02 sân chơi"))).Refusals.ShouldHaveSingleItem().ShouldContain("Không thấy đoạn này");
        var page = await officer.Send(form, $"{path}/them", ("trich", "Mỗi xóm  có 01 sân chơi."));
        page.Path.ShouldBe($"{path}/sua/n1-1");
        (await officer.Get(path)).Html.QuerySelectorAll("[data-proposal]").Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_foreign_letterhead_a_contradiction_and_a_spoilt_word_are_shown_and_the_word_is_taken_or_left()
    {
        var (officer, path) = (await house.Known("ban"), await house.Lay());
        var page = await officer.Get(path);
        page.Text.ShouldContain("Đầu văn bản ghi");
        page.Text.ShouldContain("Hai chỗ ghi hai số khác nhau.");
        page.Html.QuerySelectorAll("script").ShouldAllBe(s => !s.TextContent.Contains("alert(1)"), "a document's words stay words");
        page.Text.ShouldContain("<script>");
        page = await officer.Step(page, path, "lay-chu", "0");
        page.Text.ShouldContain("Đã lấy chữ đề xuất.");
        (await officer.Step(page, path, "lay-chu", "9")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Another_unit_does_not_see_it_and_what_a_browser_would_not_send_changes_nothing()
    {
        var (officer, commune, path) = (await house.Known("ban"), await house.Known("xa"), await house.Lay());
        (await commune.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await commune.Get(path.Replace("doc-van-ban/", "doc-van-ban/tep/", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Known("kiemtra")).Get(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var page = await officer.Get(path);
        foreach (var odd in (string[])["", "t99", "n1-1", "../x", "t1 or 1=1"]) (await officer.Step(page, path, "nhan", odd)).Status.ShouldBe(HttpStatusCode.Conflict);
        var fields = Visitor.Fields(page, $"{path}/nhan", ("muc", "t1"), ("ban", "-5"));
        (await officer.Send(HttpMethod.Post, $"{path}/nhan", new FormUrlEncodedContent(fields))).Text.ShouldContain("nhận 1", Case.Insensitive, "a page older than everything has seen nothing that this touches");
        (await officer.Get($"{path}?phan=999&chon=%00x")).Status.ShouldBe(HttpStatusCode.OK);
        var file = await officer.Raw(path.Replace("doc-van-ban/", "doc-van-ban/tep/", StringComparison.Ordinal));
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Theory]
    [InlineData("/ban/doc-van-ban", 2)]
    [InlineData("/ban/doc-van-ban/vi-du", 3)]
    // Who it is, the document, its text and its steps.
    [InlineData("{one}", 4)]
    [InlineData("{one}/sua/t1", 4)]
    [InlineData("{one}/xac-nhan", 4)]
    public async Task A_page_asks_little_of_the_database(string path, int most)
    {
        using var queries = new Queries();
        var officer = await house.Known("ban");
        path = path.Replace("{one}", await house.Lay(), StringComparison.Ordinal);
        await officer.Get(path);
        var (page, asked) = await queries.Of(officer, path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        asked.Count.ShouldBeLessThanOrEqualTo(most, string.Join("\n---\n", asked));
    }
}

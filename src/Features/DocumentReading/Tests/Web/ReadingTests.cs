using System.Net;
using System.Text;
using CauNoi.Platform.Jobs;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.DocumentReading.Tests.Web;

/// <summary>From a file to a draft programme.</summary>
public class ReadingTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Address = "/ban/doc-van-ban";

    [Fact]
    public async Task A_pasted_text_is_read_and_its_sentences_wait_for_people()
    {
        using var officer = await house.SignedIn("ban");
        var sent = await officer.Send(await officer.Get(Address), Address, ("loi-van", "KẾ HOẠCH\nMỗi xã tổ chức ít nhất 02 buổi đối thoại trong năm."));
        sent.Path.ShouldStartWith(Address + "/");
        var page = await Read(officer, sent.Path);
        page.Html.QuerySelector("[data-reader-doc]")!.TextContent.ShouldContain("Mỗi xã tổ chức ít nhất 02 buổi đối thoại trong năm.");
        Encoding.UTF8.GetString(await officer.Client.GetByteArrayAsync($"{Address}/tep/{sent.Path[^36..]}")).ShouldContain("KẾ HOẠCH", Case.Sensitive, "the original is kept as it came");
    }

    [Fact]
    public async Task What_cannot_be_read_says_so_in_a_sentence()
    {
        using var officer = await house.SignedIn("ban");
        var form = await officer.Get(Address);
        (await officer.Send(form, Address)).Refusals.ShouldHaveSingleItem().ShouldContain("Xin chọn một tệp");
        (await officer.Send(form, Address, ("tep", "a.txt", "abc"u8.ToArray()), ("loi-van", "lời văn"))).Refusals.ShouldHaveSingleItem().ShouldContain("Xin gửi một trong hai");
        var sent = await officer.Send(form, Address, ("tep", "hỏng.docx", [0x50, 0x4B, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
        var page = await Read(officer, sent.Path);
        page.Text.ShouldContain("Không đọc được văn bản này");
        page.Text.ShouldContain("Tệp");
        (await officer.Send(page, $"{sent.Path}/thoi")).Path.ShouldBe(Address);
        (await officer.Get(sent.Path)).Text.ShouldContain("Đã bỏ");
    }

    [Fact]
    public async Task A_document_that_a_dead_node_had_begun_is_taken_up_again()
    {
        using var officer = await house.SignedIn("ban");
        var sent = await officer.Send(await officer.Get(Address), Address, ("loi-van", "Kế hoạch của một máy đã tắt"));
        await house.Run($"update reading_document set state = 'Reading' where id = '{sent.Path[^36..]}' and state = 'Waiting'");
        (await Read(officer, sent.Path)).Text.ShouldContain("Kế hoạch của một máy đã tắt");
    }

    [Fact]
    public async Task A_document_that_killed_three_nodes_is_not_tried_again()
    {
        using var officer = await house.SignedIn("ban");
        var sent = await officer.Send(await officer.Get(Address), Address, ("loi-van", "Kế hoạch làm máy dừng"));
        await house.Run($"delete from reading_text where document = '{sent.Path[^36..]}'; update reading_document set state = 'Reading', begun = 3, read_at = null where id = '{sent.Path[^36..]}'");
        (await Read(officer, sent.Path)).Text.ShouldContain("gặp sự cố");
    }

    [Fact]
    public async Task What_was_accepted_becomes_a_draft_with_each_target_at_its_sentence_and_nothing_more()
    {
        using var officer = await house.SignedIn("ban");
        var path = await house.Lay(title: "Để xác nhận");
        await officer.Step(path, "nhan", "t1");
        await officer.Step(path, "lay-chu", "0");
        await officer.Step(path, "nhan", "t2");
        var form = await officer.Get($"{path}/xac-nhan");
        form.Text.ShouldContain("Còn 1 đề xuất chưa xem");
        (string, string)[] head =
        [
            ("loai", "year-programme"), ("ten", "Chương trình năm 2031 đọc thử"), ("so", "77"), ("ky-hieu", "CTr-MTTQ"), ("tu", "01/01/2031"), ("den", "31/12/2031"), ("bao-cao", "15/11"), ("de-an", "co"), ("can-cu", "co"),
            ("noi-nhan", "co"), ("viec", "co"), ("lich", "co"),
        ];
        (await officer.Send(form, $"{path}/xac-nhan", head)).Refusals.ShouldHaveSingleItem().ShouldContain("Còn đề xuất chưa xem");
        var draft = await officer.Send(form, $"{path}/xac-nhan", [.. head, ("bo-qua", "co")]);
        draft.Path.ShouldStartWith("/ban/chuong-trinh/");
        draft.Text.ShouldContain("Buổi đối thoại");
        draft.Text.ShouldContain("Phấn đấu 90% khu dân cư có mô hình tự quản.", Case.Sensitive, "the word that was taken for the spoilt one");
        draft.Text.ShouldContain("07/CTr-MTTQ-UB");
        draft.Text.ShouldContain("Đề án thử");
        draft.Text.ShouldNotContain("nhà Đại đoàn kết");
        var programme = Guid.Parse(draft.Path[^36..]);
        (await house.One<string>("select state from programme where id = $1", programme)).ShouldBe("Draft", "nothing lives without a second person");
        (await house.One<string>("select w.place from target t join target_wording w on w.target = t.id where t.programme = $1 and t.no = 1 and t.clause is not null", programme)).ShouldBe("Mục I");

        (await officer.Get(path)).Text.ShouldContain("Đã xác nhận");
        (await officer.Send(form, $"{path}/xac-nhan", [.. head, ("bo-qua", "co")])).Text.ShouldContain("đã sang bước khác");
        (await officer.Get("/ban/lich?thang=2031-11")).Text.ShouldContain("Ngày truyền thống Mặt trận", Case.Sensitive, "a day that the document names stands in the unit's calendar");
        (await house.One<long>("select count(*) from reading_example where document = $1", Guid.Parse(path[^36..]))).ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_confirms_over_somebody_elses_last_step()
    {
        using var officer = await house.SignedIn("ban");
        var path = await house.Lay();
        var form = await officer.Get($"{path}/xac-nhan");
        await (await house.Known("truongban")).Step(path, "khong-nhan", "t1");
        var page = await officer.Send(form, $"{path}/xac-nhan", ("loai", "plan"), ("ten", "Kế hoạch thử"), ("tu", "01/01/2031"), ("den", "31/12/2031"), ("bo-qua", "co"));
        page.Refusals.ShouldHaveSingleItem().ShouldContain("Người khác vừa");
    }

    [Fact]
    public async Task What_people_corrected_is_listed_and_two_versions_are_compared()
    {
        using var officer = await house.SignedIn("ban");
        var (old, path) = (await house.Lay(title: "Bản năm trước"), await house.Lay(title: "Bản năm nay"));
        await officer.Step(path, "khong-nhan", "t3");
        (await officer.Get($"{path}/so-sanh?voi={old[^36..]}")).Text.ShouldContain("không còn");
        (await officer.Get($"{path}/so-sanh?voi={Guid.CreateVersion7()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await officer.Send(await officer.Get($"{path}/xac-nhan"), $"{path}/xac-nhan", ("loai", "plan"), ("ten", "Kế hoạch để giữ ví dụ"), ("tu", "01/01/2031"), ("den", "31/12/2031"), ("bo-qua", "co"));
        (await officer.Get($"{Address}/vi-du")).Text.ShouldContain("Bỏ đi: Nhà Đại đoàn kết");
        (await (await house.Known("hoinongdan")).Get($"{Address}/vi-du")).Text.ShouldNotContain("Nhà Đại đoàn kết");
        var file = await (await officer.Raw($"{Address}/vi-du.yaml")).Content.ReadAsStringAsync();
        file.ShouldContain("  - text: \"<script>alert(1)</script> Toàn tỉnh xây 120 nhà Đại đoàn kết.\"\n    finds: []", Case.Sensitive, "what people threw out is an example with nothing in it");
        (await (await (await house.Known("hoinongdan")).Raw($"{Address}/vi-du.yaml")).Content.ReadAsStringAsync()).ShouldNotContain("nhà Đại đoàn kết");
    }

    // What the loop does when something waits; when the loop was quicker, the job has nothing to do and the page is there soon.
    private async Task<Page> Read(Visitor visitor, string path)
    {
        for (var look = 0; ; look++)
        {
            await house.Within(services => services.GetRequiredService<JobRunner>().Run("reading.read-documents", dry: false, TestContext.Current.CancellationToken));
            var page = await visitor.Get(path);
            if (page.Html.QuerySelector("[data-reading-progress]") is null || look == 50) return page;
        }
    }
}

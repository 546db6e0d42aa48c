using System.Net;
using System.Text;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Denunciations.Tests.Web;

/// <summary>The public door: what it says, what it takes, what it refuses, and that nothing of it is left open.</summary>
public class DoorTests(UnlimitedHouse unlimited) : IClassFixture<UnlimitedHouse>
{
    private readonly TestHouse house = unlimited.House;

    [Fact]
    public async Task The_door_tells_a_denunciation_from_the_rest_and_where_to_go_for_protection()
    {
        using var visitor = house.Visitor();
        var door = await visitor.Get("/to-cao");
        door.Text.ShouldContain("Khiếu nại");
        door.Text.ShouldContain("Nghị định 154/2026/NĐ-CP, Điều 20 khoản 4");
        var person = await visitor.Get("/to-cao/gap-truc-tiep");
        person.Text.ShouldContain("yêu cầu bảo vệ bí mật danh tính");
        person.Html.Forms.ShouldAllBe(f => f.GetAttribute("method") != "post", "nothing is to be typed there");
    }

    [Fact]
    public async Task Who_does_not_waive_protection_is_told_where_to_go_and_nothing_is_kept()
    {
        using var visitor = house.Visitor();
        var before = await house.Rows("seal");
        var page = await visitor.Send(await visitor.Get("/to-cao/gui"), "/to-cao/gui",
            ("don-vi", "1"), ("ve-ai", "Một cán bộ"), ("noi-dung", "Thu thêm tiền ngoài biên lai của nhiều nhà"), ("ho-ten", "Nguyễn Thị Mẫu"), ("dia-chi", "Xóm Đồng Chằm"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Refusals.ShouldHaveSingleItem().ShouldContain("tới gặp trực tiếp");
        (await house.Rows("seal")).ShouldBe(before);
    }

    [Fact]
    public async Task A_denunciation_needs_a_name_and_a_word_about_corruption_does_not()
    {
        using var visitor = house.Visitor();
        (string, string)[] said = [("don-vi", "1"), ("ve-ai", "Một cán bộ"), ("noi-dung", "Bớt xi măng khi làm đường xóm năm nay"), ("khong-bao-ve", "co")];
        (await visitor.Send(await visitor.Get("/to-cao/gui"), "/to-cao/gui", said)).Refusals.Length.ShouldBe(2);
        var (code, _) = (await visitor.Send(await visitor.Get("/to-cao/gui?loai=tham-nhung"), "/to-cao/gui", said)).Slip();
        (await house.One<short>("select kind from sealed_store.denunciation where code = $1", code)).ShouldBe((short)2);
    }

    [Fact]
    public async Task The_same_form_sent_five_times_at_once_is_one_record_with_one_slip()
    {
        using var visitor = house.Visitor();
        var form = await visitor.Get("/to-cao/gui");
        var before = await house.One<long>("select count(*) from sealed_store.denunciation");
        var pages = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.Send(form, "/to-cao/gui",
            ("don-vi", "1"), ("ve-ai", "Một cán bộ"), ("noi-dung", "Gửi năm lần cùng một lúc vì mạng yếu"), ("ho-ten", "A B"), ("dia-chi", "C"), ("khong-bao-ve", "co"))));
        pages.Select(p => p.Slip()).Distinct().ShouldHaveSingleItem();
        (await house.One<long>("select count(*) from sealed_store.denunciation")).ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_wrong_code_and_a_wrong_secret_get_one_answer()
    {
        var (_, code, secret) = await house.Denounce("Nhận tiền để xếp vào danh sách hỗ trợ");
        using var visitor = house.Visitor();
        var wrongSecret = await visitor.Follow(code, "2222-2222-2222");
        var wrongCode = await visitor.Follow("TC-2222-2222", secret);
        wrongSecret.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (wrongCode.Status, wrongCode.Refusals[0]).ShouldBe((wrongSecret.Status, wrongSecret.Refusals[0]));
        (await visitor.Follow($" {code.ToLowerInvariant()} ", secret.Replace("-", " "))).Text.ShouldContain("Đã nhận, đang niêm phong");
    }

    [Fact]
    public async Task Files_come_along_sealed_a_photo_cleaned_and_two_openers_see_them()
    {
        using var visitor = house.Visitor();
        var form = await visitor.Get("/to-cao/gui");
        var secret = Encoding.UTF8.GetBytes("DAU-RIENG-TRONG-TEP-KEM");
        var slip = (await visitor.Send(form, "/to-cao/gui", ("tep", "bang-ke.txt", secret),
            ("don-vi", "1"), ("ve-ai", "Một cán bộ"), ("noi-dung", "Có tệp kèm theo làm chứng cứ"), ("ho-ten", "A B"), ("dia-chi", "C"), ("khong-bao-ve", "co"))).Slip();
        var id = await house.One<Guid>("select id from sealed_store.denunciation where code = $1", slip.Code);
        await (await house.Known("tinh")).Open(id);
        var opened = await (await house.Known("tinh2")).Open(id);
        opened.Html.QuerySelector("a[download='bang-ke.txt']")!.GetAttribute("href")!.ShouldEndWith(Convert.ToBase64String(secret));
        opened.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("img-src 'self' data:");
        Directory.EnumerateFiles(house.Folder.Root, "*", SearchOption.AllDirectories).Where(f => File.ReadAllBytes(f).AsSpan().IndexOf(secret) >= 0).ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_who_comes_in_person_is_written_down_sealed_and_gets_a_slip()
    {
        var officer = await house.Known("ban");
        var form = await officer.Get("/ban/to-cao/tiep-nhan");
        (string, string)[] said = [("ve-ai", "Một cán bộ"), ("noi-dung", "Đến gặp trực tiếp vì cần được bảo vệ"), ("ho-ten", "Người cần bảo vệ"), ("dia-chi", "C"), ("bao-ve", "co")];
        (await officer.Send(form, "/ban/to-cao/tiep-nhan", said)).Refusals.ShouldHaveSingleItem().ShouldContain("đọc lại");
        var (code, _) = (await officer.Send(form, "/ban/to-cao/tiep-nhan", [.. said, ("da-doc", "co")])).Slip();
        var id = await house.One<Guid>("select id from sealed_store.denunciation where code = $1", code);
        (await officer.Get($"/ban/to-cao/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        // A department has no openers of its own: the province's open.
        await (await house.Known("tinh")).Open(id);
        (await (await house.Known("tinh2")).Open(id)).Text.ShouldContain("yêu cầu bảo vệ bí mật danh tính");
    }

    [Fact]
    public async Task Counts_are_public_without_the_running_quarter_and_without_small_numbers()
    {
        await house.Denounce("Một việc của quý này thì chưa được đếm");
        using var visitor = house.Visitor();
        (await visitor.Get("/to-cao/so-lieu")).Text.ShouldContain("dưới 5");
        (await (await house.Known("truongban")).Get("/ban/to-cao")).Text.ShouldContain("Chỉ người được giao mở thấy danh sách");
    }
}

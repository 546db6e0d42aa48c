using System.Net;
using CauNoi.Denunciations.Jobs;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Denunciations.Tests.Web;

/// <summary>Two open together, and nobody otherwise.</summary>
public class OpenByTwoTests(UnlimitedHouse unlimited) : IClassFixture<UnlimitedHouse>
{
    private readonly TestHouse house = unlimited.House;

    private const string Words = "Thu thêm tiền ngoài biên lai khi làm giấy tờ đất cho nhiều nhà";

    [Fact]
    public async Task Two_with_their_phrases_read_it_once_on_the_second_ones_page_and_every_reading_is_an_act()
    {
        var (id, code, _) = await house.Denounce(Words);
        var (first, second) = (await house.Known("tinh"), await house.Known("tinh2"));
        var waiting = await first.Open(id);
        waiting.Text.ShouldContain("Đang chờ người thứ hai");
        waiting.Text.ShouldNotContain("biên lai");

        var opened = await second.Open(id);
        opened.Status.ShouldBe(HttpStatusCode.OK);
        opened.Text.ShouldContain(Words);
        opened.Text.ShouldContain("Nguyễn Thị Mẫu");
        opened.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        // Who said it is not on the sheet that goes to another body.
        opened.Html.QuerySelectorAll(".no-print").Last().TextContent.ShouldContain("Nguyễn Thị Mẫu");

        // Once: reloading begins a new opening of one, and the page of the record never shows it.
        (await second.Get($"/ban/to-cao/{id}")).Text.ShouldNotContain("biên lai");
        (await second.Open(id)).Text.ShouldContain("Đang chờ người thứ hai");
        var acts = await house.One<string[]>("select array_agg(kind order by at) from act where subject = $1", $"{id}");
        acts.ShouldBe(["denunciations.submit", "denunciations.begin", "denunciations.open", "denunciations.begin"]);
        (await house.One<bool>("select fields ->> 'with' = (select id::text from staff_account where user_name = 'tinh') from act where subject = $1 and kind = 'denunciations.open'", $"{id}")).ShouldBeTrue();
        code.ShouldStartWith("TC-");
    }

    [Fact]
    public async Task One_alone_the_same_one_twice_a_wrong_phrase_and_a_stranger_open_nothing()
    {
        var (id, _, _) = await house.Denounce(Words);
        using var first = await house.SignedIn("tinh");
        using var again = await house.SignedIn("tinh");
        (await first.Open(id)).Text.ShouldNotContain("biên lai");
        // Another device of the same person, another try: still one person.
        var forged = new FormUrlEncodedContent([new("__RequestVerificationToken", Visitor.Fields(await again.Get("/gop-y"), "/gop-y")["__RequestVerificationToken"]), new("cum", Sealed.Phrase)]);
        (await again.Send(HttpMethod.Post, $"/ban/to-cao/{id}/mo", forged)).Text.ShouldNotContain("biên lai");

        var second = await house.Known("tinh2");
        var wrong = await second.Open(id, "hoa đào nở trắng sườn đồi");
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("Cụm mật khẩu chưa đúng");
        wrong.Text.ShouldNotContain("biên lai");
        (await house.One<long>("select count(*) from act where subject = $1 and kind = 'denunciations.refuse'", $"{id}")).ShouldBe(1);

        // Officers elsewhere, the inspector, whoever keeps the machines: for them there is no such record.
        foreach (var stranger in new[] { "chutich", "xa", "kiemtra", "truongban" }) (await (await house.Known(stranger)).Get($"/ban/to-cao/{id}")).Status.ShouldBe(HttpStatusCode.NotFound, stranger);
        (await (await house.Known("kythuat")).Get($"/ban/to-cao/{id}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_the_first_share_is_worth_nothing_and_the_job_removes_it()
    {
        var (id, _, _) = await house.Denounce(Words);
        await (await house.Known("tinh")).Open(id);
        await house.Run("update sealed_store.handing set ends_at = now() - interval '1 day'");
        (await (await house.Known("tinh2")).Open(id)).Text.ShouldContain("Đang chờ người thứ hai");
        await house.Run("update sealed_store.handing set ends_at = now() - interval '1 day'");
        await house.Within(async services => await ForgetHandings.Run(services, false, TestContext.Current.CancellationToken));
        (await house.One<long>("select count(*) from sealed_store.handed_share h join sealed_store.handing b on b.id = h.handing where h.denunciation = $1", id)).ShouldBe(0);
    }

    [Fact]
    public async Task Two_who_finish_in_one_moment_read_it_once()
    {
        var (id, _, _) = await house.Denounce(Words);
        await (await house.Known("tinh")).Open(id);
        using var one = await house.SignedIn("tinh2");
        using var other = await house.SignedIn("tinh2");
        var pages = await Task.WhenAll(one.Open(id), other.Open(id));
        pages.Count(p => p.Text.Contains("biên lai")).ShouldBe(1);
        (await house.One<long>("select count(*) from act where subject = $1 and kind = 'denunciations.open'", $"{id}")).ShouldBe(1);
    }

    [Fact]
    public async Task Steps_come_after_reading_and_close_and_open_duties_that_name_nothing()
    {
        var (id, code, secret) = await house.Denounce(Words);
        var (first, second) = (await house.Known("tinh"), await house.Known("tinh2"));
        using var sender = house.Visitor();
        (await sender.Follow(code, secret)).Text.ShouldContain("Đã nhận, đang niêm phong");
        (await house.One<string>("select title || ' ' || href from duty where record = $1", id)).ShouldBe("Một hồ sơ niêm phong /ban/to-cao");
        (await first.Get($"/ban/to-cao/{id}")).Text.ShouldNotContain("Ghi đã đăng ký");

        await first.Open(id);
        await second.Open(id);
        (await Step(first, id, "Register")).Text.ShouldContain("Đã đăng ký, hạn");
        (await Step(first, id, "Transfer")).Refusals.ShouldContain("Xin chọn cơ quan nhận.");
        (await Step(first, id, "Transfer", ("co-quan", "inspectorate"))).Text.ShouldContain("Cơ quan thanh tra");
        (await sender.Follow(code, secret)).Text.ShouldContain("Đã chuyển cơ quan có thẩm quyền");
        (await Step(second, id, "NoteResult")).Text.ShouldContain("cơ quan có thẩm quyền đã báo kết quả");
        (await house.One<string[]>("select array_agg(kind order by opened_at) from duty where record = $1 and closed_at is not null", id)).ShouldBe(["denunciations.register", "denunciations.transfer", "denunciations.result"]);
        (await Forged(first, id, "Close", "withdrawn")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_is_sent_to_a_commune_its_two_open_and_the_province_does_not_see()
    {
        var (id, _, _) = await house.Denounce(Words, DemoUnits.PhuLuong);
        (await (await house.Known("tinh")).Get($"/ban/to-cao/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await (await house.Known("chutich")).Open(id);
        (await (await house.Known("xa")).Open(id)).Text.ShouldContain(Words);
    }

    private static async Task<Page> Step(Visitor opener, Guid id, string step, params (string, string)[] more)
    {
        var page = await opener.Get($"/ban/to-cao/{id}");
        var form = page.Html.Forms.First(f => f.QuerySelector($"[name=buoc][value={step}]") is not null);
        var fields = new Dictionary<string, string> { ["__RequestVerificationToken"] = form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!, ["buoc"] = step };
        foreach (var (field, value) in more) fields[field] = value;
        return await opener.Send(HttpMethod.Post, $"/ban/to-cao/{id}/buoc", new FormUrlEncodedContent(fields));
    }

    private static async Task<Page> Forged(Visitor opener, Guid id, string step, string reason) => await opener.Send(HttpMethod.Post, $"/ban/to-cao/{id}/buoc", new FormUrlEncodedContent(
        [new("__RequestVerificationToken", Visitor.Fields(await opener.Get("/gop-y"), "/gop-y")["__RequestVerificationToken"]), new("buoc", step), new("ly-do", reason)]));
}

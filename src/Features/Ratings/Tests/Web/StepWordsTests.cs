using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Ratings.Rules;
using CauNoi.Test.Support;

namespace CauNoi.Ratings.Tests.Web;

/// <summary>What was typed for a step that is refused stays with whoever typed it; of a rating from outside both papers stay readable.</summary>
public class StepWordsTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task What_was_typed_for_a_refused_step_stands_in_its_form_again()
    {
        using var board = await house.SignedIn("tinh");
        using var chair = await house.SignedIn("chutich");
        var id = await house.One<Guid>("select r.id from rating r join rating_season s on s.id = r.season where r.unit = $1 and s.published_at is null and s.rubric = 'commune-boards'", DemoUnits.PhuLuong);

        await Put(id, "state = 'Sent'");
        var returned = await Step(board, id, "xet", "tra-lai", "ngắn");
        returned.Text.ShouldContain("ghi lý do");
        Typed(returned, "tra-lai").ShouldBe("ngắn");
        Open(returned, "tra-lai").ShouldBeTrue("what was typed must be seen");

        await Put(id, "state = 'Proposed', proposed_by = gen_random_uuid(), proposed_at = now(), grade = 'hoan-thanh', total = 60");
        Typed(await Step(board, id, "quyet", "dua-lai", "sai"), "dua-lai").ShouldBe("sai");

        await Put(id, "state = 'Decided', decided_by = gen_random_uuid(), decided_at = now(), appeal_until = now() + interval '9 days'");
        var appealed = await Step(chair, id, "don-vi", "kien-nghi", "điểm");
        Typed(appealed, "kien-nghi").ShouldBe("điểm");
        Open(appealed, "kien-nghi").ShouldBeTrue();

        await Put(id, "state = 'Appealed', appeal = 'Chưa tính báo cáo thứ hai', appealed_at = now()");
        var kept = await Step(board, id, "quyet", "giu", "giữ");
        Typed(kept, "giu").ShouldBe("giữ");
        Typed(kept, "sua").ShouldBeEmpty("each step has its own words");
        Typed(await Step(board, id, "quyet", "sua", "đổi"), "sua").ShouldBe("đổi");

        // Too much is refused too, and is still all there.
        var much = string.Join(' ', Enumerable.Repeat("dài", 300));
        Typed(await Step(board, id, "quyet", "giu", much), "giu").ShouldBe(much);
    }

    [Fact]
    public async Task What_was_typed_for_a_step_that_somebody_else_took_meanwhile_is_shown_to_be_copied()
    {
        using var board = await house.SignedIn("tinh");
        var id = await house.One<Guid>("select r.id from rating r join rating_season s on s.id = r.season where r.unit = $1 and s.published_at is null and s.rubric = 'commune-boards'", DemoUnits.VoTranh);
        await Put(id, "state = 'Inspected'");
        var late = await Step(board, id, "quyet", "dua-lai", "Thiếu biên bản của hội đồng tháng mười");
        late.Html.QuerySelectorAll("form input[value=dua-lai]").ShouldBeEmpty();
        late.Text.ShouldContain("Thiếu biên bản của hội đồng tháng mười");
    }

    [Fact]
    public async Task An_outside_rating_that_is_changed_after_an_appeal_names_the_second_paper_and_keeps_the_first()
    {
        using var board = await house.SignedIn("tinh");
        using var second = await house.SignedIn("tinh2");
        var today = VietnamTime.DayOf(house.Clock.GetUtcNow());
        var opened = await board.Send(await board.Get("/ban/xep-loai/mo"), "/ban/xep-loai/mo", ("don-vi", "1"), ("bo-tieu-chi", "province-boards"), ("nam", $"{today.Year}"), ("han", VietnameseDates.Format(today.AddDays(10))));
        var season = Guid.Parse(opened.Path.Split('/')[^1]);
        var id = await house.One<Guid>("select id from rating where season = $1 and unit = 1", season);
        var path = $"/ban/xep-loai/{id}";
        await Step(board, id, "don-vi", "gui");
        await Step(board, id, "xet", "kiem-tra-xong");
        await Weigh(board, path, ("d-chi-tieu", "20"), ("d-giam-sat", "18"));

        var nameless = await Step(board, id, "xet", "trinh", paper: "45");
        nameless.Text.ShouldContain("số, ngày văn bản thông báo");
        Typed(nameless, "trinh", "van-ban").ShouldBe("45");
        await Step(board, id, "xet", "trinh", paper: "Thông báo số 45 ngày 20/11/2026");
        await Step(second, id, "quyet", "quyet-dinh");
        await Step(board, id, "don-vi", "kien-nghi", "Chưa tính hai chỉ tiêu đạt trong tháng mười");

        await Weigh(board, path, ("d-chi-tieu", "24"));
        var unnamed = await Step(board, id, "quyet", "sua", "Cấp trên tính thêm hai chỉ tiêu");
        unnamed.Text.ShouldContain("số, ngày văn bản thông báo");
        Typed(unnamed, "sua").ShouldBe("Cấp trên tính thêm hai chỉ tiêu");
        var changed = await Step(board, id, "quyet", "sua", "Cấp trên tính thêm hai chỉ tiêu", "Thông báo số 61 ngày 15/12/2026");
        changed.Text.ShouldContain("Đã điều chỉnh kết quả");
        changed.Text.ShouldContain("Thông báo số 61 ngày 15/12/2026");
        changed.Text.ShouldContain("Thông báo số 45 ngày 20/11/2026");

        await Press(board, season);
        using var citizen = house.Visitor();
        var page = (await citizen.Get($"/xep-loai/{season}/1")).Text;
        page.ShouldContain("Ủy ban Trung ương MTTQ Việt Nam: Thông báo số 61 ngày 15/12/2026");
        page.ShouldContain("Thông báo số 45 ngày 20/11/2026");
        var open = RubricText.Read<OpenSeason>(await citizen.Body($"/api/ratings/{season}"));
        (open.Units[0].Paper, open.Units[0].PaperBefore).ShouldBe(("Thông báo số 61 ngày 15/12/2026", "Thông báo số 45 ngày 20/11/2026"));
        Recalculation.Differences(open).ShouldBeEmpty();
    }

    private Task<long> Put(Guid rating, string how) => house.One<long>($"with changed as (update rating set {how} where id = $1 returning 1) select count(*) from changed", rating);

    private static async Task Weigh(Visitor visitor, string path, params (string, string)[] points) => (await visitor.Send(await visitor.Get($"{path}/hoi-dong"), $"{path}/hoi-dong", points)).Path.ShouldBe(path);

    private static IElement? Form(Page page, string step) => page.Html.QuerySelector($"form:has(input[name=buoc][value={step}])");

    private static string Typed(Page page, string step, string field = "ly-do") => Form(page, step)?.QuerySelector($"[name={field}]") switch
    {
        IHtmlTextAreaElement area => area.Value, IHtmlInputElement line => line.Value, _ => "no such form",
    };

    private static bool Open(Page page, string step) => Form(page, step)!.Closest("details") is { } details && details.HasAttribute("open");

    private static async Task<Page> Step(Visitor visitor, Guid id, string door, string step, string why = "", string paper = "") =>
        await visitor.Send(HttpMethod.Post, $"/ban/xep-loai/{id}/{door}", new FormUrlEncodedContent(new Dictionary<string, string> { ["buoc"] = step, ["ly-do"] = why, ["van-ban"] = paper, ["__RequestVerificationToken"] = await Token(visitor, $"/ban/xep-loai/{id}") }));

    private static async Task Press(Visitor visitor, Guid season) =>
        (await visitor.Send(HttpMethod.Post, $"/ban/xep-loai/dot/{season}/cong-bo", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = await Token(visitor, $"/ban/xep-loai/dot/{season}") }))).Text.ShouldContain("Đã công bố lúc");

    private static async Task<string> Token(Visitor visitor, string path) => (await visitor.Get(path)).Html.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
}

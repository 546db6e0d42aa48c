using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Periods.Tests.Web;
using CauNoi.Test.Support;

namespace CauNoi.Activities.Tests.Web;

public class PeriodTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Mediation = "/ban/ghi/vu-viec-hoa-giai";
    private const string Closed = "activities.mediation-case.closed";

    [Fact]
    public async Task A_closed_month_takes_corrections_with_a_reason_and_shows_both_figures_and_what_lies_between()
    {
        using var head = await house.SignedIn("xom");
        using var chair = await house.SignedIn("chutich");
        var first = (await Write(head, "05/08/2026", "dat-dai")).Path;
        var second = (await Write(head, "06/08/2026", "khac")).Path;
        var period = await chair.Close(DemoUnits.PhuLuong, "2026-08");
        Row(period, "Vụ việc hoà giải đã kết thúc").ShouldBe(["2", "2", "–"]);

        // A correction without a reason, a record written late, a step into the month: all are asked why.
        var why = await head.Send(await head.Get($"{first}/sua"), $"{first}/sua", ("ngay", "05/09/2026"), ("loai", "dat-dai"), ("ket-qua", "thanh"));
        why.Refusals.ShouldHaveSingleItem().ShouldContain("Tháng 8/2026 đã chốt số liệu");
        (await head.Send(await head.Get($"{first}/sua"), $"{first}/sua", ("ngay", "05/09/2026"), ("loai", "dat-dai"), ("ket-qua", "thanh"), ("ly-do", "việc xong sang tháng sau"))).Path.ShouldBe(first);
        var form = await head.Get(Mediation);
        form.Html.QuerySelector("[name=ly-do]").ShouldBeNull("nobody is asked for a reason before it is needed");
        var asked = await head.Send(form, Mediation, ("ngay", "09/08/2026"), ("loai", "dan-su"), ("ket-qua", "thanh"));
        asked.Refusals.ShouldHaveSingleItem().ShouldContain("đã chốt");
        asked.Typed(Mediation, "ngay").ShouldBe("09/08/2026");
        foreach (var day in new[] { "09/08/2026", "10/08/2026" })
            (await head.Send(asked, Mediation, ("khoa", $"{Guid.CreateVersion7()}"), ("ngay", day), ("loai", "dan-su"), ("ket-qua", "thanh"), ("ly-do", "sổ giấy nộp muộn"))).Path.ShouldStartWith("/ban/so-viec/");
        await head.Send(await head.Get(second), $"{second}/rut", ("ly-do", "ghi hai lần"));
        await Write(head, "07/09/2026", "khac");

        var now = await chair.Get(period.Path);
        Row(now, "Vụ việc hoà giải đã kết thúc").ShouldBe(["2", "2", "–"], "one moved out, one withdrawn, two written late");
        Row(now, "Vụ việc hoà giải thành").ShouldBe(["2", "2", "–"]);
        now.Text.ShouldNotContain("%");
        var behind = await chair.Get($"{period.Path}/khac?so={Closed}");
        behind.Html.QuerySelectorAll("ol.rows li").Length.ShouldBe(4);
        foreach (var reason in new[] { "việc xong sang tháng sau", "sổ giấy nộp muộn", "ghi hai lần" }) behind.Text.ShouldContain(reason);
        behind.Text.ShouldContain("Sửa cho đúng không phải là lỗi");
    }

    [Fact]
    public async Task A_period_is_opened_again_with_a_reason_and_closed_anew_with_the_figures_of_that_day()
    {
        using var head = await house.SignedIn("xom");
        using var chair = await house.SignedIn("chutich");
        await Write(head, "05/02/2026", "khac");
        var period = await chair.Close(DemoUnits.PhuLuong, "2026-02");
        var again = await chair.Send(await chair.Get("/ban/ky"), "/ban/ky", ("don-vi", "11"), ("ky", "2026-02"));
        again.Refusals.ShouldHaveSingleItem().ShouldContain("đã chốt rồi");

        (await chair.Send(period, $"{period.Path}/mo-lai", ("ly-do", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var open = await chair.Send(period, $"{period.Path}/mo-lai", ("ly-do", "xã bổ sung sổ của ba xóm"));
        open.Text.ShouldContain("xã bổ sung sổ của ba xóm");
        (await chair.Send(period, $"{period.Path}/mo-lai", ("ly-do", "mở lần nữa"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await Write(head, "06/02/2026", "khac")).Path.ShouldStartWith("/ban/so-viec/");
        Row(await chair.Get(period.Path), "Vụ việc hoà giải đã kết thúc").ShouldBe(["1", "2", "+1"]);

        var anew = await chair.Close(DemoUnits.PhuLuong, "2026-02");
        Row(anew, "Vụ việc hoà giải đã kết thúc").ShouldBe(["2", "2", "–"]);
        (await house.One<long>("select count(*) from activity_period where period = '2026-02'")).ShouldBe(2);
        (await house.One<long>("select count(*) from act where kind like 'activities.%-period' and fields ->> 'period' = '2026-02'")).ShouldBe(3);
    }

    [Fact]
    public async Task What_the_province_closed_binds_all_below_and_what_a_commune_closed_nobody_beside_it()
    {
        using var board = await house.SignedIn("tinh");
        using var officer = await house.SignedIn("xa");
        var elsewhere = await board.Close(DemoUnits.VoTranh, "2026-07");
        (await Write(officer, "04/07/2026", "khac", "101")).Path.ShouldStartWith("/ban/so-viec/", Case.Sensitive, "another commune's closing is none of ours");
        (await officer.Get(elsewhere.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Get($"{elsewhere.Path}/khac?so={Closed}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var all = await board.Close(DemoUnits.Province, "2026-10");
        (await Write(officer, "04/10/2026", "lang-gieng", "101")).Refusals.ShouldHaveSingleItem().ShouldContain("Tháng 10/2026");
        (await officer.Get(all.Path)).Status.ShouldBe(HttpStatusCode.NotFound, "figures of the whole province are not hers");
        (await board.Get($"{all.Path}/khac?so=no.such.figure")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Get("/ban/ky")).Has("/ban/ky").ShouldBeFalse("who may not close sees no form");
        var form = Visitor.Fields(await board.Get(all.Path), $"{all.Path}/mo-lai", ("ly-do", "thử xem sao"));
        (await officer.Send(HttpMethod.Post, $"{all.Path}/mo-lai", new FormUrlEncodedContent(form))).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var chair = await house.SignedIn("chutich");
        form = Visitor.Fields(await chair.Get("/ban/ky"), "/ban/ky", ("ly-do", "thử xem sao"));
        form.Remove("don-vi");
        form.Remove("ky");
        (await chair.Send(HttpMethod.Post, $"{all.Path}/mo-lai", new FormUrlEncodedContent(form))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Page> Write(Visitor visitor, string day, string about, string? unit = null) => await visitor.Send(await visitor.Get(Mediation), Mediation,
        [.. unit is null ? [] : new[] { ("don-vi", unit) }, ("ngay", day), ("loai", about), ("ket-qua", "thanh")]);

    private static string[] Row(Page page, string title) =>
        [.. page.Html.QuerySelectorAll("tbody tr").First(r => r.QuerySelector("th")!.TextContent.Trim() == title).QuerySelectorAll("td").Select(c => c.TextContent.Trim())];
}

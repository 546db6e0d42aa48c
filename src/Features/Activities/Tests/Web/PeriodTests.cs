using System.Net;
using CauNoi.Imports.Tests.Web;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform;
using CauNoi.Platform.Settings;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

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
        var period = await Close(chair, DemoUnits.PhuLuong, "2026-08");
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
        var period = await Close(chair, DemoUnits.PhuLuong, "2026-02");
        var again = await chair.Send(await chair.Get("/ban/ky"), "/ban/ky", ("don-vi", "11"), ("ky", "2026-02"));
        again.Refusals.ShouldHaveSingleItem().ShouldContain("đã chốt rồi");

        (await chair.Send(period, $"{period.Path}/mo-lai", ("ly-do", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var open = await chair.Send(period, $"{period.Path}/mo-lai", ("ly-do", "xã bổ sung sổ của ba xóm"));
        open.Text.ShouldContain("xã bổ sung sổ của ba xóm");
        (await chair.Send(period, $"{period.Path}/mo-lai", ("ly-do", "mở lần nữa"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await Write(head, "06/02/2026", "khac")).Path.ShouldStartWith("/ban/so-viec/");
        Row(await chair.Get(period.Path), "Vụ việc hoà giải đã kết thúc").ShouldBe(["1", "2", "+1"]);

        var anew = await Close(chair, DemoUnits.PhuLuong, "2026-02");
        Row(anew, "Vụ việc hoà giải đã kết thúc").ShouldBe(["2", "2", "–"]);
        (await house.One<long>("select count(*) from activity_period where period = '2026-02'")).ShouldBe(2);
        (await house.One<long>("select count(*) from act where kind like 'activities.%-period' and fields ->> 'period' = '2026-02'")).ShouldBe(3);
    }

    [Fact]
    public async Task A_period_is_closed_once_however_many_press_at_once_and_only_when_it_is_over()
    {
        using var chair = await house.SignedIn("chutich");
        var form = await chair.Get("/ban/ky");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => chair.Send(form, "/ban/ky", ("don-vi", "11"), ("ky", "2026-01"))));
        answers.Count(a => a.Path != "/ban/ky").ShouldBe(1);
        answers.Where(a => a.Path == "/ban/ky").ShouldAllBe(a => a.Refusals.Length == 1);
        (await house.One<long>("select count(*) from activity_period where period = '2026-01'")).ShouldBe(1);
        form.Html.QuerySelectorAll("option, input[name=ky]").Select(o => o.GetAttribute("value")).ShouldNotContain(Period.Of(PeriodKind.Month, VietnamTime.DayOf(house.Clock.GetUtcNow())).Format());
        (await chair.Send(form, "/ban/ky", ("don-vi", "12"), ("ky", "2026-03"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "the neighbour's figures are not hers to close");
    }

    [Fact]
    public async Task What_the_province_closed_binds_all_below_and_what_a_commune_closed_nobody_beside_it()
    {
        using var board = await house.SignedIn("tinh");
        using var officer = await house.SignedIn("xa");
        var elsewhere = await Close(board, DemoUnits.VoTranh, "2026-07");
        (await Write(officer, "04/07/2026", "khac", "101")).Path.ShouldStartWith("/ban/so-viec/", Case.Sensitive, "another commune's closing is none of ours");
        (await officer.Get(elsewhere.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Get($"{elsewhere.Path}/khac?so={Closed}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var all = await Close(board, DemoUnits.Province, "2026-10");
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

    [Fact]
    public async Task A_rule_closes_months_after_so_many_days_and_leaves_alone_what_people_opened()
    {
        (await Run(dry: false)).ShouldBe("Không có quy tắc tự chốt.");
        await house.Run("insert into setting (name, value, changed_at) values ('activities.close-after-days', '300', now())");
        house.Services.GetRequiredService<SettingValues>().Forget();
        try
        {
            var due = await Run(dry: true);
            due.ShouldStartWith("Sẽ chốt");
            (await Run(dry: false)).ShouldBe(due.Replace("Sẽ", "Đã", StringComparison.Ordinal));
            (await Run(dry: false)).ShouldBe("Đã chốt 0 tháng.");
            (await house.One<string>("select max(fields ->> 'rule') from act where kind = 'activities.close-period'")).ShouldBe("activities.close-after-days=300");
        }
        finally
        {
            await house.Run("delete from setting where name = 'activities.close-after-days'; delete from activity_period where closed_by = '00000000-0000-0000-0000-000000000000'");
            house.Services.GetRequiredService<SettingValues>().Forget();
        }
    }

    [Theory]
    [InlineData("/ban/ky", 2)]
    [InlineData("/ban/ky/{id}", 3)]
    public async Task A_page_asks_little_of_the_database(string path, int most)
    {
        using var chair = await house.SignedIn("chutich");
        if (path.Contains("{id}", StringComparison.Ordinal)) path = (await Close(chair, DemoUnits.PhuLuong, "2026-04")).Path;
        using var queries = new Queries();
        var (page, asked) = await queries.Of(chair, path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        asked.Count.ShouldBeLessThanOrEqualTo(most + 1, string.Join("\n", asked));
    }

    private static async Task<Page> Write(Visitor visitor, string day, string about, string? unit = null) => await visitor.Send(await visitor.Get(Mediation), Mediation,
        [.. unit is null ? [] : new[] { ("don-vi", unit) }, ("ngay", day), ("loai", about), ("ket-qua", "thanh")]);

    [Fact]
    public async Task Rows_of_a_table_that_lie_in_a_closed_period_come_back_also_when_it_was_closed_after_the_table_was_checked()
    {
        using var officer = await house.SignedIn("xa");
        using var chair = await house.SignedIn("chutich");
        await Close(chair, DemoUnits.PhuLuong, "2026-05");
        var review = await officer.SendTable(["Xóm Na Mộc,05/05/2026,Đất đai,Hoà giải thành", "Xóm Na Mộc,05/06/2026,Đất đai,Hoà giải thành"]);
        review.Text.ShouldContain("nằm trong kỳ đã chốt số liệu");
        await officer.LetIn(review);
        await Close(chair, DemoUnits.PhuLuong, "2026-06");
        (await house.ApplyImports()).ShouldEndWith(" 0 bản ghi.");
        (await house.Closed(DemoUnits.NaMoc, new(2026, 5, 1), new(2026, 6, 30))).ShouldBe(0);
    }

    private static async Task<Page> Close(Visitor visitor, int unit, string period)
    {
        var page = await visitor.Send(await visitor.Get("/ban/ky"), "/ban/ky", ("don-vi", $"{unit}"), ("ky", period));
        page.Path.ShouldStartWith("/ban/ky/", Case.Sensitive, page.Text);
        return page;
    }

    private static string[] Row(Page page, string title) =>
        [.. page.Html.QuerySelectorAll("tbody tr").First(r => r.QuerySelector("th")!.TextContent.Trim() == title).QuerySelectorAll("td").Select(c => c.TextContent.Trim())];

    private Task<string> Run(bool dry) => house.Within(services =>
        services.GetRequiredService<FeatureList>().Jobs.Single(j => j.Name == "activities.close-periods").Run(services, dry, CancellationToken.None));
}

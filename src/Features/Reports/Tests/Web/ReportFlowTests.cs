using System.Net;
using System.Text.RegularExpressions;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Reports.Demo;
using CauNoi.Reports.Rules;
using CauNoi.Test.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Reports.Tests.Web;

/// <summary>From a report that is written when it is opened to one that is accepted, and what may go wrong between.</summary>
public partial class ReportFlowTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Path(string template, string period, int unit = DemoUnits.PhuLuong) => $"/ban/bao-cao/{unit}/{template}/{period}";

    [Fact]
    public async Task A_report_is_written_when_it_is_opened_and_another_person_signs_it()
    {
        var path = Path("monthly-work", "2026-08");
        using var officer = await house.SignedIn("xa");
        var page = await officer.Get(path);
        page.Text.ShouldContain("I. KẾT QUẢ CÔNG TÁC");
        page.Text.ShouldContain("Còn 3 câu hỏi");
        page.Text.ShouldContain("Nguồn của số liệu");
        (await Press(officer, path, "trinh")).Text.ShouldContain("Còn 03 câu hỏi chưa trả lời");
        foreach (var place in new[] { "hoi:viec-khac", "hoi:kho-khan", "hoi:kien-nghi" })
            page = await officer.Send(await officer.Get(path), $"{path}/doan", ("cho", place), ("ban", "0"), ("loi", $"Không có ({place})."));
        page.Text.ShouldContain("Không còn câu hỏi");
        (await Press(officer, path, "trinh")).Text.ShouldContain("Mọi con số giữ nguyên như lúc");
        (await officer.Get(path)).Has($"{path}/ky").ShouldBeFalse("whoever wrote it does not sign it");

        using var chair = await house.SignedIn("chutich");
        page = await Press(chair, path, "ky");
        page.Text.ShouldContain("/BC-MTTQ-BTT");
        page.Text.ShouldContain("Lý Văn Thắng");
        (await chair.Get(path)).Has($"{path}/chap-nhan").ShouldBeFalse("nobody accepts the own report");
        var other = Path("monthly-work", "2026-05");
        (await officer.Client.PostAsync($"{path}/doan", new FormUrlEncodedContent(Visitor.Fields(await officer.Get(other), $"{other}/doan", ("cho", "hoi:kho-khan"), ("ban", "1"), ("loi", "Sửa sau khi gửi"))))).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        using var board = await house.SignedIn("tinh");
        (await Press(board, path, "tra-lai")).Text.ShouldContain("Xin ghi ít nhất một lý do");
        page = await Press(board, path, "tra-lai", ("cho-1", "hoi:kho-khan"), ("loi-1", "Nêu rõ khu dân cư nào."));
        page.Text.ShouldContain("Nêu rõ khu dân cư nào.");
        page = await officer.Send(await officer.Get($"{path}/doan?cho=hoi:kho-khan"), $"{path}/doan", ("loi", "Khu Na Mọc chưa ghi việc nào."));
        page.Text.ShouldContain("Khu Na Mọc chưa ghi việc nào.");
        await Press(officer, path, "trinh");
        await Press(chair, path, "ky");
        (await Press(board, path, "chap-nhan")).Text.ShouldContain("Chấp nhận báo cáo");
        (await house.One<long>("select count(*) from report_number n join report r on r.id = n.report where r.period = '2026-08' and r.unit = 11")).ShouldBe(1, "a report keeps its number when it comes back");
        (await house.One<long>("select count(*) from report_frozen f join report r on r.id = f.report where r.period = '2026-08' and r.unit = 11")).ShouldBe(2, "each laying before the signer is kept");
    }

    [Fact]
    public async Task Two_who_write_the_same_paragraph_lose_nothing()
    {
        var path = Path("monthly-work", "2026-07");
        using var one = await house.SignedIn("xa");
        using var other = await house.SignedIn("chutich");
        var (first, second) = (await one.Get($"{path}/doan?cho=hoi:kho-khan"), await other.Get($"{path}/doan?cho=hoi:kho-khan"));
        (await one.Send(first, $"{path}/doan", ("loi", "Thiếu người ghi việc."))).Path.ShouldBe(path);
        var page = await other.Send(second, $"{path}/doan", ("loi", "Đường xa, mưa lũ."));
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain("Thiếu người ghi việc.");
        page.Html.QuerySelector("textarea")!.TextContent.ShouldContain("Đường xa, mưa lũ.");
        (await other.Send(page, $"{path}/doan", ("loi", "Thiếu người ghi việc; đường xa, mưa lũ."))).Path.ShouldBe(path);
        (await house.One<long>("select count(*) from report_text t join report r on r.id = t.report where r.period = '2026-07' and r.unit = 11 and t.place = 'hoi:kho-khan'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_place_that_the_form_does_not_have_takes_no_words()
    {
        var path = Path("monthly-work", "2026-06");
        using var officer = await house.SignedIn("xa");
        var form = await officer.Get($"{path}/doan?cho=hoi:kho-khan");
        (await officer.Send(form, $"{path}/doan", ("cho", "hoi:khong-co"), ("loi", "x"))).Text.ShouldContain("Không có đoạn này");
        (await officer.Get($"{path}/doan?cho=hoi:khong-co")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Get(Path("monthly-work", "hom-qua"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Get(Path("khong-co", "2026-06"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Get(Path("monthly-work", "2026-06", DemoUnits.VoTranh))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Numbers_of_a_register_have_no_gap_and_no_double_however_many_sign_at_once()
    {
        var world = new DemoWorld(house.Services);
        var keys = Enumerable.Range(1, 6).Select(n => new ReportKey(1005, "monthly-work", Period.Parse($"2026-{n:00}"))).ToList();
        foreach (var key in keys)
        {
            await world.Step(services => DemoReports.Answer(services, key, Stop));
            await world.Step(services => DemoReports.Propose(services, key, Stop));
        }

        var refused = await Task.WhenAll(keys.Select(key => house.Within(async services =>
            await services.GetRequiredService<Decide.Signing>().Sign(DemoReports.Signer, (await DemoReports.Loaded(services, key, Stop))!, "", anyway: false, Stop))));
        refused.ShouldAllBe(r => r == null);
        var numbers = await house.Within(async services => await services.GetRequiredService<AppDb>().DrawnNumbers().Where(n => n.Unit == 1005).Select(n => n.Number).OrderBy(n => n).ToListAsync(Stop));
        numbers.ShouldBe([1, 2, 3, 4, 5, 6]);
    }

    [Fact]
    public async Task A_fact_that_is_taken_back_after_acceptance_appears_as_a_difference_and_in_the_next_report()
    {
        await house.Run("""
            insert into fact (measure, unit, organisation, day, amount, subject, category, status, source, record, recorded_at)
            select id, 1006, 0, date '2026-04-10', 1, 0, '', 1, 0, gen_random_uuid(), now() from measure, generate_series(1, 3) where name = 'activities.meeting-with-people.held'
            """);
        var key = new ReportKey(1006, "monthly-work", Period.Parse("2026-04"));
        await new DemoWorld(house.Services).Step(services => DemoReports.HandIn(services, key, Stop));
        await house.Within(async services => { await DemoReports.Decided(services, key, returned: false, Stop); return 0; });
        var before = await house.One<string>("select content from report_frozen where report = $1", key.Id);
        await house.Run("""
            insert into fact (measure, unit, organisation, day, amount, subject, category, status, source, record, recorded_at, retracts)
            select measure, unit, organisation, day, -amount, subject, category, status, source, record, now(), id from fact where unit = 1006 and day = date '2026-04-10' and amount = 1 order by id desc limit 1
            """);
        var board = await house.Known("tinh");
        var said = Difference().Match((await Until(board, key.Href, "nay là")).Text);
        (int.Parse(said.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) - int.Parse(said.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(1);
        (await house.One<string>("select content from report_frozen where report = $1", key.Id)).ShouldBe(before);
        (await board.Get(Path("monthly-work", "2026-05", 1006))).Text.ShouldContain("So với báo cáo tháng 4/2026, số liệu đã thay đổi");
    }

    [Fact]
    public async Task A_unit_that_was_merged_is_reported_on_by_whoever_took_it_over()
    {
        var gone = await house.One<int>("""
            select s.before from unit_succession s where s.after = 11 and exists (select 1 from unit_node n where n.unit = s.before and n.valid_until is not null) order by 1 limit 1
            """);
        using var officer = await house.SignedIn("xa");
        var page = await officer.Get(Path("monthly-work", "2025-06", gone));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("đã sắp xếp lại; báo cáo này do Xã Phú Lương lập");
        (await officer.Get(Path("monthly-work", "2026-06", gone))).Status.ShouldBe(HttpStatusCode.NotFound, "it was not there any more");
    }

    [Fact]
    public async Task An_estimate_is_marked_and_settled_without_a_second_report()
    {
        using var board = await house.SignedIn("tinh");
        var period = await house.One<string>("select period from report where template = 'yearly-work' and unit = 11 and period like '%-H%'");
        var page = await board.Get(Path("yearly-work", period));
        page.Text.ShouldContain("(số ước)");
        page.Text.ShouldContain("Số ước đã được chốt lúc");
        page.Text.ShouldContain("gửi 2 nơi");
        page.Text.ShouldContain("Thường trực Đảng ủy xã (qua Ban Xây dựng Đảng)");
        (await house.One<long>("select count(*) from report_delivery d join report r on r.id = d.report where r.template = 'yearly-work' and r.unit = 11 and r.period = $1", period)).ShouldBe(2);
    }

    [GeneratedRegex("đã gửi 0?([0-9]+) buổi, nay là 0?([0-9]+) buổi", RegexOptions.None, 1_000)]
    private static partial Regex Difference();

    private static async Task<Page> Press(Visitor visitor, string path, string door, params (string Field, string Value)[] values) => await visitor.Send(await visitor.Get(path), $"{path}/{door}", values);

    // A page waits a second for what was saved before; transactions of other tests' databases may hold it back longer.
    private static async Task<Page> Until(Visitor visitor, string path, string words)
    {
        var page = await visitor.Get(path);
        for (var tries = 0; tries < 100 && !page.Text.Contains(words, StringComparison.Ordinal); tries++)
        {
            await Task.Delay(100, Stop);
            page = await visitor.Get(path);
        }

        page.Text.ShouldContain(words);
        return page;
    }
}

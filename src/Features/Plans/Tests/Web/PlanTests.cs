using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Plans.Rules;
using CauNoi.Test.Support;

namespace CauNoi.Plans.Tests.Web;

public class PlanTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly string Now = new PlanKey(DemoUnits.PhuLuong, 2026).Href, Next = new PlanKey(DemoUnits.PhuLuong, 2027).Href, Later = new PlanKey(DemoUnits.PhuLuong, 2028).Href;

    [Fact]
    public async Task A_target_stands_in_the_plan_of_every_unit_it_binds_and_no_row_is_written_for_that()
    {
        await Laid.Own(house, DemoUnits.Province, "Gặp gỡ ở mọi xã");
        var before = await house.Rows("seal", "session");
        using var officer = await house.SignedIn("xa");
        var written = await house.Rows("seal", "session");
        (await officer.Get(Now)).Text.ShouldContain("Gặp gỡ ở mọi xã");
        (await officer.Get("/ban/ke-hoach")).Status.ShouldBe(HttpStatusCode.OK);
        (await house.Rows("seal", "session")).ShouldBe(written);
        written["plan_target"].ShouldBe(before["plan_target"]);
        using var board = await house.SignedIn("tinh");
        (await board.Get(new PlanKey(DemoUnits.VoTranh, 2026).Href)).Text.ShouldContain("Gặp gỡ ở mọi xã");
        (await board.Get(new PlanKey(DemoUnits.Department, 2026).Href)).Text.ShouldNotContain("Gặp gỡ ở mọi xã");
    }

    [Fact]
    public async Task A_plan_is_read_taken_issued_and_sent_and_sending_twice_is_one_sending()
    {
        await Laid.Own(house, DemoUnits.PhuLuong, "Gặp gỡ năm tới");
        using var chair = await house.SignedIn("chutich");
        var page = await chair.Get(Next);
        page.Text.ShouldContain("chưa nhận");
        page.Has($"{Next}/ban-hanh").ShouldBeFalse();
        (await chair.Forge(page, $"{Next}/ban-hanh", ("so", ""), ("ngay", "01/11/2026"))).Refusals.ShouldContain(r => r.Contains("Chưa nhận chỉ tiêu nào"));

        page = await chair.Send(page, $"{Next}/nhan");
        page.Text.ShouldContain("đã nhận");
        page = await chair.Send(page, $"{Next}/ban-hanh", ("so", "12/KH-MTTQ"), ("ngay", "01/11/2026"));
        page.Text.ShouldContain("số 12/KH-MTTQ");
        var sending = page;
        page = await chair.Send(sending, $"{Next}/gui");
        page.Text.ShouldContain("Đã gửi cấp trên");
        (await chair.Send(sending, $"{Next}/gui")).Status.ShouldBe(HttpStatusCode.OK);
        (await house.One<long>("select count(*) from act where kind = 'plans.send' and subject = $1", $"{new PlanKey(DemoUnits.PhuLuong, 2027).Id}")).ShouldBe(1);

        page = await chair.Send(page, $"{Next}/lap-lai", ("ly-do", "cấp trên giao thêm"));
        page.Text.ShouldContain("Kế hoạch trở lại bản nháp");
        (await house.One<long>("select sum(amount)::bigint from fact where record = $1", new PlanKey(DemoUnits.PhuLuong, 2027).Id)).ShouldBe(0, "a plan that is worked on is not counted");
        (await chair.Forge(page, $"{Next}/gui")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Of_two_who_issue_a_plan_at_once_one_does_and_it_is_counted_once()
    {
        await Laid.Own(house, DemoUnits.VoTranh, "Gặp gỡ, hai người cùng ban hành");
        using var board = await house.SignedIn("tinh");
        foreach (var year in Enumerable.Range(2027, 4))
        {
            var plan = new PlanKey(DemoUnits.VoTranh, year);
            await house.One<Guid>("insert into plan (id, unit, year, state, number, issued_on, issued_at, issued_by) values ($1, $2, $3, 'draft', '', '2026-01-01', now(), gen_random_uuid()) returning id", plan.Id, plan.Unit, plan.Year);
            var page = await board.Send(await board.Get(plan.Href), $"{plan.Href}/nhan");
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => board.Send(page, $"{plan.Href}/ban-hanh", ("so", ""), ("ngay", "01/11/2026"))));
            answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
            (await house.One<long>("select coalesce(sum(amount), 0)::bigint from fact where record = $1", plan.Id)).ShouldBe(1);
        }
    }

    [Fact]
    public async Task An_amendment_is_shown_as_the_difference_and_is_read_anew()
    {
        var target = await Laid.Own(house, DemoUnits.PhuLuong, "Gặp gỡ được điều chỉnh");
        using var officer = await house.SignedIn("xa");
        await officer.Send(await officer.Get(Later), $"{Later}/nhan");
        (await officer.Get(Later)).Has($"{Later}/nhan").ShouldBeFalse();
        await Laid.Wording(house, target, "2028-02-01", "Gặp gỡ được điều chỉnh", "commune", 6);
        var page = await officer.Get(Later);
        page.Text.ShouldContain("Mức phải đạt: trước là “từ 4 buổi trở lên”, nay là “từ 6 buổi trở lên”.");
        (await officer.Get(new PlanKey(DemoUnits.PhuLuong, 2027).Href)).Text.ShouldNotContain("từ 6 buổi", Case.Insensitive, "an earlier year keeps what held then");
        page = await officer.Send(page, $"{Later}/nhan");
        page.Text.ShouldNotContain("vừa điều chỉnh");
        (await house.One<DateOnly>("select wording from plan_target where target = $1 and unit = $2 and year = 2028", target, DemoUnits.PhuLuong)).ShouldBe(new DateOnly(2028, 2, 1));
    }

    [Fact]
    public async Task A_unit_may_set_itself_less_with_a_reason_and_what_was_asked_stays_beside_it()
    {
        var target = await Laid.Own(house, DemoUnits.PhuLuong, "Gặp gỡ ít hơn");
        var (chain, form) = ($"/ban/chuoi/{target}/{DemoUnits.PhuLuong}?nam=2026", $"/ban/chuoi/{target}/{DemoUnits.PhuLuong}/so?nam=2026");
        using var officer = await house.SignedIn("xa");
        var page = await officer.Get(chain);
        (await officer.Send(page, form, ("so", "3"), ("ly-do", ""))).Refusals.ShouldContain(PlanRefusals.WhyLess.Sentence);
        (await officer.Send(page, form, ("so", "ba"), ("ly-do", ""))).Refusals.ShouldContain(PlanRefusals.NumberMissing.Sentence);
        page = await officer.Send(page, form, ("so", "3"), ("ly-do", "xã chỉ còn ba dịp họp"));
        page.Text.ShouldContain("Đơn vị tự ghi 3 buổi, thấp hơn mức giao: xã chỉ còn ba dịp họp");
        page.Text.ShouldContain("Từ 4 buổi trở lên");
    }

    [Fact]
    public async Task A_task_is_due_on_its_day_and_done_with_a_word_and_once()
    {
        using var officer = await house.SignedIn("xa");
        var page = await officer.Get(Now);
        (await officer.Send(page, $"{Now}/viec", ("viec", "Họp bàn đường hoa"), ("phu-trach", "Chi hội Phụ nữ"), ("han", "05/01/2027"))).Refusals.ShouldContain(r => r.Contains("trong năm 2026"));
        page = await officer.Send(page, $"{Now}/viec", ("viec", "Họp bàn đường hoa"), ("phu-trach", "Chi hội Phụ nữ"), ("han", "25/11/2026"), ("dot-pha", "co"));
        page.Text.ShouldContain("khâu đột phá");
        var task = await house.One<Guid>("select id from plan_task where words = 'Họp bàn đường hoa'");
        (await officer.Get("/ban/hom-nay")).Html.QuerySelector($"a[href='/ban/ke-hoach/viec/{task}']").ShouldNotBeNull();
        var open = await officer.Get($"/ban/ke-hoach/viec/{task}");
        (await officer.Send(open, $"/ban/ke-hoach/viec/{task}/xong", ("ket-qua", "Đã họp, cả xóm đồng ý."))).Text.ShouldContain("Đã ghi việc xong");
        (await officer.Send(open, $"/ban/ke-hoach/viec/{task}/bo", ("ly-do", "thôi không làm"))).Refusals.ShouldContain(PlanRefusals.DoneAlready.Sentence);
        (await house.One<long>("select count(*) from duty where record = $1 and closed_at is not null", task)).ShouldBe(1);
    }

    [Fact]
    public async Task The_neighbours_plan_is_not_found_and_whoever_only_reads_cannot_write()
    {
        using var chair = await house.SignedIn("chutich");
        var beside = new PlanKey(DemoUnits.VoTranh, 2026).Href;
        (await chair.Get(beside)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await chair.Forge(await chair.Get(Now), $"{beside}/nhan")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var inspector = await house.SignedIn("kiemtra");
        var page = await inspector.Get(Now);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Has($"{Now}/viec").ShouldBeFalse();
        (await inspector.Get($"/ban/ke-hoach/{DemoUnits.PhuLuong}/1999")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/ban/ke-hoach", 4)]
    [InlineData("/ban/ke-hoach/11/2026", 9)]
    public async Task A_page_asks_little_of_the_database(string path, int most)
    {
        using var chair = await house.SignedIn("chutich");
        await chair.Get(path);
        using var queries = new Queries();
        var (page, asked) = await queries.Of(chair, path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        asked.Count.ShouldBeLessThanOrEqualTo(most + 1, string.Join("\n", asked));
    }
}

using System.Net;
using CauNoi.Kernel.Targets;
using CauNoi.Test.Support;

namespace CauNoi.Boards.Tests.Web;

/// <summary>What people get of boards, by their roles.</summary>
public class BoardTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly string[] Areas = ["residential-area"], Communes = ["commune"];

    [Fact]
    public async Task A_unit_sees_its_targets_and_what_is_left_and_those_above_how_many_have_reached_them()
    {
        var programme = await house.Programme();
        var target = await house.Target(programme, "Bốn ngày hội một xóm", LaidProgramme.Held, 4, TargetReach.Each, Areas);
        var head = await house.Known("xom");
        (await head.Get("/ban/bang")).Text.ShouldContain("Bốn ngày hội một xóm");
        (await head.Get($"/ban/bang/chi-tieu/{target}")).Text.ShouldContain("từ 4 cuộc trở lên");
        var officer = await house.Known("xa");
        var commune = await officer.Get($"/ban/bang/chi-tieu/{target}");
        commune.Text.ShouldContain("nơi chưa đạt");
        commune.Html.QuerySelectorAll("table.table tbody tr").Length.ShouldBeGreaterThan(3);
        commune.Text.ShouldContain("Tỷ lệ khu dân cư có tổng “Ngày hội Đại đoàn kết đã tổ chức” trong kỳ từ 4 trở lên.");
    }

    [Fact]
    public async Task A_programme_is_a_table_of_targets_and_units_that_can_be_sorted_and_filtered()
    {
        var programme = await house.Programme();
        await house.Target(programme, "Nghìn ngày hội", LaidProgramme.Held, 1_000, TargetReach.Each, Communes);
        var board = await house.Known("tinh");
        var page = await board.Get($"/ban/bang/chuong-trinh/{programme}?xep=kho");
        page.Text.ShouldContain("Xã Phú Lương");
        page.Html.QuerySelectorAll("section table.table tbody tr").Length.ShouldBeGreaterThan(1);
        (await board.Get($"/ban/bang/chuong-trinh/{programme}?loc=tre")).Text.ShouldContain("Nghìn ngày hội");
        (await board.Get($"/ban/bang/chuong-trinh/{programme}?loc=chua-chung-minh")).Text.ShouldContain("Không có chỉ tiêu nào như vậy");
        (await board.Get("/ban/bang/chu-tri")).Text.ShouldContain("Nghìn ngày hội");
        (await board.Get("/ban/bang/de-an")).Status.ShouldBe(HttpStatusCode.OK);
        (await board.Get("/ban/bang/lo-hen")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_unit_is_not_there_and_a_role_without_the_permission_is_refused()
    {
        var target = await house.Target(await house.Programme(), "Chỉ tiêu kín", LaidProgramme.Held, 4, TargetReach.Total, Areas);
        var officer = await house.Known("xa");
        var other = await house.One<int>("select unit from unit_node where kind = 'commune' and valid_until is null and withdrawn_at is null and name <> 'Xã Phú Lương' limit 1");
        foreach (var path in new[] { "/ban/bang", $"/ban/bang/chi-tieu/{target}", $"/ban/bang/chi-tieu/{target}/khai", "/ban/bang/chu-tri", "/ban/bang/lo-hen" })
        {
            (await officer.Get($"{path}?don-vi={other}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await (await house.Known("kythuat")).Get(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        (await (await house.Known("kiemtra")).Get($"/ban/bang/chi-tieu/{target}/khai")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_a_commune_asks_of_its_areas_is_not_counted_over_the_province()
    {
        var commune = await house.One<int>("select unit from role_grant g join staff_account a on a.id = g.account where a.user_name = 'xa' limit 1");
        var target = await house.Target(await house.Programme(unit: commune), "Riêng của một xã", LaidProgramme.Held, 4, TargetReach.Each, Areas);
        (await (await house.Known("xa")).Get("/ban/bang")).Text.ShouldContain("Riêng của một xã");
        var board = await house.Known("tinh");
        (await board.Get("/ban/bang")).Text.ShouldNotContain("Riêng của một xã");
        (await board.Get($"/ban/bang/chi-tieu/{target}")).Text.ShouldContain("không gắn với đơn vị đang xem");
    }

    [Fact]
    public async Task The_public_sees_public_documents_and_public_figures_only()
    {
        var (open, closed) = (await house.Programme(), await house.Programme(open: false));
        var shown = await house.Target(open, "Ngày hội công khai", LaidProgramme.Held, 4, TargetReach.Total, Areas);
        var money = await house.Target(open, "Chi tiêu không công khai", "activities.unity-festival.cost", 4, TargetReach.Total, Areas);
        var inside = await house.Target(closed, "Ngày hội trong nhà", LaidProgramme.Held, 4, TargetReach.Total, Areas);
        using var citizen = house.Visitor();
        var page = await citizen.Get("/bang");
        page.Text.ShouldContain("Ngày hội công khai");
        page.Text.ShouldNotContain("Chi tiêu không công khai");
        page.Text.ShouldNotContain("Ngày hội trong nhà");
        page.Text.ShouldNotContain("phúc tra");
        (await citizen.Get($"/bang/chi-tieu/{shown}")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var path in new[] { $"/bang/chi-tieu/{money}", $"/bang/chi-tieu/{inside}", $"/bang/chuong-trinh/{closed}", $"/bang/chi-tieu/{Guid.NewGuid()}", "/bang?don-vi=khong-co", "/bang?ky=hom-qua" })
            (await citizen.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        var json = await citizen.Client.GetStringAsync("/api/target-figures");
        json.ShouldContain("Ngày hội công khai");
        json.ShouldNotContain("Chi tiêu không công khai");
        (await citizen.Client.GetStringAsync("/api/target-figures?format=csv")).ShouldContain("atLeast");
    }

    [Fact]
    public async Task A_target_whose_formula_means_nothing_says_so_and_the_others_go_on()
    {
        var programme = await house.Programme();
        await house.Target(programme, "Công thức hỏng", "sum(khong.co)", 4, TargetReach.Total, Areas);
        await house.Target(programme, "Công thức lành", LaidProgramme.Held, 4, TargetReach.Total, Areas);
        var page = await (await house.Known("tinh")).Get("/ban/bang");
        page.Text.ShouldContain("Công thức lành");
        page.Text.ShouldContain("Công thức hỏng");
        page.Text.ShouldContain("không có chỉ số");
    }

    [Fact]
    public async Task A_board_asks_the_database_only_how_far_it_may_read()
    {
        await house.Target(await house.Programme(), "Đếm câu hỏi", LaidProgramme.Held, 4, TargetReach.Each, Areas);
        using var queries = new Queries();
        using var citizen = house.Visitor();
        await citizen.Get("/bang");
        var asked = (await queries.Of(citizen, "/bang")).Asked;
        asked.Where(s => !s.Contains("tx_horizon", StringComparison.Ordinal) && !s.Contains("fact_batch_step", StringComparison.Ordinal) && !s.Contains("copy (select", StringComparison.Ordinal)
            && !s.Contains("from programme)", StringComparison.Ordinal) && !s.Contains("from target_sharing)", StringComparison.Ordinal)).ShouldBeEmpty();
        asked.Distinct().Count().ShouldBeLessThanOrEqualTo(6);
    }
}

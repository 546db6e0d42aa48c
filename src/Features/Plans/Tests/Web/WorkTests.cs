using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Plans.Jobs;
using CauNoi.Plans.Rules;
using CauNoi.Test.Support;

namespace CauNoi.Plans.Tests.Web;

/// <summary>What is divided, what coordinating units owe, what it costs.</summary>
public class WorkTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly string Plan = new PlanKey(DemoUnits.PhuLuong, 2026).Href, Division = $"{Plan}/phan-cong", Budget = $"{Plan}/kinh-phi";

    [Fact]
    public async Task Divided_work_is_confirmed_by_whoever_has_it_and_what_two_have_is_named()
    {
        var (one, other) = await Branches();
        using var chair = await house.SignedIn("chutich");
        var page = await chair.Get(Division);
        (await chair.Send(page, Division, ("viec", "Giúp sửa bếp"), ("to-chuc", $"{one}"), ("dia-ban", "101"), ("han", "05/01/2027"))).Refusals.ShouldContain(r => r.Contains("trong năm 2026"));
        page = await chair.Send(page, Division, ("viec", "Giúp sửa bếp"), ("to-chuc", $"{one}"), ("dia-ban", "101"), ("han", "20/12/2026"));
        page.Text.ShouldContain("chưa nhận");
        page.Text.ShouldNotContain("cùng làm “Giúp sửa bếp”");
        page = await chair.Send(page, Division, ("viec", "giúp sửa  bếp"), ("to-chuc", $"{other}"), ("dia-ban", $"{DemoUnits.PhuLuong}"), ("han", "20/12/2026"));
        page.Text.ShouldContain("cùng làm “Giúp sửa bếp”");
        page.Html.QuerySelectorAll("table.table tbody tr").Count(r => r.TextContent.Contains("sửa bếp", StringComparison.OrdinalIgnoreCase)).ShouldBe(1, "the same work is one row");

        var task = await house.One<Guid>("select id from plan_task where unit = $1 and given_by = $2 and words like '%bếp'", one, DemoUnits.PhuLuong);
        (await house.One<long>("select count(*) from duty where record = $1 and unit = $2 and closed_at is null", task, one)).ShouldBe(1);
        (await chair.Send(await chair.Get($"/ban/ke-hoach/viec/{task}"), $"/ban/ke-hoach/viec/{task}/nhan")).Text.ShouldContain("Đã nhận việc");
        (await chair.Get(Division)).Text.ShouldContain("đã nhận");
        (await chair.Get("/ban/ke-hoach/viec?loc=duoc-giao")).Text.ShouldContain("Giúp sửa bếp");
        (await chair.Get("/ban/ke-hoach")).Status.ShouldBe(HttpStatusCode.OK);
        // What others gave is no plan of its own yet.
        (await chair.Get(new PlanKey(one, 2026).Href)).Text.ShouldNotContain("Ban hành kế hoạch");
    }

    [Fact]
    public async Task A_forged_organisation_place_or_unit_is_refused()
    {
        using var chair = await house.SignedIn("chutich");
        var page = await chair.Get(Division);
        (await chair.Forge(page, Division, ("viec", "Việc giả"), ("to-chuc", $"{DemoUnits.FarmersUnion}"), ("dia-ban", "101"), ("han", "20/12/2026"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await chair.Forge(page, $"{new PlanKey(DemoUnits.VoTranh, 2026).Href}/phan-cong", ("viec", "Việc giả"), ("to-chuc", "1"), ("dia-ban", "102"), ("han", "20/12/2026"))).Status.ShouldBe(HttpStatusCode.NotFound);
        using var inspector = await house.SignedIn("kiemtra");
        (await inspector.Get(Division)).Has(Division).ShouldBeFalse();
    }

    [Fact]
    public async Task The_part_of_a_coordinating_unit_becomes_its_duty_once_and_ends_with_an_amendment()
    {
        var target = await Laid.Own(house, DemoUnits.Province, "Chỉ tiêu có phần phối hợp");
        async Task Parts(string json)
        {
            await house.Run($"update target_wording set parts = '{json}' where target = '{target}'");
            house.Forget();
            await house.Within(services => OpenParts.Run(services, dry: false, default));
        }

        await Parts($$"""[{"Unit": {{DemoUnits.FarmersUnion}}, "Words": "Vận động chi hội cùng làm", "Due": "2026-12-20"}, {"Unit": {{DemoUnits.FarmersUnion}}, "Words": "Không có ngày", "Due": null}]""");
        await house.Within(services => OpenParts.Run(services, dry: false, default));
        var task = await house.One<Guid>("select id from plan_task where part and target = $1", target);
        (await house.One<long>("select count(*) from duty where record = $1 and unit = $2 and closed_at is null and due_at::date between '2026-12-20' and '2026-12-21'", task, DemoUnits.FarmersUnion)).ShouldBe(1);
        using var union = await house.SignedIn("hoinongdan");
        var page = await union.Get($"/ban/ke-hoach/viec/{task}");
        page.Text.ShouldContain("Chương trình giao");
        page.Has($"/ban/ke-hoach/viec/{task}/bo").ShouldBeFalse();
        (await union.Forge(page, $"/ban/ke-hoach/viec/{task}/bo", ("ly-do", "không muốn làm"))).Refusals.ShouldContain(PlanRefusals.PartStays.Sentence);

        await Parts($$"""[{"Unit": {{DemoUnits.FarmersUnion}}, "Words": "Vận động chi hội cùng làm", "Due": "2026-12-25"}]""");
        (await house.One<string>("select left_out from plan_task where id = $1", task)).ShouldContain("điều chỉnh");
        (await house.One<long>("select count(*) from duty where record = $1 and closed_at is null", task)).ShouldBe(0);
        (await house.One<long>("select count(*) from plan_task where part and target = $1 and left_out is null", target)).ShouldBe(1);
        await Parts("[]");
    }

    [Fact]
    public async Task Money_of_a_plan_is_estimated_approved_and_spent_and_counted_as_it_stands()
    {
        using var chair = await house.SignedIn("chutich");
        var page = await chair.Send(await chair.Get(Budget), Budget, ("viec", "Giám sát việc xây nhà"), ("nguon", "state"), ("du-toan", "6000000"));
        page.Text.ShouldContain("6.000.000");
        var line = await house.One<Guid>("select id from plan_budget where words = 'Giám sát việc xây nhà'");
        var path = $"/ban/ke-hoach/kinh-phi/{line}";
        (await chair.Send(await chair.Get(path), $"{path}/chi", ("da-chi", "1000"), ("ngay", "01/11/2026"))).Refusals.ShouldContain(PlanRefusals.NotApprovedYet.Sentence);
        await chair.Send(await chair.Get(path), $"{path}/duyet", ("duyet", "5000000"), ("so", "12/QĐ-UBND"), ("ngay", "01/11/2026"));
        await chair.Send(await chair.Get(path), $"{path}/chi", ("da-chi", "1000000"), ("ngay", "02/11/2026"));
        page = await chair.Send(await chair.Get(path), $"{path}/chi", ("da-chi", "2500000"), ("ngay", "03/11/2026"));
        page.Text.ShouldContain("2.500.000 đồng, tính đến 03/11/2026");
        (await house.One<long>("select sum(f.amount)::bigint from fact f join measure m on m.id = f.measure where m.name = 'plans.budget-spent' and f.record = $1", line)).ShouldBe(2_500_000);
        (await chair.Send(page, $"{path}/bo", ("ly-do", "không làm nữa"))).Refusals.ShouldContain(PlanRefusals.SpentAlready.Sentence);
        using var officer = await house.SignedIn("xom");
        (await officer.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(int One, int Other)> Branches()
    {
        var all = await house.One<int[]>("select array_agg(unit order by unit) from unit_node where parent = $1 and kind = 'member-organisation' and valid_until is null and withdrawn_at is null", DemoUnits.PhuLuong);
        return (all[2], all[3]);
    }
}

using System.Net;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Demo;
using CauNoi.Plans.Rules;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Plans.Tests.Web;

/// <summary>Plans while everything around them moves: units merge, programmes are amended, several people press at once.</summary>
public class CascadeTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Issuing_taking_and_merging_at_once_lose_nothing_and_double_nothing()
    {
        var targets = new List<Guid>();
        for (var n = 0; n < 6; n++) targets.Add(await Laid.Own(house, DemoUnits.PhuLuong, $"Chỉ tiêu dồn {n}", goal: n + 1));
        var key = new PlanKey(DemoUnits.PhuLuong, 2026);
        using var officer = await house.SignedIn("xa");
        using var chair = await house.SignedIn("chutich");
        await officer.Send(await officer.Get(key.Href), $"{key.Href}/viec", ("viec", "Việc có từ trước khi sáp nhập"), ("phu-trach", "Ban công tác"), ("han", "20/12/2026"));
        var (form, page) = (await officer.Get(key.Href), await chair.Get(key.Href));

        var answers = await Task.WhenAll([
            .. Enumerable.Range(0, 3).Select(_ => officer.Forge(form, $"{key.Href}/nhan")),
            .. Enumerable.Range(0, 3).Select(_ => chair.Forge(page, $"{key.Href}/ban-hanh", ("so", ""), ("ngay", "01/11/2026"))),
        ]);
        answers.ShouldAllBe(a => a.Status == HttpStatusCode.OK || a.Status == HttpStatusCode.UnprocessableEntity);
        foreach (var target in targets) (await house.One<long>("select count(*) from plan_target where target = $1 and unit = $2 and year = 2026", target, key.Unit)).ShouldBe(1);
        await chair.Forge(page, $"{key.Href}/ban-hanh", ("so", ""), ("ngay", "01/11/2026"));
        (await house.One<long>("select count(*) from plan where unit = $1 and year = 2026", key.Unit)).ShouldBe(1);
        (await house.One<long>("select count(*) from act where kind = 'plans.issue' and subject = $1", $"{key.Id}")).ShouldBe(1);
        (await house.One<long>("select sum(amount)::bigint from fact where record = $1", key.Id)).ShouldBe(1);

        // A seventh is issued, it is taken, and the commune is merged, all in the same moment.
        var merged = 0;
        await Laid.Own(house, DemoUnits.PhuLuong, "Chỉ tiêu thứ bảy", goal: 70);
        await Task.WhenAll(officer.Forge(form, $"{key.Href}/nhan"), Task.Run(async () => merged = await Merge()));
        (await house.One<long>("select count(*) from plan_target where unit = $1 and year = 2026", key.Unit)).ShouldBeGreaterThanOrEqualTo(targets.Count);

        var after = await chair.Get(new PlanKey(merged, 2026).Href);
        after.Text.ShouldContain("Kế hoạch của đơn vị trước sắp xếp");
        after.Text.ShouldContain("Chỉ tiêu dồn 5", Case.Sensitive, "what the old commune had promised binds the new one");
        var old = await chair.Get(key.Href);
        old.Text.ShouldContain("Đơn vị này đã sắp xếp lại");
        old.Text.ShouldContain("Việc có từ trước khi sáp nhập");
        (await officer.Forge(form, $"{key.Href}/nhan")).Refusals.ShouldContain(r => r.Contains("Xã Hợp Nhất"));
        var task = await house.One<Guid>("select id from plan_task where words = 'Việc có từ trước khi sáp nhập'");
        (await officer.Send(await officer.Get($"/ban/ke-hoach/viec/{task}"), $"/ban/ke-hoach/viec/{task}/xong", ("ket-qua", "Xã mới đã làm xong."))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_night_opens_one_duty_a_unit_and_year_and_one_to_look_again_after_an_amendment()
    {
        var target = await Laid.Own(house, DemoUnits.PhanDinhPhung, "Chỉ tiêu có việc đến hạn");
        await Laid.Own(house, DemoUnits.PhanDinhPhung, "Chỉ tiêu thứ hai cùng xã");
        var key = new PlanKey(DemoUnits.PhanDinhPhung, VietnamTime.DayOf(house.Clock.GetUtcNow()).Year);
        (await Night(dry: true)).ShouldStartWith("Sẽ mở");
        await Night();
        (await house.One<long>("select count(*) from duty where kind = 'plans.make' and unit = $1", key.Unit)).ShouldBe(1);
        (await Night()).ShouldBe("Đã mở 0 việc lập kế hoạch, 0 việc xem lại.");

        await house.One<Guid>("insert into plan_target (unit, year, target, wording, taken_at, taken_by) values ($1, $2, $3, '2026-01-01', now(), gen_random_uuid()) returning target", key.Unit, key.Year, target);
        await Laid.Wording(house, target, "2026-03-01", "Chỉ tiêu có việc đến hạn", "commune", 9);
        (await Night()).ShouldContain("1 việc xem lại");
        (await Night()).ShouldContain("0 việc xem lại");
        using var board = await house.SignedIn("tinh");
        await board.Send(await board.Get(key.Href), $"{key.Href}/nhan");
        (await house.One<long>("select count(*) from duty where kind = 'plans.look-again' and record = $1 and closed_at is not null", key.Id)).ShouldBe(1);
        (await Night()).ShouldContain("0 việc xem lại");
    }

    private async Task<int> Merge() => await house.Within(async services =>
    {
        var number = (await UnitNumbers.Take(services.GetRequiredService<AppDb>(), 1, default))[0];
        var outcome = await services.GetRequiredService<ChangeUnits>().Run(Actor.Program, VietnamTime.DayOf(house.Clock.GetUtcNow()), "Nghị quyết số 1/NQ",
            [new CreateUnit(number, DemoUnits.Province, UnitKinds.Commune, "Xã Hợp Nhất"), new CloseUnit(DemoUnits.PhuLuong, [number]), new CloseUnit(DemoUnits.VoTranh, [number])], default);
        outcome.Ok.ShouldBeTrue();
        return number;
    });

    private Task<string> Night(bool dry = false) => house.Within(services =>
        services.GetRequiredService<FeatureList>().Jobs.Single(j => j.Name == "plans.open-duties").Run(services, dry, CancellationToken.None));
}

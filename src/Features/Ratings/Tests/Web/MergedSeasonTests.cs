using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Ratings.Tests.Web;

/// <summary>Two communes merge while their season runs.</summary>
public class MergedSeasonTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Who_is_gone_owes_and_gets_nothing_and_what_took_it_over_is_rated_with_the_figures_of_both()
    {
        var season = await house.One<Guid>("select id from rating_season where published_at is null and rubric = 'commune-boards'");
        var gone = await house.One<Guid>("select id from rating where season = $1 and unit = 11", season);
        using var chair = await house.SignedIn("chutich");
        using var board = await house.SignedIn("tinh");
        var form = await chair.Get($"/ban/xep-loai/{gone}/tu-cham");
        var merged = await Merge();

        (await chair.Send(form, $"/ban/xep-loai/{gone}/tu-cham", ("d-quy-che", "5"), ("m-quy-che", "Biên bản họp"))).Text.ShouldContain("đã sắp xếp lại trong đợt");
        var page = await board.Get($"/ban/xep-loai/dot/{season}");
        page.Text.ShouldContain("Có 1 đơn vị mới chưa có hồ sơ, 2 đơn vị không còn");
        (await board.Send(page, $"/ban/xep-loai/dot/{season}/cong-bo")).Text.ShouldContain("đã đổi vì sắp xếp");
        (await board.Send(page, $"/ban/xep-loai/dot/{season}/cap-nhat")).Text.ShouldNotContain("đã đổi vì sắp xếp");
        (await chair.Get($"/ban/xep-loai/{gone}")).Text.ShouldContain("Nay thuộc Xã Hợp Nhất");
        (await house.One<long>("select count(*) from duty d join rating r on r.id = d.record where r.season = $1 and r.unit in (11, 12) and d.closed_at is null", season)).ShouldBe(0);
        var next = await house.One<Guid>("select id from rating where season = $1 and unit = $2", season, merged);
        // Whoever led one of the two scores for what they became.
        (await chair.Get($"/ban/xep-loai/{next}/tu-cham")).Text.ShouldContain("Quy chế làm việc");
        (await chair.Get($"/ban/xep-loai/{next}")).Text.ShouldContain("Tự chấm");
    }

    private async Task<int> Merge() => await house.Within(async services =>
    {
        var number = (await UnitNumbers.Take(services.GetRequiredService<AppDb>(), 1, default))[0];
        var outcome = await services.GetRequiredService<ChangeUnits>().Run(Actor.Program, VietnamTime.DayOf(house.Clock.GetUtcNow()), "Nghị quyết số 1/NQ",
            [new CreateUnit(number, DemoUnits.Province, UnitKinds.Commune, "Xã Hợp Nhất"), new CloseUnit(DemoUnits.PhuLuong, [number]), new CloseUnit(DemoUnits.VoTranh, [number])], default);
        outcome.Ok.ShouldBeTrue();
        return number;
    });
}

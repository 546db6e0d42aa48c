using CauNoi.Boards.Figures;
using CauNoi.Kernel.Targets;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Boards.Tests.Web;

/// <summary>A goal for all together, where somebody gave each its share.</summary>
public class SharedGoalTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Meetings = "activities.meeting-with-people.held";

    [Fact]
    public async Task A_unit_is_held_against_its_own_share_and_nobody_without_one_is_held_against_anything()
    {
        var target = await house.Target(await house.Programme(), "Chung cả tỉnh", Meetings, 920, TargetReach.Total, ["commune"], unit: "buổi");
        (await Figure(target, 11)).ShouldSatisfyAllConditions(f => f.Bare.ShouldBeTrue(), f => f.Status.ShouldBe(TargetStatus.NotApplicable));
        await house.Run($"insert into target_sharing (target, first, rule, map, decided_at, decided_by) values ('{target}', '{Year}-01-01', 'equal', current_date, now(), gen_random_uuid())");
        await house.Within(async services => (await services.GetRequiredService<UnitMaps>().History()) is not null);
        var figure = await Until(target, f => f.Share is not null);
        (figure.Share, figure.Judged.Goal, figure.Role).ShouldBe((10m, 10m, TargetRole.Part));
        figure.Status.ShouldBeOneOf(TargetStatus.Late, TargetStatus.Slow, TargetStatus.OnTrack, TargetStatus.Reached);

        await house.Run($"insert into target_share_by_hand (target, first, unit, amount) values ('{target}', '{Year}-01-01', 11, 1)");
        (await Until(target, f => f.Share == 1)).Judged.Goal.ShouldBe(1);
        var page = await (await house.Known("xa")).Get($"/ban/bang/chi-tieu/{target}");
        page.Text.ShouldContain("phần được giao: từ 1 buổi trở lên");
        (await house.Visitor().Get($"/bang/chi-tieu/{target}?don-vi=05611")).Text.ShouldContain("phần được giao");
    }

    [Fact]
    public async Task Above_those_who_share_it_stands_what_they_were_given_together()
    {
        var target = await house.Target(await house.Programme(), "Chung mọi xóm", Meetings, 50_000, TargetReach.Total, ["residential-area"], unit: "buổi");
        await house.Run($"insert into target_sharing (target, first, rule, map, decided_at, decided_by) values ('{target}', '{Year}-01-01', 'equal', current_date, now(), gen_random_uuid())");
        var commune = (await Until(target, f => f.Share is not null)).Share!.Value;
        var tree = await house.Within(services => services.GetRequiredService<UnitMaps>().On(new DateOnly(Year, 12, 31)));
        var areas = tree.Children(11).Where(n => n.Kind == "residential-area").ToList();
        var board = await Board(target, [.. areas.Select(a => a.Unit)]);
        board.Figures.Sum(f => f.Share ?? 0).ShouldBe(commune);
    }

    private static int Year => Kernel.Time.VietnamTime.DayOf(DateTimeOffset.UtcNow).Year;

    private async Task<TargetFigure> Figure(Guid target, int unit) => (await Board(target, [unit])).Figures.Single();

    // The book of shares looks at most once a second.
    private async Task<TargetFigure> Until(Guid target, Func<TargetFigure, bool> seen)
    {
        for (var tries = 0; ; tries++)
        {
            var figure = await Figure(target, 11);
            if (seen(figure) || tries == 60) return figure;
            await Task.Delay(50);
        }
    }

    private Task<TargetBoard> Board(Guid target, int[] units) => house.Within(async services =>
    {
        var (figures, today) = (services.GetRequiredService<TargetFigures>(), Kernel.Time.VietnamTime.DayOf(DateTimeOffset.UtcNow));
        await figures.Fresh(default);
        return await figures.Read(new TargetQuestion(today, today, null, false), [(await services.GetRequiredService<ProgrammeBook>().One(target))!], units, default);
    });
}

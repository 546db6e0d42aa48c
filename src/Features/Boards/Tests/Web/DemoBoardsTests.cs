using CauNoi.Boards.Demo;
using CauNoi.Boards.Figures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Boards.Tests.Web;

/// <summary>The samples that only the program itself makes, once: a whole province over two years.</summary>
public class DemoBoardsTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Samples_at_scale_show_every_standing_and_follow_a_merger_on_either_map()
    {
        await DemoBoards.Make(new DemoWorld(house.Services, atScale: true), default);
        var (year, today) = (VietnamTime.DayOf(DateTimeOffset.UtcNow).Year, VietnamTime.DayOf(DateTimeOffset.UtcNow));
        var (before, after) = (new DateOnly(year - 1, 9, 30), new DateOnly(year - 1, 12, 31));
        var (then, now) = await house.Within(async services => (await services.GetRequiredService<UnitMaps>().On(before), await services.GetRequiredService<UnitMaps>().On(today)));
        var gone = then.Order.Where(n => n.Kind == "commune" && !now.Has(n.Unit)).ToList();
        var whole = now.Order.Single(n => n.Kind == "commune" && !then.Has(n.Unit));
        gone.Count.ShouldBe(2);

        var communes = now.Order.Where(n => n.Kind == "commune").Select(n => n.Unit).ToArray();
        var (last, running) = (await Board(after, today, null, communes), await Board(today, today, null, communes));
        foreach (var status in new[] { TargetStatus.Reached, TargetStatus.Missed, TargetStatus.Unproven }) last.Count(f => f.Status == status).ShouldBeGreaterThan(5, status.ToString());
        running.Count(f => f.Status is TargetStatus.Late or TargetStatus.Slow).ShouldBeGreaterThan(5);
        running.Count(f => f.Gap is > 0).ShouldBe(4, "declared beside counted");
        last.Count(f => f.Facts > 0).ShouldBeGreaterThan(92);

        // What both wrote down, and those whom they were made of, stands at the new one; on the old map what each did stands apart.
        var recorded = await house.One<long>("""
            select count(*) from activity where kind = 'meeting-with-people' and extract(year from day) = $1
              and unit in (select unnest($2) union select before from unit_succession where after = any($2))
            """, year - 1, (int[])[.. gone.Select(g => g.Unit), whole.Unit]);
        recorded.ShouldBeGreaterThan(0);
        Dialogue(await Board(after, today, today, [whole.Unit])).ShouldBe([recorded]);
        Dialogue(await Board(after, today, before, [.. gone.Select(g => g.Unit)])).ShouldAllBe(value => value < recorded);
    }

    private static IEnumerable<decimal> Dialogue(IReadOnlyList<TargetFigure> figures) => figures.Where(f => f.Wording.Title == "Đối thoại với nhân dân").Select(f => f.Value.Value);

    private Task<IReadOnlyList<TargetFigure>> Board(DateOnly day, DateOnly today, DateOnly? map, int[] units) => house.Within(async services =>
    {
        var figures = services.GetRequiredService<TargetFigures>();
        await figures.Fresh(default);
        return (await figures.Read(new TargetQuestion(day, today, null, false) { Beside = true, Map = map }, await services.GetRequiredService<ProgrammeBook>().Live(day), units, default)).Figures;
    });
}

using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Ratings.Open;
using CauNoi.Ratings.Parts;
using CauNoi.Ratings.Rules;
using CauNoi.Ratings.Season;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Ratings.Demo;

/// <summary>
/// Two seasons of the sample communes. Last year's is public: one commune appealed and was heard, one is weak and is helped.
/// This year's runs: Phú Lương has yet to score itself, Võ Tranh waits for the inspection, Phan Đình Phùng has appealed.
/// </summary>
internal static class DemoRatings
{
    private const string Rubric = "commune-boards";

    // Who proposed, decided and answered: no sample account, so that every sample person may still do each.
    private static readonly Guid Council = new("0190a000-0000-7000-b900-000000000001"), Board = new("0190a000-0000-7000-b900-000000000002"), Second = new("0190a000-0000-7000-b900-000000000003");

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        var year = 0;
        await world.Step(services =>
        {
            year = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow()).Year;
            return Task.CompletedTask;
        });
        await world.Step(services => Open(services, year - 1, stop));
        await world.Step(services => Weigh(services, year - 1, _ => true, stop));
        await world.Step(services => Appeal(services, year - 1, DemoUnits.VoTranh, stop));
        await world.Step(services => Answer(services, year - 1, DemoUnits.VoTranh, stop));
        await world.Step(services => Publish(services, year - 1, stop));
        await world.Step(services => Help(services, year - 1, stop));
        await world.Step(services => Open(services, year, stop));
        await world.Step(services => Score(services, year, DemoUnits.VoTranh, stop));
        await world.Step(services => Weigh(services, year, unit => unit == DemoUnits.PhanDinhPhung, stop));
        await world.Step(services => Appeal(services, year, DemoUnits.PhanDinhPhung, stop));
    }

    private static async Task Open(IServiceProvider services, int year, CancellationToken stop)
    {
        var (book, now) = (services.GetRequiredService<RubricBook>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var today = VietnamTime.DayOf(now);
        // A catalogue of other rubrics has other samples.
        if ((await book.For(year, today, stop)).FirstOrDefault(r => r.Name == Rubric) is not { } rubric) return;
        var tree = await services.GetRequiredService<UnitMaps>().On(today, stop);
        var season = OpenSeasons.Begin(DemoUnits.Province, rubric, await book.Learning(rubric, DemoUnits.Province, year, today, stop), year, year < today.Year ? new DateOnly(year + 1, 1, 20) : today.AddDays(20), Actor.Program, now);
        Must(await OpenSeasons.Save(services.GetRequiredService<Changes>(), Actor.Program, season, [.. SeasonUnits.Of(tree, DemoUnits.Province, rubric)], stop));
    }

    // Points that differ from unit to unit, the same at every start. One unit is far behind.
    private static decimal Given(Judge.Markable thing, int unit, int n) => unit % 41 == 7 ? 0 : decimal.Round(thing.Most * (7 + ((unit + n) % 4)) / 10, 1);

    private static async Task Score(IServiceProvider services, int year, int unit, CancellationToken stop)
    {
        if (await Found(services, year, u => u == unit, stop) is not { } found) return;
        var change = services.GetRequiredService<Changes>().Begin(RatingsActs.Send, Actor.Program, unit, found.Ratings[0].Id);
        Mark(change, found.Season, found.Ratings[0], MarkStage.Self);
        Must(found.Ratings[0].Send(Council, change.Now));
        await change.Close(RatingsDuties.Score, found.Ratings[0].Id, stop);
        Must(await change.Save(stop));
    }

    // From the unit's own points to the decision, for all of them at once.
    private static async Task Weigh(IServiceProvider services, int year, Func<int, bool> which, CancellationToken stop)
    {
        if (await Found(services, year, which, stop) is not { } found) return;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var figures = await services.GetRequiredService<UnitFigures>().Read(found.Season.Frozen(), found.Season.Period, [.. found.Ratings.Select(r => r.Unit)], now, stop);
        var tree = await services.GetRequiredService<UnitMaps>().On(VietnamTime.DayOf(now), stop);
        var change = services.GetRequiredService<Changes>().Begin(RatingsActs.Decide, Actor.Program, DemoUnits.Province, found.Season.Id);
        foreach (var rating in found.Ratings)
        {
            var marks = Mark(change, found.Season, rating, MarkStage.Self);
            var node = tree.Find(rating.Unit)!;
            var frozen = new Dossier(found.Season, rating, marks, figures[rating.Unit]).Freeze(node.Code ?? "", node.Name, change.Now);
            Must(rating.Send(Council, change.Now) ?? rating.FinishInspection(Council, change.Now) ?? rating.Propose(Scoring.Of(found.Season.Frozen(), frozen.Input()), Council, change.Now));
            // Last year's days for an appeal are over; this year's are not.
            Must(rating.Decide(Board, change.Now, () => which(DemoUnits.PhuLuong) ? change.Now.AddSeconds(1) : change.Now.AddDays(14)));
            var content = RubricText.Write(frozen);
            change.Add(new RatingScore { Rating = rating.Id, No = 1, Content = content, Hash = RubricText.HashOf(content), At = change.Now });
            await change.Close(RatingsDuties.Score, rating.Id, stop);
        }

        change.Note("grade", "");
        Must(await change.Save(stop));
    }

    private static async Task Appeal(IServiceProvider services, int year, int unit, CancellationToken stop)
    {
        if (await Found(services, year, u => u == unit, stop) is not { } found) return;
        var change = services.GetRequiredService<Changes>().Begin(RatingsActs.Appeal, Actor.Program, unit, found.Ratings[0].Id);
        Must(found.Ratings[0].Object("Mục giám sát: xã đã nộp hai báo cáo giám sát và văn bản trả lời, hội đồng mới tính một.", Council, found.Ratings[0].DecidedAt!.Value));
        change.Open(RatingsDuties.Answer, DemoUnits.Province, found.Ratings[0].Id, RatingsDuties.Answer.Title, $"/ban/xep-loai/{found.Ratings[0].Id}");
        Must(await change.Save(stop));
    }

    private static async Task Answer(IServiceProvider services, int year, int unit, CancellationToken stop)
    {
        if (await Found(services, year, u => u == unit, stop) is not { } found) return;
        var change = services.GetRequiredService<Changes>().Begin(RatingsActs.Answer, Actor.Program, unit, found.Ratings[0].Id);
        Must(found.Ratings[0].Keep("Đã xem lại: báo cáo thứ hai nộp sau ngày chốt, được tính cho năm sau.", Second, change.Now));
        await change.Close(RatingsDuties.Answer, found.Ratings[0].Id, stop);
        Must(await change.Save(stop));
    }

    private static async Task Publish(IServiceProvider services, int year, CancellationToken stop)
    {
        if (await Found(services, year, _ => true, stop) is not { } found) return;
        Must(await PublishSeason.Publish(services.GetRequiredService<AppDb>(), services.GetRequiredService<UnitMaps>(), services.GetRequiredService<Changes>(), services.GetRequiredService<UnitFigures>(),
            found.Season, Actor.Program, services.GetRequiredService<TimeProvider>().GetUtcNow().AddMinutes(1), stop));
    }

    private static async Task Help(IServiceProvider services, int year, CancellationToken stop)
    {
        if (await Found(services, year, _ => true, stop) is not { } found || found.Ratings.Find(r => found.Season.Frozen().Grade(r.Grade) is { Weak: true }) is not { } weak) return;
        var change = services.GetRequiredService<Changes>().Begin(RatingsActs.Support, Actor.Program, weak.Unit, weak.Id);
        var today = VietnamTime.DayOf(change.Now);
        var support = new RatingSupport
        {
            Id = Guid.CreateVersion7(), Rating = weak.Id, Unit = DemoUnits.Department, Words = "Ban chuyên môn về xã mỗi tháng một buổi: giúp lập kế hoạch giám sát, mở sổ góp ý, kèm cán bộ mới.", Until = today.AddMonths(6), MadeBy = Board, MadeAt = change.Now,
        };
        change.Add(support);
        await change.Close(RatingsDuties.MakeSupport, weak.Id, stop);
        change.Open(RatingsDuties.Support, DemoUnits.Department, support.Id, RatingsDuties.Support.Title, $"/ban/xep-loai/{weak.Id}", VietnamTime.EndOf(support.Until), RatingsDuties.Support.Name);
        Must(await change.Save(stop));
    }

    private static List<RatingMark> Mark(Change change, RatingSeason season, Rating rating, MarkStage stage)
    {
        var marks = Judge.MarkForm.Of(season.Frozen(), stage).Where(t => season.Frozen().Item(t.Id) is not null)
            .Select((t, n) => new RatingMark { Rating = rating.Id, Stage = stage, Item = t.Id, No = 1, Points = Given(t, rating.Unit, n), Words = "Ghi trong sổ họp và sổ việc của xã.", By = Council, At = change.Now }).ToList();
        foreach (var mark in marks) change.Add(mark);
        return marks;
    }

    private static async Task<(RatingSeason Season, List<Rating> Ratings)?> Found(IServiceProvider services, int year, Func<int, bool> which, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        if (await db.RatingSeasons().SingleOrDefaultAsync(s => s.Unit == DemoUnits.Province && s.Year == year && s.Rubric == Rubric, stop) is not { } season) return null;
        var ratings = (await db.Ratings().Where(r => r.Season == season.Id).OrderBy(r => r.Unit).ToListAsync(stop)).Where(r => which(r.Unit)).ToList();
        return ratings.Count == 0 ? null : (season, ratings);
    }

    private static void Must(Kernel.Refusal? refused)
    {
        if (refused is not null) throw new InvalidOperationException(refused.Sentence);
    }
}

using System.Globalization;
using CauNoi.Activities;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Pages;
using CauNoi.SpotChecks.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.SpotChecks.Draw;

/// <summary>One round: its seed, its sample, and what was seen so far. The sample is drawn once, by the seed that stands here.</summary>
public static class ShowRound
{
    public static readonly FormShape DrawForm = new("boc-mau", []);

    public static async Task<IResult> Page(Visit visit, AppDb db, KindList kinds, Guid id) =>
        await Found(visit, db, id) is { } round ? await Render(visit, db, kinds, round, null, 200) : visit.NotFound();

    public static async Task<IResult> Draw(Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, SecondPersons seconds, Guid id)
    {
        var reach = await visit.Reach(SpotChecksAccess.Draw);
        if (await db.SpotRounds().SingleOrDefaultAsync(r => r.Id == id, visit.Stop) is not { } round || !reach.Covers(round.Unit)) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, kinds, round, post.Values, post.RefusedStatus);
        var sample = round.DrawnAt is null ? await Sample(visit, db, round) : [];
        var refused = round.DrawnAt is not null ? SpotRefusals.DrawnAlready : sample.Count == 0 ? SpotRefusals.NothingToDraw : null;
        if (refused is null)
        {
            var look = await seconds.Around(sample.Select(s => s.Unit), visit.Stop);
            var hands = await Hands(db, [.. sample.Select(s => s.Id)], visit.Stop);
            var tree = await visit.Tree();
            var change = changes.Begin(SpotActs.DrawRound, visit.Actor, round.Unit, id);
            (round.DrawnAt, round.Population) = (change.Now, (int)sample[0].Population);
            foreach (var (drawn, no) in sample.Select((s, n) => (s, n + 1)))
            {
                var check = new SpotCheck { Id = Guid.CreateVersion7(), Round = id, Activity = drawn.Id, Unit = drawn.Unit, Place = no, Day = drawn.Day };
                change.Add(check);
                // Where the second pair of eyes sits; the unit above where nobody is found yet.
                var at = look.For(drawn.Unit, SpotChecksAccess.Check, [.. hands[drawn.Id]]).Select(h => (int?)h.Unit).FirstOrDefault() ?? tree.Find(drawn.Unit)?.Parent ?? round.Unit;
                change.Open(SpotDuties.SpotCheck, at, check.Id, $"{SpotDuties.SpotCheck.Title}: {kinds.Named(drawn.Kind)?.Title}, {tree.Find(drawn.Unit)?.Name}", $"/ban/phuc-tra/mau/{check.Id}");
            }

            change.Note("population", sample[0].Population.ToString(CultureInfo.InvariantCulture));
            change.Note("drawn", sample.Count.ToString(CultureInfo.InvariantCulture));
            if (await change.Save(visit.Stop) is null) return visit.See($"/ban/phuc-tra/{id}");
            refused = SpotRefusals.DrawnAlready;
        }

        db.ChangeTracker.Clear();
        return await Found(visit, db, id) is { } fresh ? await Render(visit, db, kinds, fresh, post.Values.Refuse(refused), 409) : visit.NotFound();
    }

    /// <summary>Everybody who had a hand in records: who wrote, corrected or confirmed them.</summary>
    internal static async Task<ILookup<Guid, Guid>> Hands(AppDb db, Guid[] records, CancellationToken stop) =>
        (await db.Database.SqlQuery<Hand>($"""
            select id as "Record", recorded_by as "Account" from activity where id = any ({records})
            union select id, confirmed_by from activity where id = any ({records}) and confirmed_by is not null
            union select activity, by_account from activity_version where activity = any ({records})
            """).ToListAsync(stop)).ToLookup(h => h.Record, h => h.Account);

    // What happened in the period and was written down before the seed; the seed alone says which come first.
    private static async Task<IReadOnlyList<Drawn>> Sample(Visit visit, AppDb db, SpotRound round)
    {
        var then = (await visit.TreeOn(round.Last)).Subtree(round.Unit);
        var units = (then.Count > 0 ? then : (await visit.Tree()).Subtree(round.Unit)).Select(n => n.Unit).ToArray();
        string[] left = [KindStates.Planned, KindStates.Cancelled, KindStates.Withdrawn];
        return await db.Database.SqlQuery<Drawn>($"""
            select id as "Id", kind as "Kind", unit as "Unit", day as "Day", count(*) over () as "Population" from activity
            where unit = any ({units}) and day between {round.First} and {round.Last} and recorded_at <= {round.SeededAt} and state <> all ({left})
                and (batch is null or batch in (select batch from standing_batch))
            order by sha256(convert_to({round.Seed}::text || '|' || id::text, 'UTF8')) limit {round.Size}
            """).ToListAsync(visit.Stop);
    }

    private static async Task<SpotRound?> Found(Visit visit, AppDb db, Guid id)
    {
        var reach = await visit.Reach(ActivitiesAccess.Read);
        return await db.SpotRounds().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, visit.Stop) is { } round && reach.Covers(round.Unit) ? round : null;
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, KindList kinds, SpotRound round, FormValues? refused, int status)
    {
        var checks = await db.SpotChecks().AsNoTracking().Where(c => c.Round == round.Id).OrderBy(c => c.Place).ToListAsync(visit.Stop);
        var ids = checks.Select(c => c.Activity).ToArray();
        var records = await db.Activities().AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, visit.Stop);
        // The figures are facts; the list beside them only says which is which.
        var of = db.SpotChecks().Where(c => c.Round == round.Id).Select(c => c.Id);
        var counted = await db.Facts().Where(f => of.Contains(f.Record)).Join(db.Set<MeasureRow>(), f => f.Measure, m => m.Id, (f, m) => new { m.Name, f.Amount })
            .GroupBy(f => f.Name).Select(g => new { g.Key, Sum = g.Sum(f => f.Amount) }).ToDictionaryAsync(g => g.Key, g => g.Sum, visit.Stop);
        var tree = await visit.Tree();
        var mayDraw = round.DrawnAt is null && (await visit.Reach(SpotChecksAccess.Draw)).Covers(round.Unit);
        return visit.Page<ShowRoundPage>(new ShowRoundModel(round, tree.Find(round.Unit)?.Name ?? "Đơn vị cũ",
            [.. checks.Select(c => new RoundRow(c, RecordTitle.Of(kinds.Named(records[c.Activity].Kind), records[c.Activity]), tree.Find(c.Unit)?.Name ?? "Đơn vị cũ"))],
            counted.GetValueOrDefault(SpotMeasures.Checked.Name), counted.GetValueOrDefault(SpotMeasures.Wrong.Name), mayDraw, refused), status);
    }

    private sealed record Drawn(Guid Id, string Kind, int Unit, DateOnly Day, long Population);

    private sealed record Hand(Guid Record, Guid Account);
}

public sealed record RoundRow(SpotCheck Check, string Title, string Unit);

public sealed record ShowRoundModel(SpotRound Round, string Unit, IReadOnlyList<RoundRow> Rows, long Seen, long Wrong, bool MayDraw, FormValues? Refused);

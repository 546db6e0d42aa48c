using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Rules;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Test.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Tests.Web;

/// <summary>A house in which fifty people sit behind one address.</summary>
public sealed class CrowdedHouse : TestHouse
{
    public CrowdedHouse() => Limited = false;
}

public class CrowdTests(CrowdedHouse house) : IClassFixture<CrowdedHouse>
{
    private const string Festival = "/ban/ghi/ngay-hoi-dai-doan-ket";
    private const int People = 50;
    private static readonly string[] Names = ["xom", "xa", "chutich"];

    [Fact]
    public async Task Fifty_people_at_the_same_records_lose_nothing_and_overwrite_nobody_silently()
    {
        var records = new List<string>();
        using (var head = await house.SignedIn("xom"))
            for (var n = 0; n < 12; n++)
                records.Add((await head.Send(await head.Get(Festival), Festival, ("ngay", $"{n + 10}/01/2025"), ("so-nguoi", "1"), ("khu-cung-104", "co"))).Path);
        var said = new ConcurrentQueue<Said>();
        foreach (var name in Names) await house.Known(name);
        await Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(() => Live(person, records, said))));

        // Every press was taken or answered with a sentence, and nothing else happened.
        said.Count.ShouldBeGreaterThan(People * 4);
        said.Where(s => s.Status is not (HttpStatusCode.OK or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity)).ShouldBeEmpty();
        said.Where(s => !s.Taken && s.Sentence.Length == 0).ShouldBeEmpty("a refusal says why");
        said.Count(s => s.Taken).ShouldBeInRange(25, said.Count - 10, "both happen, or nothing was tried here");
        (await house.One<long>("select count(*) from act where kind in ('activities.correct', 'activities.confirm') and subject = any($1)",
            (object)records.Select(r => r.Split('/')[^1]).ToArray())).ShouldBe(said.Count(s => s.Taken));
        foreach (var path in records) await Whole(path, [.. said.Where(s => s.Path == path)]);
        (await FactsOf(records)).ShouldBe(await Derived(records));
    }

    [Fact]
    public async Task Many_proofs_of_one_duty_at_once_are_all_kept_and_the_duty_is_closed_once()
    {
        var duty = await Owe(2024);
        var paths = new ConcurrentQueue<string>();
        using (var officer = await house.SignedIn("xa"))
        {
            await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(async () =>
            {
                var page = await officer.Send(await officer.Get(Festival), Festival, ("don-vi", "101"), ("ngay", "05/11/2024"), ("so-nguoi", $"{n + 1}"), ("viec-khac", "co"));
                page.Path.ShouldStartWith("/ban/so-viec/", Case.Sensitive, page.Text);
                paths.Enqueue(page.Path);
            })));
            paths.Distinct().Count().ShouldBe(12);
            (await house.One<long>("select count(*) from duty where record = $1 and closed_at is not null and reopened = 0", duty)).ShouldBe(1);

            // All but one are withdrawn at once, by two hats: as long as one stands, the duty stays done.
            using var chair = await house.SignedIn("chutich");
            await Task.WhenAll(paths.Skip(1).Select((path, n) => Task.Run(() => TakeBack(n % 2 == 0 ? officer : chair, path))));
            (await house.One<bool>("select closed_at is not null from duty where record = $1", duty)).ShouldBeTrue();
            await TakeBack(officer, paths.First());
            (await house.One<bool>("select closed_at is not null from duty where record = $1", duty)).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_proof_that_comes_while_another_goes_leaves_the_duty_done_and_two_that_go_leave_it_owed()
    {
        using var officer = await house.SignedIn("xa");
        using var chair = await house.SignedIn("chutich");
        for (var round = 0; round < 5; round++)
        {
            var duty = await Owe(2019 + round);
            var first = await Held(officer, round, 1);
            await Task.WhenAll(TakeBack(officer, first), Held(chair, round, 2));
            (await house.One<bool>("select closed_at is not null from duty where record = $1", duty)).ShouldBeTrue($"round {round}: the second festival stands");
            var second = $"/ban/so-viec/{await house.One<Guid>("select id from activity where kind = 'unity-festival' and unit = 101 and state = 'held' and extract(year from day) = $1", 2019 + round)}";
            var third = await Held(officer, round, 3);
            await Task.WhenAll(TakeBack(officer, second), TakeBack(chair, third));
            (await house.One<bool>("select closed_at is null from duty where record = $1", duty)).ShouldBeTrue($"round {round}: no festival stands");
        }
    }

    private sealed record Said(string Path, string Seen, string? Wrote, bool Taken, HttpStatusCode Status, string Sentence);

    // Looks, then corrects or agrees to what was seen; again and again, wherever the dice send them.
    private async Task Live(int person, IReadOnlyList<string> records, ConcurrentQueue<Said> said)
    {
        using var visitor = house.Visitor();
        visitor.Cookies.Add((await house.Known(Names[person % Names.Length])).Cookies.GetAllCookies());
        var random = new Random(person);
        for (var turn = 0; turn < 5; turn++)
        {
            var path = records[random.Next(records.Count)];
            if (person % Names.Length != 0 && random.Next(3) == 0)
            {
                var page = await visitor.Get(path);
                if (!page.Has($"{path}/xac-nhan")) continue;
                var answer = await visitor.Send(page, $"{path}/xac-nhan");
                said.Enqueue(new(path, Participants(page), null, answer.Refusals.Length == 0, answer.Status, string.Join(' ', answer.Refusals)));
                continue;
            }

            var form = await visitor.Get($"{path}/sua");
            var (seen, mine) = (form.Typed($"{path}/sua", "so-nguoi").Replace(".", "", StringComparison.Ordinal), $"{(person * 100) + turn + 1_000}");
            var day = form.Typed($"{path}/sua", "ngay");
            var done = await visitor.Send(form, $"{path}/sua", ("ngay", day), ("so-nguoi", mine), ("khu-cung-104", "co"), ("ly-do", "đếm lại số người"));
            said.Enqueue(new(path, seen, mine, done.Path == path, done.Status, string.Join(' ', done.Refusals)));
        }
    }

    private static string Participants(Page page) =>
        page.Html.QuerySelectorAll("dl.facts div").First(d => d.TextContent.Contains("người dự", StringComparison.Ordinal)).QuerySelector("dd")!.TextContent.Trim().Replace(".", "", StringComparison.Ordinal);

    // Each taken correction is one wording, and the wording before it is the one its writer had before the eyes.
    private async Task Whole(string path, IReadOnlyList<Said> said)
    {
        var id = Guid.Parse(path.Split('/')[^1]);
        var wordings = new List<(string People, DateTime At)>();
        await using (var command = house.Source.CreateCommand("select answers ->> 'so-nguoi', at from activity_version where activity = $1 order by no"))
        {
            command.Parameters.AddWithValue(id);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) wordings.Add((reader.GetString(0), reader.GetDateTime(1)));
        }

        var written = said.Where(s => s.Taken && s.Wrote is not null).ToDictionary(s => s.Wrote!);
        wordings.Skip(1).Select(w => w.People).Order().ShouldBe(written.Keys.Order(), path);
        for (var n = 1; n < wordings.Count; n++) written[wordings[n].People].Seen.ShouldBe(wordings[n - 1].People, $"{path}: wording {n + 1} was written over one its writer had not seen");
        (await house.One<string>("select answers ->> 'so-nguoi' from activity where id = $1", id)).ShouldBe(wordings[^1].People);

        await using var agreed = house.Source.CreateCommand("select at from act where kind = 'activities.confirm' and subject = $1 order by at");
        agreed.Parameters.AddWithValue(id.ToString());
        await using var acts = await agreed.ExecuteReaderAsync();
        var confirmed = new List<string>();
        while (await acts.ReadAsync()) confirmed.Add(wordings.Last(w => w.At <= acts.GetDateTime(0)).People);
        confirmed.Order().ShouldBe(said.Where(s => s.Taken && s.Wrote is null).Select(s => s.Seen).Order(), $"{path}: what was confirmed is what was seen");
    }

    private async Task<string> FactsOf(IEnumerable<string> records)
    {
        var all = new List<string>();
        foreach (var path in records)
            all.Add(await house.One<string>("""
                select coalesce(string_agg(line, ' ' order by line collate "C"), '') from (
                    select m.name || '@' || f.unit || '/' || f.status || '=' || sum(f.amount) as line from fact f join measure m on m.id = f.measure
                    where f.record = $1 group by m.name, f.unit, f.status having sum(f.amount) <> 0) s
                """, Guid.Parse(path.Split('/')[^1])));
        return string.Join('\n', all);
    }

    private Task<string> Derived(IEnumerable<string> records) => house.Within(async services =>
    {
        var (db, kinds) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<KindList>());
        var all = new List<string>();
        foreach (var path in records)
        {
            var id = Guid.Parse(path.Split('/')[^1]);
            var activity = await db.Activities().AsNoTracking().SingleAsync(a => a.Id == id);
            var view = activity.View(await db.ActivityVersions().Where(v => v.Activity == id).ToListAsync());
            all.Add(string.Join(' ', RecordFacts.Of(kinds.Named(activity.Kind)!, view).GroupBy(f => $"{f.Measure.Name}@{f.Unit}/{(short)f.Status}")
                .Select(g => $"{g.Key}={g.Sum(f => f.Amount)}").Order(StringComparer.Ordinal)));
        }

        return string.Join('\n', all);
    });

    private async Task<Guid> Owe(int year)
    {
        var kind = house.Services.GetRequiredService<KindList>().Named("unity-festival")!;
        var owed = new OwedOnce(kind.Duties[0], DemoUnits.NaMoc, year);
        await house.Run(string.Create(CultureInfo.InvariantCulture, $"""
            insert into duty (id, kind, unit, record, title, href, rule, opened_at, due_at)
            values (gen_random_uuid(), '{owed.Duty.Duty.Name}', {owed.Unit}, '{owed.Id}', 'Tổ chức', '{Festival}', 'unity-festival@1', '{year}-11-01', '{year}-11-19')
            """));
        return owed.Id;
    }

    private static async Task<string> Held(Visitor visitor, int round, int day)
    {
        var page = await visitor.Send(await visitor.Get(Festival), Festival, ("don-vi", "101"), ("ngay", $"0{day}/11/{2019 + round}"), ("so-nguoi", "60"));
        page.Path.ShouldStartWith("/ban/so-viec/", Case.Sensitive, page.Text);
        return page.Path;
    }

    private static async Task TakeBack(Visitor visitor, string path)
    {
        var page = await visitor.Send(await visitor.Get(path), $"{path}/rut", ("ly-do", "ghi hai lần"));
        page.Text.ShouldContain("Đã rút");
    }
}

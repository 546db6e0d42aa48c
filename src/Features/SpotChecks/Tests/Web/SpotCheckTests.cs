using System.Net;
using CauNoi.Activities.Tests.Web;
using CauNoi.SpotChecks.Rules;
using CauNoi.Test.Support;

namespace CauNoi.SpotChecks.Tests.Web;

public class SpotCheckTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Model = "/ban/ghi/mo-hinh-tu-quan";
    private const string Quick = "/ban/ghi-nhanh/vu-viec-hoa-giai";

    [Fact]
    public async Task A_round_is_seeded_then_drawn_then_looked_at_by_others_and_its_share_is_told_from_twenty_on()
    {
        using var head = await house.SignedIn("xom");
        using var chair = await house.SignedIn("chutich");
        for (var page = 0; page < 3; page++) await Write(head, page, 7);
        var (round, id, seed) = await Seeded(chair, "11", "2026-03");

        // What is written after the seed was seen is not drawn.
        await Write(head, 3, 3);
        var drawn = await chair.Send(round, $"{round.Path}/boc");
        drawn.Text.ShouldContain("21 bản ghi của kỳ");
        drawn.Text.ShouldContain("dưới 20 mẫu nên chưa nêu tỷ lệ");
        (await chair.Send(round, $"{round.Path}/boc")).Status.ShouldBe(HttpStatusCode.Conflict);
        var before = await Ids("select id from activity where unit = 101 and day between '2026-03-01' and '2026-03-31' and recorded_at <= (select seeded_at from activity_round where id = $1)", id);
        (await Ids("select activity from activity_check where round = $1 order by place", id)).ShouldBe(SpotSample.Draw(seed, before, 30));

        // Phú Lương has too few accounts to watch itself: the second pair of eyes sits above.
        var checks = await Ids("select id from activity_check where round = $1 order by place", id);
        (await house.One<long>("select count(*) from duty where kind = 'activities.spot-check' and unit = 1 and closed_at is null and record = any($1)", (object)checks)).ShouldBe(21);
        using var officer = await house.SignedIn("xa");
        using var board = await house.SignedIn("tinh");
        (await officer.Get(Address(checks[0]))).Text.ShouldContain("chờ người khác phúc tra");
        var form = await board.Get(Address(checks[0]));
        var forged = new FormUrlEncodedContent(Visitor.Fields(await officer.Get("/ban/ghi/vu-viec-hoa-giai"), "/ban/ghi/vu-viec-hoa-giai").Where(f => f.Key.StartsWith("__", StringComparison.Ordinal))
            .Append(new("ket-luan", "right")).Append(new("nhan-xet", "đã xem sổ của xóm")));
        (await officer.Send(HttpMethod.Post, Address(checks[0]), forged)).Text.ShouldContain("phải do người khác phúc tra");
        (await board.Send(form, Address(checks[0]), ("ket-luan", "wrong"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "a verdict needs its sentence");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => board.Send(form, Address(checks[0]), ("ket-luan", "wrong"), ("nhan-xet", "sổ của xóm ghi vụ đất đai"))));
        answers.Count(a => a.Refusals.Length == 0).ShouldBe(1);
        (await house.One<long>("select count(*) from duty where kind = 'activities.spot-check' and record = $1 and closed_at is not null", checks[0])).ShouldBe(1);
        (await head.Get("/ban/hom-nay")).Text.ShouldContain("Xem lại bản ghi sau phúc tra");
        var seen = await head.Get(Address(checks[0]));
        seen.Text.ShouldContain("sổ của xóm ghi vụ đất đai");
        var mend = seen.Html.QuerySelector("a.btn-main")!.GetAttribute("href")!;
        (await head.Send(await head.Get(mend), mend, ("ngay", "28/03/2026"), ("loai", "dat-dai"), ("ket-qua", "thanh"))).Path.ShouldStartWith("/ban/so-viec/");
        (await house.One<bool>("select closed_at is not null from duty where kind = 'activities.put-right' and record = $1", checks[0])).ShouldBeTrue();

        for (var n = 1; n < 20; n++)
        {
            if (n == 19) (await chair.Get(round.Path)).Text.ShouldNotContain("%");
            await board.Send(await board.Get(Address(checks[n])), Address(checks[n]), ("ket-luan", "right"), ("nhan-xet", "khớp với sổ của xóm"));
        }

        (await chair.Get(round.Path)).Text.ShouldContain("1 chưa đúng trong 20 bản ghi đã xem (5%)");
        (await house.One<long>("select sum(f.amount)::bigint from fact f join measure m on m.id = f.measure where m.name = 'activities.spot-wrong'")).ShouldBe(1);
    }

    private async Task<(Page Round, Guid Id, long Seed)> Seeded(Visitor chair, string unit, string period)
    {
        var round = await chair.Send(await chair.Get("/ban/phuc-tra"), "/ban/phuc-tra", ("don-vi", unit), ("ky", period));
        round.Path.ShouldStartWith("/ban/phuc-tra/", Case.Sensitive, round.Text);
        var id = round.Id();
        var seed = await house.One<long>("select seed from activity_round where id = $1", id);
        round.Text.ShouldContain($"{seed}");
        (await house.One<string>("select fields ->> 'seed' from act where kind = 'activities.seed-round' and subject = $1", $"{id}")).ShouldBe($"{seed}");
        (await house.One<long>("select count(*) from activity_check where round = $1", id)).ShouldBe(0, "the seed stands before anybody sees the sample");
        (await chair.Send(await chair.Get("/ban/phuc-tra"), "/ban/phuc-tra", ("don-vi", unit), ("ky", period))).Refusals.ShouldHaveSingleItem().ShouldContain("đã có đợt");
        return (round, id, seed);
    }

    [Fact]
    public async Task Who_withdraws_what_was_found_wrong_owes_nothing_more_and_who_goes_on_with_it_still_does()
    {
        using var head = await house.SignedIn("xom");
        var records = new List<(string Path, Guid Check)>();
        for (var n = 0; n < 2; n++)
        {
            var record = await head.Send(await head.Get(Model), Model, ("ngay", $"0{n + 1}/04/2026"), ("ten", $"Mô hình {n}"), ("linh-vuc", "khac"), ("so-ho", "12"));
            record.Path.ShouldStartWith("/ban/so-viec/", Case.Sensitive, record.Text);
            records.Add((record.Path, await Wrong(record.Id(), n == 0 ? "2026-04" : "2026-Q2")));
        }

        await head.Send(await head.Get(records[0].Path), $"{records[0].Path}/rut", ("ly-do", "ghi hai lần"));
        (await Owed(records[0].Check)).ShouldBeFalse();
        (await head.Send(await head.Get(records[1].Path), $"{records[1].Path}/buoc/active", ("ngay", "05/05/2026"))).Text.ShouldContain("Hoạt động");
        (await house.One<string>("select state from activity a join activity_check c on c.activity = a.id where c.id = $1", records[1].Check)).ShouldBe("active");
        (await Owed(records[1].Check)).ShouldBeTrue("another state says nothing about what was found wrong");
    }

    private Task<bool> Owed(Guid check) => house.One<bool>("select closed_at is null from duty where kind = 'activities.put-right' and record = $1", check);

    private Task<Guid> Wrong(Guid record, string period) => house.One<Guid>("""
        with round as (
            insert into activity_round (id, unit, period, first, last, seed, size, seeded_by, seeded_at)
            values (gen_random_uuid(), 101, $2, '2026-04-01', '2026-04-30', 1, 1, gen_random_uuid(), now()) returning id),
        found as (
            insert into activity_check (id, round, activity, unit, place, day, verdict, words, checked_by, checked_at)
            select gen_random_uuid(), id, $1, 101, 1, '2026-04-01', 'wrong', 'số hộ chưa đúng', gen_random_uuid(), now() from round returning id)
        insert into duty (id, kind, unit, record, title, href, rule, opened_at, due_at)
        select gen_random_uuid(), 'activities.put-right', 101, id, 'Xem lại', '/', 'thử', now(), now() from found returning record
        """, record, period);

    [Fact]
    public async Task A_round_of_others_is_not_found_and_nothing_is_drawn_from_an_empty_month()
    {
        using var board = await house.SignedIn("tinh");
        var round = await board.Send(await board.Get("/ban/phuc-tra"), "/ban/phuc-tra", ("don-vi", "12"), ("ky", "2026-06"));
        (await board.Send(round, $"{round.Path}/boc")).Refusals.ShouldHaveSingleItem().ShouldContain("chưa có bản ghi nào");
        using var chair = await house.SignedIn("chutich");
        (await chair.Get(round.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        var forged = Visitor.Fields(await chair.Get("/ban/phuc-tra"), "/ban/phuc-tra");
        (await chair.Send(HttpMethod.Post, $"{round.Path}/boc", new FormUrlEncodedContent(forged.Where(f => f.Key.StartsWith("__", StringComparison.Ordinal))))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Known("xa")).Get("/ban/phuc-tra")).Has("/ban/phuc-tra").ShouldBeFalse();
        (await (await house.Known("ketoan")).Get("/ban/phuc-tra")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string Address(Guid check) => $"/ban/phuc-tra/mau/{check}";

    private static async Task Write(Visitor head, int page, int rows)
    {
        var done = await head.Send(await head.Get(Quick), Quick, [.. Enumerable.Range(1, rows).SelectMany(row => new[]
        {
            ($"d{row}-ngay", $"{(page * 7) + row}/3/2026"), ($"d{row}-loai", "khac"), ($"d{row}-ket-qua", "thanh"),
        })]);
        done.Path.ShouldBe($"{Quick}?xong={rows}", done.Text);
    }

    private async Task<Guid[]> Ids(string sql, Guid round)
    {
        var ids = new List<Guid>();
        await using var command = house.Source.CreateCommand(sql);
        command.Parameters.AddWithValue(round);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) ids.Add(reader.GetGuid(0));
        return [.. ids];
    }
}

using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Jobs;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Today.Tests.Web;

/// <summary>Mails of the morning in a house whose clock is turned over the month of Tết.</summary>
public class DigestTests(TestHouse house) : IClassFixture<TestHouse>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await house.Run("update role_grant set valid_from = '2025-07-01'");
        await house.Run("update duty set closed_at = now(), proof = (select id from act limit 1) where closed_at is null");
        await house.Run("delete from duty_digest; delete from digest_wish; delete from outbox");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Over_the_month_of_Tet_nobody_gets_more_than_one_a_day_none_at_night_and_none_on_holidays()
    {
        await Wants("xa");
        await Wants("xom");
        house.Clock.Set(Morning(new DateOnly(2026, 2, 1)));
        for (var n = 0; n < 12; n++)
        {
            await house.Festival(DemoUnits.NaMoc, (n * 3) + 0.7, $"Việc kín của khu {n}");
            await Feedback(DemoUnits.PhuLuong, (n * 3) + 0.7);
        }

        for (var day = new DateOnly(2026, 2, 1); day <= new DateOnly(2026, 3, 8); day = day.AddDays(1))
        {
            house.Clock.Set(Morning(day).AddHours(-3));
            (await Digests()).ShouldContain("giờ yên lặng");
            house.Clock.Set(Morning(day));
            await Digests();
            // Twice, as after a crash: whoever has one gets no second.
            (await Digests()).ShouldBe("Đã gửi 0 thư nhắc việc.");
        }

        (await house.One<long>("select count(*) from (select recipient, created_at::date, count(*) from outbox group by 1, 2 having count(*) > 1) twice")).ShouldBe(0);
        (await house.One<long>("select count(*) from outbox")).ShouldBe(await house.One<long>("select count(*) from duty_digest"));
        (await house.One<long>("select count(*) from outbox where recipient = 'xa@thu.example'")).ShouldBeGreaterThan(5);
        // Weekends are an officer's own; Tết is everybody's: 16 to 20 February 2026.
        (await house.One<long>("select count(*) from outbox where recipient = 'xa@thu.example' and extract(isodow from created_at at time zone 'Asia/Ho_Chi_Minh') > 5")).ShouldBe(0);
        (await house.One<long>("select count(*) from outbox where recipient = 'xom@thu.example' and extract(isodow from created_at at time zone 'Asia/Ho_Chi_Minh') > 5")).ShouldBeGreaterThan(0);
        (await house.One<long>("select count(*) from duty_digest where day between '2026-02-16' and '2026-02-20'")).ShouldBe(0);
        (await house.One<long>("select count(*) from outbox where body like '%Việc kín%' or subject like '%Việc kín%' or body like '%Mến%'")).ShouldBe(0);
        (await house.One<long>("select count(*) from outbox where body like '%{origin}/ban/hom-nay%'")).ShouldBe(await house.One<long>("select count(*) from outbox"));
    }

    [Fact]
    public async Task Who_has_nothing_to_remember_gets_nothing_and_who_does_not_want_it_neither()
    {
        house.Clock.Set(Morning(new DateOnly(2026, 4, 8)));
        await Wants("ketoan");
        await house.Festival(DemoUnits.NaMoc, 0.5);
        (await Digests()).ShouldBe("Đã gửi 0 thư nhắc việc.");
        await Wants("xom");
        (await Digests()).ShouldBe("Đã gửi 1 thư nhắc việc.");
        await Wants("xom", wanted: false);
        house.Clock.Turn(TimeSpan.FromDays(1));
        (await Digests()).ShouldBe("Đã gửi 0 thư nhắc việc.");
    }

    [Fact]
    public async Task A_crash_between_two_people_sends_to_the_other_one_only()
    {
        house.Clock.Set(Morning(new DateOnly(2026, 5, 12)));
        await Wants("xom");
        await Wants("xa");
        await house.Festival(DemoUnits.NaMoc, 0.5);
        await Feedback(DemoUnits.PhuLuong, 0.5);
        await house.Run("insert into duty_digest (account, day, late, today, coming, sent_at) select id, '2026-05-12', 0, 1, 0, now() from staff_account where user_name = 'xom'");
        (await Digests()).ShouldBe("Đã gửi 1 thư nhắc việc.");
        (await house.One<string>("select string_agg(recipient, ' ') from outbox")).ShouldBe("xa@thu.example");
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_a_conflict_of_interest_hides_from_the_person()
    {
        house.Clock.Set(Morning(new DateOnly(2026, 7, 14)));
        await Wants("xa");
        var duty = await Feedback(DemoUnits.PhuLuong, 0.5);
        var conflict = await house.One<Guid>("""
            insert into conflict_of_interest (id, account, record, reason, declared_by, at)
            select gen_random_uuid(), a.id, d.record, 'Có liên quan', a.id, now() from staff_account a, duty d where a.user_name = 'xa' and d.id = $1 returning id
            """, duty);
        (await Digests()).ShouldBe("Đã gửi 0 thư nhắc việc.");
        await house.Run($"delete from conflict_of_interest where id = '{conflict}'");
        (await Digests()).ShouldBe("Đã gửi 1 thư nhắc việc.");
    }

    [Fact]
    public async Task A_person_switches_it_on_and_off_and_the_act_does_not_keep_the_address()
    {
        using var officer = await house.SignedIn("xa");
        var refused = await officer.Send(await officer.Get("/ban/hom-nay/thu"), "/ban/hom-nay/thu", ("nhan", "co"));
        refused.Refusals.ShouldBe(["Xin viết địa chỉ thư để nhận, hoặc bỏ dấu nhận thư."]);
        (await officer.Send(refused, "/ban/hom-nay/thu", ("dia-chi", "men@thu.example"), ("nhan", "co"))).Text.ShouldContain("địa chỉ chưa được xác nhận");
        (await house.One<bool>("select wanted from digest_wish where address = 'men@thu.example'")).ShouldBeTrue();
        (await officer.Send(await officer.Get("/ban/hom-nay/thu"), "/ban/hom-nay/thu", ("dia-chi", "men@thu.example"))).Text.ShouldContain("không gửi");
        (await house.One<bool>("select wanted from digest_wish where address = 'men@thu.example'")).ShouldBeFalse();
        (await house.One<long>("select count(*) from act where kind = 'today.choose-digest' and fields::text like '%thu.example%'")).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_late_for_long_is_told_to_the_unit_above_once()
    {
        house.Clock.Set(Morning(new DateOnly(2026, 6, 2)));
        var title = "Trễ lâu phải báo lên xã";
        var duty = await house.Festival(DemoUnits.NaMoc, -6.1, title);
        (await Escalate()).ShouldBe("Đã báo 0 việc trễ lâu lên đơn vị trên.");
        house.Clock.Turn(TimeSpan.FromDays(1));
        (await house.Within(s => s.GetRequiredService<JobRunner>().Run("today.escalate", dry: true, CancellationToken.None)))!.Sentence.ShouldBe("Sẽ báo 1 việc trễ lâu lên đơn vị trên.");
        (await Escalate()).ShouldBe("Đã báo 1 việc trễ lâu lên đơn vị trên.");
        (await Escalate()).ShouldBe("Đã báo 0 việc trễ lâu lên đơn vị trên.");
        using var officer = await house.SignedIn("xa");
        using var head = await house.SignedIn("xom");
        (await officer.Get("/ban/hom-nay")).Text.ShouldContain("báo lên đây");
        (await head.Get("/ban/hom-nay")).Text.ShouldContain("Đã báo lên");

        await officer.Send(await officer.Get($"/ban/viec/{duty}"), $"/ban/viec/{duty}/tra-lai", ("loi", "Đã gọi điện nhắc"));
        (await officer.Get("/ban/hom-nay")).Text.ShouldNotContain(title);
        house.Clock.Turn(TimeSpan.FromDays(1));
        (await Escalate()).ShouldBe("Đã báo 0 việc trễ lâu lên đơn vị trên.");

        // Its clock was started anew and it became late once more.
        await house.Run($"update duty set due_at = due_at + interval '30 days' where id = '{duty}'");
        house.Clock.Turn(TimeSpan.FromDays(40));
        (await Escalate()).ShouldBe("Đã báo 1 việc trễ lâu lên đơn vị trên.");
        (await house.Turns(duty)).ShouldBe("escalated- escalated");
    }

    private static DateTimeOffset Morning(DateOnly day) => new(day, new TimeOnly(6, 45), VietnamTime.Offset);

    private async Task<string> Digests() => (await house.Within(s => s.GetRequiredService<JobRunner>().Run("today.send-digests", dry: false, CancellationToken.None)))!.Sentence;

    private async Task<string> Escalate() => (await house.Within(s => s.GetRequiredService<JobRunner>().Run("today.escalate", dry: false, CancellationToken.None)))!.Sentence;

    private Task Wants(string userName, bool wanted = true) => house.Run($"""
        insert into digest_wish (account, address, wanted, changed_at, confirmed_at) select id, '{userName}@thu.example', {wanted}, now(), now() from staff_account where user_name = '{userName}'
        on conflict (account) do update set wanted = excluded.wanted
        """);

    private Task<Guid> Feedback(int unit, double days) => house.One<Guid>("""
        insert into duty (id, kind, unit, record, title, href, rule, opened_at, due_at)
        values (gen_random_uuid(), 'feedback.answer', $1, gen_random_uuid(), 'Việc kín', '/ban/gop-y', 'feedback.answer@1', $2 - interval '9 days', $2) returning id
        """, unit, house.Clock.GetUtcNow().AddDays(days));
}

using CauNoi.Platform.Audit;
using CauNoi.Operations.Watch;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Health;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Settings;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Operations.Tests.Web;

public class WatchTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Watchers_are_told_in_one_word_that_this_node_serves()
    {
        using var visitor = house.Visitor();
        var answer = await visitor.Client.GetAsync("/suc-khoe");
        ((int)answer.StatusCode).ShouldBe(200);
        (await answer.Content.ReadAsStringAsync()).ShouldStartWith("tốt");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task The_state_page_shows_every_part()
    {
        var text = (await (await house.Known("kythuat")).Get("/he-thong/tinh-trang")).Text;
        foreach (var part in (string[])["Cơ sở dữ liệu", "Niêm phong", "Chuỗi niêm phong", "Công việc định kỳ", "Thư và tin nhắn", "Ổ đĩa", "Xử lý ảnh", "Đọc văn bản", "Tạo tệp PDF", "Quy tắc"])
            text.ShouldContain(part);
    }

    [Fact]
    public void A_catalogue_file_that_was_skipped_is_named_with_the_reason()
    {
        var rules = CatalogueFiles.Load("/nonexistent");
        var finding = RulePart.Of(rules.BadFiles);
        finding.Grade.ShouldBe(HealthGrade.Watch);
        foreach (var bad in rules.BadFiles) finding.Sentence.ShouldContain(bad.Reason);
    }

    [Fact]
    public async Task A_stuck_outbox_raises_one_alarm_tells_who_is_on_duty_and_clears()
    {
        await Run($"insert into setting values ('{PlatformSettings.AlarmMail.Name}', 'truc@tinh.example', now())");
        house.Services.GetRequiredService<SettingValues>().Forget();
        var (raised, cleared) = (await Acts("operations.raise-alarm"), await Acts("operations.clear-alarm"));
        await Run("insert into outbox (id, channel, recipient, subject, body, record, created_at, next_at) values (gen_random_uuid(), 'mail', 'a@b.vn', '', '', gen_random_uuid(), now() - interval '31 minutes', now())");

        await Look();
        await Look();

        (await house.One<string>("select title || ' ' || (cleared_at is null) from alarm where name = 'outbox' order by since desc limit 1")).ShouldBe("Thư và tin nhắn true");
        (await Acts("operations.raise-alarm")).ShouldBe(raised + 1);
        (await house.One<long>("select count(*) from outbox where recipient = 'truc@tinh.example' and subject like 'Sự cố: Thư%'")).ShouldBe(1);
        (await (await house.Known("kythuat")).Get("/he-thong/tinh-trang")).Text.ShouldContain("đang có");

        await Run("update outbox set sent_at = now()");
        await Look();
        await Look();

        (await house.One<long>("select count(*) from alarm where name = 'outbox' and cleared_at is null")).ShouldBe(0);
        (await Acts("operations.clear-alarm")).ShouldBe(cleared + 1);
        (await house.One<long>("select count(*) from outbox where recipient = 'truc@tinh.example' and subject like 'Đã yên: Thư%'")).ShouldBe(1);
    }

    [Fact]
    public async Task Several_nodes_that_see_the_same_raise_one_alarm()
    {
        await Run("insert into outbox (id, channel, recipient, subject, body, record, created_at, next_at, given_up_at) values (gen_random_uuid(), 'mail', 'a@b.vn', '', '', gen_random_uuid(), now(), now(), now())");
        await Task.WhenAll(Look(), Look(), Look());
        (await house.One<long>("select count(*) from alarm where name = 'outbox' and cleared_at is null")).ShouldBe(1);
        await Run("delete from outbox where given_up_at is not null");
        await Task.WhenAll(Look(), Look(), Look());
        (await house.One<long>("select count(*) from alarm where name = 'outbox' and cleared_at is null")).ShouldBe(0);
    }

    [Fact]
    public async Task A_sealer_that_falls_behind_is_seen()
    {
        // The acts of the sample data may be older than a fresh copy's first seal.
        var finding = await SealPart.Lag(house.Source, DateTimeOffset.UtcNow, CancellationToken.None);
        for (var tries = 0; tries < 100 && finding.Grade != HealthGrade.Good; tries++)
        {
            await house.Services.GetRequiredService<Sealer>().SealOnce(CancellationToken.None);
            finding = await SealPart.Lag(house.Source, DateTimeOffset.UtcNow, CancellationToken.None);
        }

        finding.Grade.ShouldBe(HealthGrade.Good);
        // Below everything: an act that no seal will ever be over is what a halted sealer looks like.
        await Run("insert into act (id, tx, at, actor, hat, unit, kind, subject, fields, digest) values ('00000000-0000-0000-0000-000000000001', 9000000000000000, now() - interval '1 minute', gen_random_uuid(), '', 0, '', '', '{}', '\\x00')");
        finding = await SealPart.Lag(house.Source, DateTimeOffset.UtcNow, CancellationToken.None);
        await Run("delete from act where id = '00000000-0000-0000-0000-000000000001'");
        finding.Grade.ShouldBe(HealthGrade.Watch);
        finding.Sentence.ShouldContain("60 giây");
    }

    // Tests of this class come in any order, and another one raises and clears the same alarm.
    private Task<long> Acts(string kind) => house.One<long>("select count(*) from act where kind = $1 and subject = 'outbox'", kind);

    private Task Look() => house.Within(async services =>
    {
        await AlarmWatch.Look(services, CancellationToken.None);
        return 0;
    });

    private async Task Run(string sql)
    {
        await using var command = house.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A history that somebody changed behind the program's back. A house of its own: nothing mends it.</summary>
public class BrokenSealTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("operations.verify-newest")]
    [InlineData("operations.verify-chain")]
    public async Task A_changed_act_is_found_and_named_on_the_state_page(string job)
    {
        var runner = house.Services.GetRequiredService<JobRunner>();
        await house.Services.GetRequiredService<Platform.Audit.Sealer>().SealOnce();
        await using (var change = house.Source.CreateCommand("update act set subject = 'khác' where id = (select id from act where tx < (select max(to_tx) from seal) order by tx limit 1)"))
            await change.ExecuteNonQueryAsync();

        var outcome = (await runner.Run(job, dry: false, CancellationToken.None)).ShouldNotBeNull();

        outcome.Failed.ShouldBeTrue();
        outcome.Sentence.ShouldContain("không khớp");
        (await (await house.Known("kythuat")).Get("/he-thong/tinh-trang")).Text.ShouldContain("Chuỗi niêm phongcần xem ·");
    }
}

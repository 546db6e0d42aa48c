using CauNoi.Platform.Audit;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Test.Web.Audit;

/// <summary>Whoever changes the history afterwards, with every right on the database, is found out.</summary>
public class TamperTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("update act set fields = jsonb_set(fields, '{code}', '\"GY-0000-0000\"') where id = (select max(id::text)::uuid from act where fields ? 'code')")]
    [InlineData("update act set actor = gen_random_uuid() where id = (select min(id::text)::uuid from act)")]
    [InlineData("update act set at = at - interval '1 microsecond' where id = (select min(id::text)::uuid from act)")]
    [InlineData("update act set reason = 'khác' where id = (select min(id::text)::uuid from act)")]
    [InlineData("update act set tx = tx + 1000000 where id = (select min(id::text)::uuid from act)")]
    [InlineData("delete from duty; delete from act_salt; delete from act where id = (select min(id::text)::uuid from act)")]
    [InlineData("insert into act select gen_random_uuid(), tx, at, actor, hat, unit, kind, subject, reason, fields, digest from act limit 1")]
    [InlineData("update seal set acts = acts + 1")]
    [InlineData("update seal set root = sha256(root)")]
    [InlineData("update seal set at = at + interval '1 second'")]
    public async Task A_change_of_the_past_breaks_a_seal(string change)
    {
        await house.Services.GetRequiredService<Sealer>().SealOnce(TestContext.Current.CancellationToken);
        (await Broken()).ShouldBeEmpty();
        await house.Run("drop table if exists kept_act, kept_salt, kept_seal, kept_duty; create table kept_act as table act; create table kept_salt as table act_salt; create table kept_seal as table seal; create table kept_duty as table duty");
        await house.Run(change);
        (await Broken()).ShouldNotBeEmpty();
        await house.Run("""
            truncate duty, act_salt, seal, act cascade;
            insert into act table kept_act; insert into act_salt table kept_salt; insert into seal table kept_seal; insert into duty table kept_duty;
            drop table kept_act, kept_salt, kept_seal, kept_duty
            """);
        (await Broken()).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> Broken() => (await AuditVerification.Run(house.Source, stop: TestContext.Current.CancellationToken)).Broken;
}

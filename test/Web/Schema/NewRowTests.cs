using CauNoi.Feedback;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Test.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Test.Web.Schema;

/// <summary>A change of nothing but new rows is written without the mapper; everything holds that holds for other changes.</summary>
public class NewRowTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public Task What_was_just_saved_can_be_altered_by_the_next_change_of_the_same_scope() => house.Within(async services =>
    {
        var (changes, db, record) = (services.GetRequiredService<Changes>(), services.GetRequiredService<AppDb>(), Guid.CreateVersion7());
        var stop = TestContext.Current.CancellationToken;
        var first = changes.Begin(FeedbackActs.Submit, Actor.Public, 1, record);
        first.Open(FeedbackDuties.Answer, 1, record, "Một việc mới", "/ban/hom-nay");
        (await first.Save(stop)).ShouldBeNull();
        db.ChangeTracker.Entries().ShouldAllBe(e => e.State == EntityState.Unchanged);
        db.ChangeTracker.Entries<Duty>().Single().Entity.Version.ShouldNotBe(0u);

        var second = changes.Begin(FeedbackActs.Submit, Actor.Public, 1, record);
        await second.Close(FeedbackDuties.Answer, record, stop);
        (await second.Save(stop)).ShouldBeNull();
        db.ChangeTracker.Clear();
        (await db.Duties().SingleAsync(d => d.Record == record, stop)).StateAt(second.Now).ShouldBe(DutyState.Done);
        return true;
    });

    [Fact]
    public Task A_row_that_is_there_already_refuses_the_whole_change() => house.Within(async services =>
    {
        var (changes, db, record) = (services.GetRequiredService<Changes>(), services.GetRequiredService<AppDb>(), Guid.CreateVersion7());
        var stop = TestContext.Current.CancellationToken;
        for (var round = 0; round < 3; round++)
        {
            var change = changes.Begin(FeedbackActs.Submit, Actor.Public, 1, record);
            change.Open(FeedbackDuties.Answer, 1, record, "Một việc mới", "/ban/hom-nay");
            change.Note("code", $"GY-{round}");
            var refusal = await change.Save(stop);
            if (round == 0) refusal.ShouldBeNull();
            else refusal!.Field.ShouldBe("duty_record");
            db.ChangeTracker.Clear();
        }

        (await house.Source.CreateCommand($"select count(*) from act where subject = '{record}'").ExecuteScalarAsync(stop)).ShouldBe(1L);
        return true;
    });
}

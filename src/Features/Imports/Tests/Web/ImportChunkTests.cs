using CauNoi.Activities.Tests.Web;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;
using Npgsql;

namespace CauNoi.Imports.Tests.Web;

public class ImportChunkTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly string[] Areas = ["Xóm Na Mộc", "Xóm Bá Sơn", "Xóm Khuôn Lân", "Xóm Gốc Gạo"];
    private static readonly DateOnly From = new(2019, 1, 1);

    [Fact]
    public async Task A_run_that_is_killed_between_chunks_is_taken_up_again_with_nothing_twice_and_nothing_lost()
    {
        using var officer = await house.SignedIn("xa");
        var review = await officer.SendTable(SentTables.Cases(7_500, From, Areas));
        review.Text.ShouldContain("Cả 7.500 dòng đều đúng");
        await officer.LetIn(review);
        await house.Run("""
            create function stumble() returns trigger language plpgsql as $$ begin raise exception 'the machine stopped'; end $$;
            create trigger stumble before insert on activity_version for each row when (new.day = '2024-01-01') execute function stumble();
            """);
        await Should.ThrowAsync<PostgresException>(() => house.ApplyImports());
        (await Counted(review)).ShouldBe(5_000);
        (await house.Closed(DemoUnits.NaMoc, From, From.AddYears(8))).ShouldBe(await Before(), "an unfinished import counts nowhere");
        (await officer.Get(review.Path)).Text.ShouldContain("5.000 trong 7.500 bản ghi");
        (await officer.Get("/ban/so-viec?loai=vu-viec-hoa-giai")).Text.ShouldNotContain("01/01/2019");

        await house.Run("drop trigger stumble on activity_version");
        await house.ApplyImports();
        (await Counted(review)).ShouldBe(7_500);
        (await house.One<string>("select string_agg(no || ':' || records, ' ' order by no) from activity_import_chunk where import = $1", review.Id())).ShouldBe("0:5000 1:2500");
        (await house.Closed(DemoUnits.NaMoc, From, From.AddYears(8))).ShouldBe(await Before() + 1_875);
        (await house.One<long>("select count(*) from (select 1 from activity where batch = $1 group by unit, day having count(*) > 1) twice", review.Id())).ShouldBe(0);
        (await house.One<long>("select count(*) from act where kind = 'activities.import' and subject = $1", review.Id().ToString())).ShouldBe(2);

        // Running again does nothing, and one record of it can be withdrawn as any other.
        (await house.ApplyImports()).ShouldEndWith(" 0 bản ghi.");
        var one = await house.One<Guid>("select id from activity where batch = $1 and unit = 101 limit 1", review.Id());
        await officer.Send(await officer.Get($"/ban/so-viec/{one}"), $"/ban/so-viec/{one}/rut", ("ly-do", "ghi nhầm xóm"));
        (await house.Closed(DemoUnits.NaMoc, From, From.AddYears(8))).ShouldBe(await Before() + 1_874);
        await officer.Undo(review);
        (await house.Closed(DemoUnits.NaMoc, From, From.AddYears(8))).ShouldBe(await Before());
    }

    [Fact]
    public async Task An_import_can_be_stopped_midway_and_then_nothing_of_it_ever_counts()
    {
        using var officer = await house.SignedIn("xa");
        var review = await officer.SendTable(SentTables.Cases(4, new DateOnly(2025, 1, 2), "Xóm Na Mộc", "Xóm Bá Sơn"));
        (await officer.LetIn(review)).Text.ShouldContain("Đang ghi");
        (await officer.Undo(review)).Text.ShouldContain("Đã hoàn tác");
        await house.ApplyImports();
        (await Counted(review)).ShouldBe(0);
        (await house.One<long>("select count(*) from fact_batch_step where batch = $1", review.Id())).ShouldBe(1);
    }

    private Task<long> Counted(Page review) => house.One<long>("select count(*) from activity where batch = $1", review.Id());

    private Task<long> Before() => house.One<long>("""
        select coalesce(sum(amount), 0)::bigint from fact f join measure m on m.id = f.measure
        where m.name = 'activities.mediation-case.closed' and f.unit = 101 and f.batch is null
        """);
}

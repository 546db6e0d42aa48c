using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Imports.Tests.Web;

public class ImportDutyTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Table = "/ban/ghi/ngay-hoi-dai-doan-ket/bang";
    private const string Festival = "/ban/ghi/ngay-hoi-dai-doan-ket";
    private static readonly string[] Columns = ["Đơn vị", "Ngày tổ chức", "Bao nhiêu người dự?", "Tổ chức chung với khu nào?"];

    [Fact]
    public async Task What_the_records_of_a_table_prove_is_closed_when_all_are_written_and_owed_again_when_they_are_taken_back()
    {
        house.Clock.Set(VietnamTime.StartOf(new DateOnly(2028, 11, 4)).AddHours(8));
        await house.Within(services => services.GetRequiredService<FeatureList>().Jobs.Single(j => j.Name == "activities.open-duties").Run(services, false, default));
        using var officer = await house.SignedIn("xa");
        var sent = await officer.Send(await officer.Get(Table), Table,
            ("tep", "ngay-hoi.csv", SentTables.Csv(["Xóm Na Mộc,02/11/2028,90,Xóm Khuôn Lân", "Xóm Bá Sơn,03/11/2028,60,"], Columns)));
        await officer.LetIn(sent);
        (await Open()).ShouldBe([DemoUnits.NaMoc, 104, 107]);
        await house.ApplyImports();
        (await Open()).ShouldBe([]);
        (await house.One<string>("select a.kind from duty d join act a on a.id = d.proof where d.unit = 104 and d.due_at > '2028-01-01'")).ShouldBe("activities.finish");
        (await officer.Get("/ban/phu-song?loai=ngay-hoi-dai-doan-ket")).Text.ShouldNotContain("Xóm Na Mộc");

        // What another record proves stays proven.
        await officer.Send(await officer.Get(Festival), Festival, ("don-vi", "107"), ("ngay", "04/11/2028"), ("so-nguoi", "70"));
        (await officer.Undo(sent)).Text.ShouldContain("Đã hoàn tác");
        (await Open()).ShouldBe([DemoUnits.NaMoc, 104]);
        (await house.One<DateTime>("select due_at from duty where unit = 101 and kind = 'activities.unity-festival.hold' and due_at > '2028-01-01'"))
            .ShouldBe(VietnamTime.EndOf(new DateOnly(2028, 11, 18)).UtcDateTime);
    }

    private async Task<int[]> Open()
    {
        var open = new List<int>();
        foreach (var unit in new[] { DemoUnits.NaMoc, 104, 107 })
            if (await house.One<long>("select count(*) from duty where kind = 'activities.unity-festival.hold' and unit = $1 and closed_at is null and due_at > '2028-01-01'", unit) > 0) open.Add(unit);
        return [.. open];
    }
}

using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Tests.Web;

public class DutyTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Festival = "/ban/ghi/ngay-hoi-dai-doan-ket";
    private const string Held = "activities.unity-festival.hold";

    [Fact]
    public async Task A_season_opens_what_each_area_owes_once_and_a_record_closes_it_for_all_who_took_part()
    {
        house.Clock.Set(VietnamTime.StartOf(new DateOnly(2027, 11, 3)).AddHours(8));
        (await Run(dry: true)).ShouldStartWith("Sẽ mở");
        (await house.One<long>("select count(*) from duty where kind = $1", Held)).ShouldBe(0);
        await Run(dry: false);
        var areas = await house.One<long>("select count(*) from duty where kind = $1", Held);
        areas.ShouldBeGreaterThan(2_000);
        (await Run(dry: false)).ShouldBe("Đã mở 0 việc đến hạn.");
        (await house.One<DateTime>("select due_at from duty where kind = $1 and unit = 101", Held)).ShouldBe(VietnamTime.EndOf(new DateOnly(2027, 11, 18)).UtcDateTime);

        using var head = await house.SignedIn("xom");
        (await head.Get("/ban/hom-nay")).Text.ShouldContain("Tổ chức Ngày hội Đại đoàn kết");
        var page = await head.Send(await head.Get(Festival), Festival, ("ngay", "02/11/2027"), ("so-nguoi", "90"), ("khu-cung-104", "co"));
        page.Path.ShouldStartWith("/ban/so-viec/", Case.Sensitive, page.Text);
        (await Open(DemoUnits.NaMoc, 104, 107)).ShouldBe([107]);

        // Another festival of the joint area: withdrawing the first leaves that one proven.
        using var officer = await house.SignedIn("xa");
        await officer.Send(await officer.Get(Festival), Festival, ("don-vi", "104"), ("ngay", "03/11/2027"), ("so-nguoi", "40"));
        await head.Send(await head.Get(page.Path), $"{page.Path}/rut", ("ly-do", "ghi nhầm ngày"));
        (await Open(DemoUnits.NaMoc, 104, 107)).ShouldBe([DemoUnits.NaMoc, 107]);
        (await house.One<DateTime>("select due_at from duty where kind = $1 and unit = 101", Held)).ShouldBe(VietnamTime.EndOf(new DateOnly(2027, 11, 18)).UtcDateTime);

        var coverage = await officer.Get("/ban/phu-song?loai=ngay-hoi-dai-doan-ket");
        coverage.Text.ShouldContain("Xóm Na Mộc");
        coverage.Text.ShouldNotContain("Xóm Khuôn Lân");
    }

    private async Task<int[]> Open(params int[] units)
    {
        var open = new List<int>();
        foreach (var unit in units)
            if (await house.One<long>("select count(*) from duty where kind = $1 and unit = $2 and closed_at is null", Held, unit) > 0) open.Add(unit);
        return [.. open];
    }

    private Task<string> Run(bool dry) => house.Within(services =>
        services.GetRequiredService<FeatureList>().Jobs.Single(j => j.Name == "activities.open-duties").Run(services, dry, CancellationToken.None));
}

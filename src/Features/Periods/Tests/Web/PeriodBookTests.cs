using System.Net;
using CauNoi.App;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Facts;
using CauNoi.Organisation.Demo;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Periods.Tests.Web;

public class PeriodBookTests(HouseWithShelf house) : IClassFixture<HouseWithShelf>
{
    [Fact]
    public async Task A_book_shows_its_figures_and_records_to_those_who_may_read_it_and_to_nobody_else()
    {
        var (late, secret) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        using var chair = await house.SignedIn("chutich");
        var period = await chair.Close(DemoUnits.PhuLuong, "2026-01");
        await house.Within(async services =>
        {
            var change = services.GetRequiredService<Changes>().Begin(PeriodActs.ClosePeriod, Actor.Program, DemoUnits.PhuLuong, late);
            await change.Leave(new Fact(Shelf.Open, DemoUnits.PhuLuong, new DateOnly(2026, 1, 9), 3, late));
            await change.Leave(new Fact(Shelf.Shut, DemoUnits.PhuLuong, new DateOnly(2026, 1, 9), 5, secret));
            return await change.Save(default);
        });

        var page = await chair.Get(period.Path);
        page.Text.ShouldContain("Sổ mở");
        page.Text.ShouldNotContain("Sổ kín");
        (await chair.Get($"{period.Path}/khac?so={Shelf.Shut.Name}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var behind = await chair.Get($"{period.Path}/khac?so={Shelf.Open.Name}");
        behind.Html.QuerySelector("ol.rows a")!.GetAttribute("href").ShouldBe($"/so/{late}");
        behind.Text.ShouldContain("+3 lần");
    }
}

/// <summary>A house with a room more, that keeps two books: one for chairs, one for treasurers only.</summary>
public sealed class HouseWithShelf : TestHouse
{
    protected override FeatureList Rooms { get; } = new([.. House.Features.All, new Shelf()]);
}

internal sealed class Shelf : Feature
{
    public static readonly Measure Open = new("shelf.open", "Sổ mở", "lần");
    public static readonly Measure Shut = new("shelf.shut", "Sổ kín", "lần");

    public override string Name => "shelf";

    public override IReadOnlyList<Measure> Measures => [Open, Shut];

    public override void Services(IServiceCollection services) => services
        .AddSingleton(Book(Role.CommuneChair, Open)).AddSingleton(Book(Role.Treasurer, Shut));

    private static PeriodBook Book(Role reader, Measure measure) => new(new Permission($"{measure.Name}.read", measure.Title, reader), [measure],
        (_, period, ids, _) => Task.FromResult<IReadOnlyList<BookRecord>>([.. ids.Select(id => new BookRecord(id, measure.Title, $"/so/{id}", period.Last, period.Unit, []))]));
}

using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Handling;
using CauNoi.Platform;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions;

/// <summary>Front door of Petitions: what people say is wrong or propose, from saying it to the end. See README.md.</summary>
public sealed class PetitionsFeature : Feature
{
    private CategoryList categories = new([]);
    private HandlingBook book = new();

    public override string Name => "petitions";

    public override IReadOnlyList<Permission> Permissions => [.. PetitionAccess.All, .. HandlingAccess.All];

    public override IReadOnlyList<ActKind> Acts => [.. PetitionActs.All, .. HandlingActs.All, .. Reclassify.ReclassifyActs.All];

    public override IReadOnlyList<DutyKind> Duties => [.. PetitionDuties.All, .. HandlingDuties.All];

    public override IReadOnlyList<Measure> Measures => HandlingMeasures.Of(categories.All);

    public override IReadOnlyList<SettingKind> Settings => PetitionSettings.All;

    public override IReadOnlyList<MenuLine> Menu =>
    [
        new(Face.Desk, 18, "Kiến nghị", "/ban/kien-nghi", "messages-square", AccessRule.Needs(HandlingAccess.Handle)) { Also = ["/ban/so-vu-viec", "/ban/tiep-cong-dan"] },
        new(Face.Desk, 18, "Việc chuyển đến", "/ban/viec-chuyen-den", "messages-square", AccessRule.Needs(HandlingAccess.Answer)),
    ];

    public override IReadOnlyList<JobKind> Jobs => Petitions.Jobs.PetitionJobs.All;

    public override Platform.Offline.OfflineRoom Offline { get; } = new Petitions.Offline.PetitionOffline();

    public override IReadOnlyList<BadFile> Read(string catalogue)
    {
        var loaded = CategoryList.Load(catalogue);
        categories = new CategoryList(loaded.Value);
        var handling = HandlingBook.Load(catalogue);
        book = handling.Value;
        return [.. loaded.BadFiles, .. handling.BadFiles];
    }

    public override void Services(IServiceCollection services)
    {
        SayingRoutes.Services(services, categories);
        HandlingRoutes.Services(services, book);
    }

    public override void Tables(ModelBuilder model)
    {
        PetitionTables.Map(model);
        HandlingTables.Map(model);
    }

    public override void Routes(Routes routes)
    {
        SayingRoutes.Add(routes);
        HandlingRoutes.Add(routes);
    }

    public override int DemoOrder => 165;

    public override Task Demo(DemoWorld world, CancellationToken stop) => Petitions.Demo.DemoPetitions.Make(world, stop);
}

using CauNoi.Emulation.Catalogue;
using CauNoi.Emulation.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;
using CauNoi.Platform;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Programmes;
using CauNoi.Ratings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Emulation;

/// <summary>Front door of Emulation: rounds, commendations, reviews and what was learnt. See README.md.</summary>
public sealed class EmulationFeature : Feature
{
    public override string Name => "emulation";

    public override int DemoOrder => 210;

    /// <summary>The forms of commendation, once the catalogue has been read.</summary>
    public IReadOnlyList<CommendationForm> Forms { get; private set; } = [];

    public override IReadOnlyList<Permission> Permissions => EmulationAccess.All;

    public override IReadOnlyList<ActKind> Acts => EmulationActs.All;

    public override IReadOnlyList<Measure> Measures => EmulationMeasures.All;

    public override IReadOnlyList<DutyKind> Duties => EmulationDuties.All;

    public override IReadOnlyList<Platform.Calendar.CalendarSource> CalendarEntries => [Rounds.RoundDays.Calendar];

    public override IReadOnlyList<BadFile> Read(string catalogue)
    {
        var read = CommendationFile.Load(Path.Combine(catalogue, "commendations"));
        Forms = read.Value;
        return read.BadFiles;
    }

    // Whoever drafts a programme is shown what was learnt before.
    public override void Services(IServiceCollection services) => services.AddSingleton(new DraftHint(Lessons.OfferLessons.For)).AddSingleton(new RatingsTab("Thi đua, khen thưởng", "/ban/thi-dua")).AddScoped<Reviews.ReviewFigures>();

    public override void Tables(ModelBuilder model) => EmulationTables.Map(model);

    public override void Routes(Routes routes) => EmulationRoutes.Map(routes);

    public override Task Demo(DemoWorld world, CancellationToken stop) => Emulation.Demo.DemoEmulation.Make(world, stop);
}

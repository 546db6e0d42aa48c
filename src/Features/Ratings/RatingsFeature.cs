using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;
using CauNoi.Platform;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ratings.Catalogue;
using CauNoi.Ratings.Rules;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Ratings;

/// <summary>Front door of Ratings: how units stand, with what proves it beside it. See README.md.</summary>
public sealed class RatingsFeature : Feature
{
    private const string Folder = "rubrics";
    private readonly Dictionary<string, string> sources = new(StringComparer.Ordinal);

    public override string Name => "ratings";

    // After the targets and records that points are worked out from.
    public override int DemoOrder => 200;

    /// <summary>The rubrics of the catalogue.</summary>
    public IReadOnlyList<Rubric> Rubrics { get; private set; } = [];

    public override IReadOnlyList<Permission> Permissions => RatingsAccess.All;

    public override IReadOnlyList<ActKind> Acts => RatingsActs.All;

    public override IReadOnlyList<Measure> Measures => RatingsMeasures.All;

    public override IReadOnlyList<DutyKind> Duties => RatingsDuties.All;

    public override IReadOnlyList<MenuLine> Menu => [new(Face.Desk, 44, "Xếp loại", "/ban/xep-loai", "badge-check", AccessRule.Needs(RatingsAccess.Read)) { Also = ["/ban/thi-dua"] }];

    // What a unit is rated by goes on with whoever took it over; its own rating ends there.
    public override IReadOnlyList<UnitHolding> Holdings =>
        [new("hồ sơ xếp loại chưa công bố", (db, units, _, stop) => db.Ratings().CountAsync(r => units.Contains(r.Unit) && r.State != RatingState.Published && r.State != RatingState.Left, stop))];

    public override IReadOnlyList<BadFile> Read(string catalogue)
    {
        string[] folders = [Path.Combine(catalogue, Folder), Path.Combine(InstallationFolder.FindLocalCatalogue(), Folder)];
        var read = RubricFile.Load(folders);
        Rubrics = read.Value;
        sources.Clear();
        foreach (var path in folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.yaml"))) sources[Path.GetFileNameWithoutExtension(path)] = File.ReadAllText(path);
        return read.BadFiles;
    }

    /// <summary>The text of a rubric's file, for whoever writes the province's own.</summary>
    public string Source(string name) => sources.GetValueOrDefault(name, "");

    public override void Services(IServiceCollection services) => services.AddScoped<RubricBook>().AddScoped<Parts.UnitFigures>().AddScoped<Parts.RatingLoad>()
        .AddScoped<Show.ShowRating>().AddScoped<Judge.GiveMarks>().AddScoped<Judge.TakeStep>();

    public override void Tables(ModelBuilder model) => RatingTables.Map(model);

    public override void Routes(Routes routes) => RatingsRoutes.Map(routes);

    public override Task Demo(DemoWorld world, CancellationToken stop) => Ratings.Demo.DemoRatings.Make(world, stop);
}

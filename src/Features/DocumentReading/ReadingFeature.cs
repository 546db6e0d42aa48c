using CauNoi.Documents.Catalogue;
using CauNoi.Documents.Reading;
using CauNoi.Documents.Tools;
using CauNoi.Kernel.Audit;
using CauNoi.Platform;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Files;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.DocumentReading.Days;
using CauNoi.DocumentReading.Jobs;
using CauNoi.DocumentReading.Parts;
using CauNoi.Recognition;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.DocumentReading;

/// <summary>Front door of Reading: a document goes in, proposals come out, a person confirms, a draft programme is there. See README.md.</summary>
public sealed class ReadingFeature : Feature
{
    // What the recogniser knows, as its files said it at start; nothing before they were read.
    private Recogniser recogniser = new(new Patterns());

    public override string Name => "reading";

    // After the programmes, beside which its sample stands.
    public override int DemoOrder => 175;

    public override IReadOnlyList<BadFile> Read(string catalogue)
    {
        var patterns = PatternFiles.Load(catalogue);
        recogniser = new Recogniser(patterns.Value);
        return patterns.BadFiles;
    }

    public override IReadOnlyList<ActKind> Acts => ReadingActs.All;

    public override IReadOnlyList<JobKind> Jobs => [new(ReadWaiting.Job, "Đọc các văn bản đã gửi", "0 10/30 * * * ?", ReadWaiting.Run)];

    public override IReadOnlyList<LoopKind> Loops => [new(ReadWaiting.Job, TimeSpan.FromSeconds(1), ReadWaiting.Look)];

    public override IReadOnlyList<Platform.Calendar.CalendarSource> CalendarEntries => [DaysOfDocuments.Source];

    public override IReadOnlyList<Platform.Health.RoomTools> Tools => [new("reading-tools", "Đọc văn bản", services => services.GetRequiredService<DocumentReader>().Missing)];

    public override void Services(IServiceCollection services) => services.AddSingleton(_ => recogniser).AddScoped<ReviewDesk>()
        .AddSingleton(s => new DocumentReader(ReadingTools.Find(Path.Combine(s.GetRequiredService<FileStore>().TemporaryFolder, "doc-van-ban"))));

    public override void Tables(ModelBuilder model) => ReadingTables.Map(model);

    public override void Routes(Routes routes) => ReadingRoutes.Map(routes);

    public override Task Demo(Platform.Data.DemoWorld world, CancellationToken stop) => DocumentReading.Demo.DemoReading.Make(world, stop);
}

using CauNoi.Documents.Writing.Layout;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Platform;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using CauNoi.Platform.Units;
using CauNoi.Reports.Catalogue;
using CauNoi.Reports.Rules;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Reports;

/// <summary>Front door of Reports: what units write to those who asked for it, written already when it is opened. See README.md.</summary>
public sealed class ReportsFeature : Feature
{
    public override string Name => "reports";

    // After programmes, plans and records: its samples are written from their figures.
    public override int DemoOrder => 190;

    /// <summary>The forms, once the catalogue has been read.</summary>
    public IReadOnlyList<ReportTemplate> Templates { get; private set; } = [];

    /// <summary>The reporting duties.</summary>
    public IReadOnlyList<ReportRule> Rules { get; private set; } = [];

    /// <summary>How papers look.</summary>
    public PaperLayouts Layouts { get; private set; } = new([]);

    public override IReadOnlyList<Permission> Permissions => ReportsAccess.All;

    public override IReadOnlyList<ActKind> Acts => ReportsActs.All;

    public override IReadOnlyList<DutyKind> Duties => ReportsDuties.All;

    public override IReadOnlyList<SettingKind> Settings => ReportsSettings.All;

    public override IReadOnlyList<MenuLine> Menu => [new(Face.Desk, 40, "Báo cáo", "/ban/bao-cao", "file-text", AccessRule.Needs(ReportsAccess.Read))];

    public override IReadOnlyList<JobKind> Jobs =>
    [
        new("reports.open-duties", "Mở việc báo cáo sắp đến hạn", "0 20 3 * * ?", Reports.Jobs.OpenDuties.Run),
        new("reports.make-batches", "Làm các lô báo cáo đang chờ", "15 * * * * ?", Batch.MakeBatches.Run),
        new("reports.settle", "Chốt số ước của báo cáo đã gửi", "0 50 3 * * ?", Reports.Jobs.SettleEstimates.Run),
    ];

    // A report of a unit that is merged is handed in by whoever took it over.
    public override IReadOnlyList<UnitHolding> Holdings =>
        [new("báo cáo chưa gửi", (db, units, _, stop) => db.Reports().CountAsync(r => units.Contains(r.Unit) && r.SignedAt == null, stop))];

    public override IReadOnlyList<BadFile> Read(string catalogue)
    {
        var local = InstallationFolder.FindLocalCatalogue();
        var templates = ReportFiles.Templates(catalogue, local);
        var rules = ReportFiles.Rules(catalogue, local, templates.Value);
        var layouts = PaperLayouts.Load(catalogue);
        (Templates, Rules, Layouts) = (templates.Value, rules.Value, layouts.Value);
        return [.. templates.BadFiles, .. rules.BadFiles, .. layouts.BadFiles];
    }

    public override IReadOnlyList<Platform.Health.RoomTools> Tools => [new("office-tools", "Tạo tệp PDF", services => services.GetRequiredService<Output.ReportPrinter>().Missing)];

    public override void Services(IServiceCollection services) => services.AddSingleton<ReportBook>().AddSingleton<Parts.FigureShelf>().AddSingleton<Output.ReportPrinter>()
        .AddScoped<Parts.MaterialReader>().AddScoped<Parts.ReportLoad>().AddScoped<Show.ShowReport>().AddScoped<Decide.Signing>().AddScoped<Decide.DecideReport>().AddScoped<Assemble.Gathering>().AddScoped<Signed.SignedFiles>().AddScoped<Fixed.FixDay>();

    public override void Tables(ModelBuilder model) => ReportTables.Map(model);

    public override void Routes(Routes routes) => ReportsRoutes.Map(routes);

    public override Task Demo(DemoWorld world, CancellationToken stop) => Reports.Demo.DemoReports.Make(world, stop);
}

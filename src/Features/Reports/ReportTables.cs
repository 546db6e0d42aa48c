using CauNoi.Platform.Files;
using CauNoi.Reports.Batch;
using CauNoi.Reports.Signed;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports;

public static class ReportTables
{
    public static IQueryable<Report> Reports(this DbContext db) => db.Set<Report>();

    public static IQueryable<ReportText> ReportTexts(this DbContext db) => db.Set<ReportText>();

    public static IQueryable<FrozenReport> FrozenReports(this DbContext db) => db.Set<FrozenReport>();

    public static IQueryable<Delivery> Deliveries(this DbContext db) => db.Set<Delivery>();

    public static IQueryable<NextStep> NextSteps(this DbContext db) => db.Set<NextStep>();

    public static IQueryable<Remark> Remarks(this DbContext db) => db.Set<Remark>();

    public static IQueryable<DrawnNumber> DrawnNumbers(this DbContext db) => db.Set<DrawnNumber>();

    public static IQueryable<FixedDayRow> FixedDays(this DbContext db) => db.Set<FixedDayRow>();

    public static IQueryable<Reminder> Reminders(this DbContext db) => db.Set<Reminder>();

    public static IQueryable<ReportPaperRow> Papers(this DbContext db) => db.Set<ReportPaperRow>();

    public static IQueryable<ReportBatch> Batches(this DbContext db) => db.Set<ReportBatch>();

    public static IQueryable<BatchItem> BatchItems(this DbContext db) => db.Set<BatchItem>();

    internal static void Map(ModelBuilder model)
    {
        MapFiles(model);
        model.Entity<Report>(report =>
        {
            report.ToTable("report");
            report.Property(r => r.Id).ValueGeneratedNever();
            report.Property(r => r.State).HasConversion<string>();
            report.Property(r => r.Version).IsRowVersion();
            report.Ignore(r => r.Key).Ignore(r => r.Sign);
        });
        model.Entity<ReportText>(text =>
        {
            text.ToTable("report_text");
            text.HasKey(t => new { t.Report, t.Place, t.No });
            text.HasOne<Report>().WithMany().HasForeignKey(t => t.Report);
        });
        model.Entity<FrozenReport>(frozen =>
        {
            frozen.ToTable("report_frozen");
            frozen.HasKey(f => new { f.Report, f.No });
            frozen.HasOne<Report>().WithMany().HasForeignKey(f => f.Report);
        });
        model.Entity<Delivery>(delivery =>
        {
            delivery.ToTable("report_delivery");
            delivery.HasKey(d => new { d.Report, d.Rule });
            delivery.HasOne<Report>().WithMany().HasForeignKey(d => d.Report);
        });
        model.Entity<Remark>(remark =>
        {
            remark.ToTable("report_remark");
            remark.Property(r => r.Id).ValueGeneratedNever();
            remark.HasOne<Report>().WithMany().HasForeignKey(r => r.Report);
        });
        model.Entity<NextStep>(step =>
        {
            step.ToTable("report_step");
            step.Property(s => s.Id).ValueGeneratedNever();
            step.Property(s => s.Version).IsRowVersion();
            step.HasOne<Report>().WithMany().HasForeignKey(s => s.Report);
        });
        model.Entity<DrawnNumber>(number =>
        {
            number.ToTable("report_number");
            number.HasKey(n => new { n.Unit, n.Year, n.Series, n.Number });
            number.HasOne<Report>().WithMany().HasForeignKey(n => n.Report);
        });
        model.Entity<FixedDayRow>(day =>
        {
            day.ToTable("report_day");
            day.Property(d => d.Id).ValueGeneratedNever();
        });
        model.Entity<Reminder>(reminder =>
        {
            reminder.ToTable("report_reminder");
            reminder.Property(r => r.Id).ValueGeneratedNever();
        });
    }

    private static void MapFiles(ModelBuilder model)
    {
        model.Entity<ReportPaperRow>(paper =>
        {
            paper.ToTable("report_paper");
            paper.HasKey(p => p.File);
            paper.Property(p => p.File).ValueGeneratedNever();
            paper.HasOne<StoredFile>().WithOne().HasForeignKey<ReportPaperRow>(p => p.File);
            paper.HasOne<Report>().WithMany().HasForeignKey(p => p.Report);
            paper.HasOne<ReportPaperRow>().WithMany().HasForeignKey(p => p.Signs);
        });
        model.Entity<ReportBatch>(batch =>
        {
            batch.ToTable("report_batch");
            batch.Property(b => b.Id).ValueGeneratedNever();
            batch.HasOne<StoredFile>().WithMany().HasForeignKey(b => b.Archive);
        });
        model.Entity<BatchItem>(item =>
        {
            item.ToTable("report_batch_item");
            item.HasKey(i => new { i.Batch, i.Unit });
            item.HasOne<ReportBatch>().WithMany().HasForeignKey(i => i.Batch);
            item.HasOne<StoredFile>().WithMany().HasForeignKey(i => i.File);
        });
    }
}

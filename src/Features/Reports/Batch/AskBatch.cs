using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Reports.Assemble;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports.Batch;

/// <summary>One press asks for the reports of all lower units as one archive; it is made in the background and found again here.</summary>
public static class AskBatch
{
    public static readonly FormShape Form = new("lo",
    [
        new FieldShape("mau", "Mẫu", FieldKind.Hidden) { Required = true, MaxLength = 80 },
        new FieldShape("ky", "Kỳ", FieldKind.Hidden) { Required = true, MaxLength = 200 },
        new FieldShape("dang", "Dạng tệp", FieldKind.Choice) { Required = true, Choices = [new("docx", "Word"), new("pdf", "PDF"), new("xlsx", "Excel")] },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, Gathering gathering, ReportBook book, AppDb db, Changes changes)
    {
        if (!post.Ok) return await ShowGathering.Render(visit, gathering, book, db, post["mau"], post["ky"], null, post.RefusedStatus);
        if (book.Template(post["mau"]) is not { } template || (template.Limited && !visit.Actor.May(ReportsAccess.ReadLimited)) || !Period.TryParse(post["ky"], out var period) || visit.Actor.Hat is not { } hat) return visit.NotFound();
        var units = (await gathering.Of(visit, template, period)).Select(r => r.Owed.Unit).ToList();
        if (units.Count == 0) return visit.NotFound();
        var batch = new ReportBatch { Unit = hat.Unit, Template = template.Name, Period = period.Format(), Format = post["dang"], By = visit.Actor.Id, At = visit.Now };
        var change = changes.Begin(ReportsActs.MakeBatch, visit.Actor, hat.Unit, batch.Id);
        change.Add(batch);
        foreach (var unit in units) change.Add(new BatchItem { Batch = batch.Id, Unit = unit });
        change.Note("reports", units.Count.ToString(CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop) is null ? visit.See($"/ban/bao-cao/lo/{batch.Id}") : await ShowGathering.Render(visit, gathering, book, db, post["mau"], post["ky"], null, 409);
    }

    public static async Task<IResult> Show(Visit visit, AppDb db, ReportBook book, Guid id)
    {
        if (await Reached(visit, db, id) is not { } batch) return visit.NotFound();
        var items = await db.BatchItems().AsNoTracking().Where(i => i.Batch == id).OrderBy(i => i.Unit).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<BatchPage>(new BatchModel(batch, book.Template(batch.Template)?.Title ?? batch.Template, items, unit => tree.Find(unit)?.Name ?? "đơn vị đã sắp xếp"));
    }

    public static async Task<IResult> Archive(Visit visit, AppDb db, FileStore store, Guid id)
    {
        if (await Reached(visit, db, id) is not { Archive: { } archive }) return visit.NotFound();
        var file = await db.StoredFiles().AsNoTracking().SingleAsync(f => f.Id == archive, visit.Stop);
        return store.Open(FileHash.FromBytes(file.Hash)) is { } content ? Results.Stream(content, "application/zip", file.Name) : visit.NotFound();
    }

    private static async Task<ReportBatch?> Reached(Visit visit, AppDb db, Guid id)
    {
        var reach = await visit.Reach(ReportsAccess.Receive);
        return await db.Batches().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, visit.Stop) is { } batch && reach.Covers(batch.Unit) ? batch : null;
    }
}

public sealed record BatchModel(ReportBatch Batch, string Title, IReadOnlyList<BatchItem> Items, Func<int, string> UnitName)
{
    public int Done => Items.Count(i => i.At is not null);

    public IReadOnlyList<BatchItem> Failed => [.. Items.Where(i => i.At is not null && i.File is null)];
}

using System.Text;
using CauNoi.Activities;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Rules;
using CauNoi.Imports.Parts;
using CauNoi.Imports.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CauNoi.Imports.Review;

/// <summary>One import: what was found wrong, how far it is, what may be done with it; and its table back, with what is wrong in each row.</summary>
public static class Review
{
    private const int Shown = 50;

    public static async Task<IResult> Page(Visit visit, AppDb db, KindList kinds, NpgsqlDataSource source, Guid id) =>
        await ImportsAccess.Standing(db, id, await visit.Reach(ActivitiesAccess.Write), visit.Stop) is { } standing
            ? await Render(visit, db, kinds, source, standing, new(), null, 200) : visit.NotFound();

    /// <summary>The imports within reach, newest first.</summary>
    public static async Task<IResult> Browse(Visit visit, AppDb db, KindList kinds)
    {
        var reach = await visit.Reach(ActivitiesAccess.Write);
        var units = reach.Units();
        var imports = await db.Imports().AsNoTracking().Where(i => units.Contains(i.Unit)).OrderByDescending(i => i.At).Take(100)
            .Select(i => new { Import = i, Steps = db.FactBatchSteps().Where(s => s.Batch == i.Id).Select(s => s.Counts).ToList() }).ToListAsync(visit.Stop);
        return visit.Page<ImportsPage>(new ImportsModel([.. imports.Select(i => new ImportLine(
            i.Import, kinds.Named(i.Import.Kind)?.Title ?? i.Import.Kind, ImportStates.Of(
                i.Import.CheckedAt is not null, i.Import.AcceptedAt is not null, i.Import.DroppedAt is not null, i.Steps.Contains(true), i.Steps.Contains(false))))]));
    }

    /// <summary>The table as it came, with a last column of what is wrong; or only the rows that are. A long one comes as CSV, row by row.</summary>
    public static async Task<IResult> File(Visit visit, AppDb db, KindList kinds, NpgsqlDataSource source, Guid id, string? chi = null)
    {
        if (await ImportsAccess.Standing(db, id, await visit.Reach(ActivitiesAccess.Write), visit.Stop) is not { Import: var import }) return visit.NotFound();
        var (staging, faulty, name) = (new Staging(source), chi == "loi", kinds.Named(import.Kind)?.Slug ?? "bang");
        if ((faulty ? import.Faulty + import.Closed : import.Rows) > SheetStream.WorkbookRows)
            return Results.Stream(stream => Csv(stream, import, staging.Sent(id, faulty, visit.Stop)), "text/csv; charset=utf-8", $"{name}-can-sua.csv");
        var (rows, faults) = (new List<SheetRow>(), new Dictionary<int, string>());
        await foreach (var (line, cells, fault) in staging.Sent(id, faulty, visit.Stop))
        {
            if (fault is not null) faults[rows.Count] = fault;
            rows.Add(new SheetRow(rows.Count, cells));
        }

        return Results.File(SheetFile.Xlsx(new Sheet(import.Header, rows).Marked(r => faults.GetValueOrDefault(r.Line))),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{name}-can-sua.xlsx");
    }

    internal static async Task<IResult> Render(
        Visit visit, AppDb db, KindList kinds, NpgsqlDataSource source, ImportStanding standing, ReviewForms forms, Refusal? refused, int status)
    {
        var import = standing.Import;
        var faults = standing.State is ImportState.Checked or ImportState.Finished && import.Faulty > 0 ? await new Staging(source).FirstFaults(import.Id, Shown, visit.Stop) : [];
        var done = standing.State is ImportState.Applying or ImportState.Finished
            ? await db.ImportChunks().Where(c => c.Import == import.Id).SumAsync(c => c.Records, visit.Stop) : 0;
        return visit.Page<ReviewPage>(new ReviewModel(standing, kinds.Named(import.Kind), faults, done, forms, refused), status);
    }

    private static async Task Csv(Stream stream, ActivityImport import, IAsyncEnumerable<(int Line, string[] Cells, string? Fault)> rows)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        var text = new StringBuilder();
        var old = new Sheet(import.Header, []).Column(Sheet.Faults);
        SheetFile.CsvLine(text, Line(import.Header, Sheet.Faults));
        await foreach (var (_, cells, fault) in rows)
        {
            SheetFile.CsvLine(text, Line(cells, fault ?? ""));
            if (text.Length < 32 * 1024) continue;
            await writer.WriteAsync(text);
            text.Clear();
        }

        await writer.WriteAsync(text);

        // A table that came back before does not get two columns of faults.
        IReadOnlyList<string> Line(string[] cells, string last) =>
            [.. Enumerable.Range(0, import.Header.Length).Where(at => at != old).Select(at => at < cells.Length ? cells[at] : ""), last];
    }
}

/// <summary>What was typed into the forms of the page and came back.</summary>
public sealed record ReviewForms(FormValues? Accept = null, FormValues? Undo = null);

public sealed record ReviewModel(
    ImportStanding Standing, Kind? Kind, IReadOnlyList<(int Line, string Fault)> Faults, int Done, ReviewForms Forms, Refusal? Refused)
{
    public ActivityImport Import => Standing.Import;

    public ImportState State => Standing.State;

    public string Title => $"Nhập bảng: {Kind?.Title ?? Import.Kind}";

    public string Address => $"/ban/nhap/{Import.Id}";
}

public sealed record ImportLine(ActivityImport Import, string Kind, ImportState State);

public sealed record ImportsModel(IReadOnlyList<ImportLine> Imports);

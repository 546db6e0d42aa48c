using CauNoi.Documents.Writing.Signing;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using CauNoi.Reports.Output;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using CauNoi.Reports.Show;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports.Signed;

/// <summary>
/// Signing by certificate happens outside: a PDF is made and kept, people sign it with the office's tool, and the file that
/// comes back is taken when it is that PDF with nothing but signatures added. Both are kept.
/// </summary>
public sealed class SignedFiles(AppDb db, ReportLoad load, ReportPrinter printer, ReportBook book, FileStore store, Changes changes, ShowReport show, SettingValues settings)
{
    private const long MostBytes = 20 * 1024 * 1024;
    private static readonly Refusal NoPaper = new("Chưa có bản PDF để ký. Xin bấm “Tạo bản PDF để ký” trước.");
    private static readonly Refusal NoFile = new("Xin chọn tệp PDF đã ký.", "tep");

    public static readonly FormShape Form = new("ban-ky", [new FieldShape("tep", "Tệp PDF đã ký số", FieldKind.File) { Hint = "Tệp tải từ đây, ký bằng công cụ của cơ quan, không lưu lại bằng chương trình khác." }]);

    private readonly AppDb db = db;
    private readonly FileStore store = store;

    /// <summary>Makes the PDF that is to be signed, once.</summary>
    public static async Task<IResult> Make(Visit visit, FormPost post, SignedFiles files, int unit, string mau, string ky) => await files.Made(visit, post, unit, mau, ky);

    public static async Task<IResult> Take(Visit visit, FormPost post, SignedFiles files, int unit, string mau, string ky) => await files.Taken(visit, post, unit, mau, ky);

    /// <summary>A kept paper; who may read the report may read its papers.</summary>
    public static async Task<IResult> Open(Visit visit, SignedFiles files, ReportLoad load, int unit, string mau, string ky, Guid file)
    {
        if (await load.Of(visit, ReportsAccess.Read, unit, mau, ky) is not { } report) return visit.NotFound();
        var (id, db) = (report.Key.Id, files.db);
        if (!await db.Papers().AnyAsync(p => p.File == file && p.Report == id, visit.Stop)) return visit.NotFound();
        var kept = await db.StoredFiles().AsNoTracking().SingleAsync(f => f.Id == file, visit.Stop);
        return files.store.Open(FileHash.FromBytes(kept.Hash)) is { } content ? Results.Stream(content, "application/pdf", kept.Name) : visit.NotFound();
    }

    private async Task<IResult> Made(Visit visit, FormPost post, int unit, string mau, string ky)
    {
        if (await load.Of(visit, ReportsAccess.Write, unit, mau, ky) is not { } report) return visit.NotFound();
        if (!post.Ok) return await show.Again(visit, report.Key, post.Values.Refusals, post.RefusedStatus);
        if (Against(report) is { } now) return await show.Again(visit, report.Key, [now], 409);
        var recipients = (await book.Answered(db, report.Key, visit.Stop)).Select(o => o.Rule.Whom).ToList();
        var made = await printer.Print(report.Written, Download.FrameOf(report, recipients, visit.Now), report.Template.Symbol, "pdf", visit.Stop);
        if (!made.Ok) return await show.Again(visit, report.Key, made.Refusals, 422);
        return await Keep(visit, report, made.Value, null, []);
    }

    private async Task<IResult> Taken(Visit visit, FormPost post, int unit, string mau, string ky)
    {
        if (await load.Of(visit, ReportsAccess.Write, unit, mau, ky) is not { } report) return visit.NotFound();
        if (!post.Ok) return await show.Again(visit, report.Key, post.Values.Refusals, post.RefusedStatus);
        if (Against(report) is { } now) return await show.Again(visit, report.Key, [now], 409);
        if (post.File("tep") is not { Length: < MostBytes } file) return await show.Again(visit, report.Key, [NoFile], 422);
        var id = report.Key.Id;
        var given = await db.Papers().AsNoTracking().Where(p => p.Report == id && p.Signs == null).OrderByDescending(p => p.At).Join(db.StoredFiles(), p => p.File, f => f.Id, (p, f) => new { p.File, f.Hash }).ToListAsync(visit.Stop);
        if (given.Count == 0) return await show.Again(visit, report.Key, [NoPaper], 409);
        var bytes = await Bytes(file.OpenReadStream(), visit.Stop);
        Refusal? why = null;
        var folder = (await settings.Read(visit.Stop)).Text(ReportsSettings.Roots);
        var roots = folder.Length > 0 ? SignedPaper.Roots(folder) : null;
        foreach (var paper in given)
        {
            if (store.Open(FileHash.FromBytes(paper.Hash)) is not { } original) continue;
            var found = SignedPaper.Check(await Bytes(original, visit.Stop), bytes, roots);
            if (found.Good) return await Keep(visit, report, bytes, paper.File, found.Signers);
            why ??= found.Why;
        }

        return await show.Again(visit, report.Key, [why ?? NoPaper], 422);
    }

    private async Task<IResult> Keep(Visit visit, LoadedReport report, byte[] bytes, Guid? signs, IReadOnlyList<PaperSigner> signers)
    {
        using var content = new MemoryStream(bytes);
        var kept = await store.Put(content, MostBytes, visit.Stop);
        if (!kept.Ok) return await show.Again(visit, report.Key, kept.Refusals, 422);
        var change = changes.Begin(signs is null ? ReportsActs.KeepPaper : ReportsActs.AddSigned, visit.Actor, report.Key.Unit, report.Key.Id);
        var file = new StoredFile { Owner = report.Key.Id, Name = $"{report.Template.Name}{(signs is null ? "" : "-da-ky")}.pdf", Kind = "pdf", Hash = kept.Value.ToBytes(), Bytes = bytes.Length, At = change.Now };
        change.Add(file);
        var names = string.Join(", ", signers.Select(s => s.Trusted == false ? $"{s.Name} (chứng thư không rõ gốc)" : s.Name));
        change.Add(new ReportPaperRow { File = file.Id, Report = report.Key.Id, Signs = signs, Signers = names.Length > 1_000 ? names[..1_000] : names, By = visit.Actor.Id, At = change.Now });
        if (signs is not null) change.Note("signers", names);
        return await change.Save(visit.Stop) is { } lost ? await show.Again(visit, report.Key, [lost with { Field = null }], 409) : visit.See(report.Key.Href);
    }

    private static Refusal? Against(LoadedReport report) => report.State is { } state ? ReportStates.Against(state, ReportStep.AddSigned) : ReportRefusals.NotNow;

    private static async Task<byte[]> Bytes(Stream stream, CancellationToken stop)
    {
        await using var content = stream;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, stop);
        return copy.ToArray();
    }
}

/// <summary>A paper of a report: given out to be signed, or come back signed.</summary>
public sealed class ReportPaperRow
{
    public Guid File { get; init; }

    public Guid Report { get; init; }

    /// <summary>The paper that this one is with signatures; null for what was given out.</summary>
    public Guid? Signs { get; init; }

    public required string Signers { get; init; }

    public Guid By { get; init; }

    public DateTimeOffset At { get; init; }
}

using CauNoi.Documents.Reading;
using CauNoi.Kernel;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.DocumentReading.Parts;
using CauNoi.DocumentReading.Rules;
using CauNoi.Recognition;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.DocumentReading.Review;

/// <summary>A document that was handed in: how far reading is, or its two panes, or what became of it; and the original.</summary>
public static class ShowReview
{
    public static async Task<IResult> Page(Visit visit, AppDb db, ReviewDesk desk, Guid id, string? chon = null, int? phan = null, string? anh = null) =>
        await ReadingAccess.Reached(db, visit, id) is { } document ? await desk.Render(visit, document, null, chon, 200, phan, anh == "co") : visit.NotFound();

    /// <summary>The original, always as a file to keep and never shown in place: what strangers wrote does not run here.</summary>
    public static async Task<IResult> Original(Visit visit, AppDb db, FileStore store, Guid id)
    {
        if (await ReadingAccess.Reached(db, visit, id) is not { } document) return visit.NotFound();
        var file = await db.StoredFiles().AsNoTracking().SingleOrDefaultAsync(f => f.Id == document.File, visit.Stop);
        return file is not null && store.Open(FileHash.FromBytes(file.Hash)) is { } content ? Results.Stream(content, "application/octet-stream", document.Name) : visit.NotFound();
    }
}

public sealed record ProgressModel(ReadDocument Document, (int Done, int Of) Pages, Refusal? Refused)
{
    public string Path => $"/ban/doc-van-ban/{Document.Id}";

    public string Original => $"/ban/doc-van-ban/tep/{Document.Id}";
}

public sealed record ReviewModel(
    Opened Opened, IReadOnlyList<IReadOnlyList<SourceBlock>> Parts, int Part, string? Chosen, IReadOnlyList<Mark> Marks, Refusal? Refused, string? Letterhead, bool MayUndo,
    Func<string, string> KindTitle, Func<ProposedTarget, (int? Unit, string Name)> Lead, Func<ProposedTarget, string?> Counted, IReadOnlyList<ReadPage> Pictures)
{
    public ReadDocument Document => Opened.Document;

    public ReviewFold Fold => Opened.Fold;

    public string Text => Opened.Source.Text;

    public bool MayEdit => Document.State == ReadState.Review;

    public string Path => $"/ban/doc-van-ban/{Document.Id}";

    public string Original => $"/ban/doc-van-ban/tep/{Document.Id}";

    /// <summary>The proposals of the part that is shown, with their numbers in the whole document.</summary>
    public IEnumerable<(Proposal Proposal, int No)> Shown => Fold.Proposals.Select((p, at) => (p, at + 1)).Where(p => DocumentParts.At(Parts, p.p.Figure.Start) == Part);

    public IReadOnlyDictionary<string, int> Numbers { get; } = Opened.Fold.Proposals.Select((p, at) => (p.Id, No: at + 1)).ToDictionary(p => p.Id, p => p.No);

    public string Choose(string id) => $"{Path}?chon={id}";
}

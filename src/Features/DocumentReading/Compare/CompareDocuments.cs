using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.DocumentReading.Parts;
using CauNoi.DocumentReading.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.DocumentReading.Compare;

/// <summary>Two documents side by side: draft and issued, last year and this. Which targets are new, raised, lowered, gone.</summary>
public static class CompareDocuments
{
    private const int Offered = 50;

    public static async Task<IResult> Page(Visit visit, AppDb db, ReviewDesk desk, Guid id, Guid? voi = null)
    {
        if (await desk.Open(visit, id) is not { } opened) return visit.NotFound();
        var others = await (await ReadingAccess.Seen(db, visit)).AsNoTracking().Where(d => d.Id != id && (d.State == ReadState.Review || d.State == ReadState.Done)).OrderByDescending(d => d.At).Take(Offered).ToListAsync(visit.Stop);
        if (voi is not { } other) return visit.Page<ComparePage>(new CompareModel(opened.Document, null, others, []));
        if (await desk.Open(visit, other) is not { } before) return visit.NotFound();
        return visit.Page<ComparePage>(new CompareModel(opened.Document, before.Document, others, TargetDifference.Of(Standing(before), Standing(opened))));
    }

    private static IReadOnlyList<ProposedTarget> Standing(Opened opened) => [.. opened.Fold.Proposals.Where(p => p.Standing != ProposalStanding.Rejected).Select(p => p.What)];
}

public sealed record CompareModel(ReadDocument Document, ReadDocument? Before, IReadOnlyList<ReadDocument> Others, IReadOnlyList<TargetDifference> Lines)
{
    public string Path => $"/ban/doc-van-ban/{Document.Id}";
}

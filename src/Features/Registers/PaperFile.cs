using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Registers;

/// <summary>The file of a paper, for whoever may see its line.</summary>
internal static class PaperFile
{
    public static async Task<IResult> Give(Visit visit, AppDb db, FileStore store, Guid file)
    {
        var kept = await db.StoredFiles().AsNoTracking().SingleAsync(f => f.Id == file, visit.Stop);
        return store.Open(FileHash.FromBytes(kept.Hash)) is { } content ? Results.Stream(content, "application/pdf", kept.Name) : visit.NotFound();
    }
}

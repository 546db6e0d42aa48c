using CauNoi.Documents.Reading;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.DocumentReading.Review;

/// <summary>A page of the original as a picture, upright and straight: drawn anew, so that nothing else of the file reaches a browser. Nothing where no picture can be drawn.</summary>
public static class ShowPagePicture
{
    private const int Width = 1_000;

    public static async Task<IResult> Send(Visit visit, AppDb db, FileStore store, DocumentReader reader, HttpContext context, Guid id, int trang)
    {
        if (await ReadingAccess.Reached(db, visit, id) is not { } document) return visit.NotFound();
        var layout = await db.PageLayouts().SingleOrDefaultAsync(p => p.Document == id && p.No == trang, visit.Stop);
        var file = await db.StoredFiles().AsNoTracking().SingleOrDefaultAsync(f => f.Id == document.File, visit.Stop);
        if (layout is null || file is null || store.Open(FileHash.FromBytes(file.Hash)) is not { } content) return Results.NoContent();
        await using (content)
        {
            using var whole = new MemoryStream();
            await content.CopyToAsync(whole, visit.Stop);
            if (await reader.Pictures.Draw(whole.ToArray(), Stored.Read<ReadPage>(layout.Content), Width, visit.Stop) is not { } picture) return Results.NoContent();
            // The original never changes, and drawing it costs a second.
            context.Response.Headers.CacheControl = "private, max-age=3600";
            return Results.Bytes(picture, "image/png");
        }
    }
}

using CauNoi.Kernel;
using CauNoi.Kernel.Text;
using CauNoi.Platform.Files;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Programmes.Content;

/// <summary>From an uploaded PDF to a row an annex can keep. What it is shows in its first bytes; its name decides nothing.</summary>
public sealed class PaperDoor(FileStore store, TimeProvider clock)
{
    private const long MostBytes = 20 * 1024 * 1024;
    private static readonly Refusal NoPdf = new("Tệp này không phải PDF. Xin lưu văn bản thành PDF rồi chọn lại.");

    public async Task<Outcome<StoredFile>> Take(IFormFile file, string title, Guid owner, CancellationToken stop)
    {
        await using var content = file.OpenReadStream();
        var head = new byte[5];
        if (await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, stop) < head.Length || !head.AsSpan().SequenceEqual("%PDF-"u8)) return NoPdf;
        content.Position = 0;
        var kept = await store.Put(content, MostBytes, stop);
        if (!kept.Ok) return kept.Refusals.ToList();
        return new StoredFile { Owner = owner, Name = $"{Slug.Of(title)}.pdf", Kind = "pdf", Hash = kept.Value.ToBytes(), Bytes = file.Length, At = clock.GetUtcNow() };
    }
}

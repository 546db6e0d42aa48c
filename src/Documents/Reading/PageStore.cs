using System.Text.Json;

namespace CauNoi.Documents.Reading;

/// <summary>Keeps recognised pages in a folder, so that reading that was cut short goes on where it stopped. The caller gives each document a folder
/// of its own, named by its content, and removes it when the document is done.</summary>
public sealed class PageStore(string folder)
{
    internal async Task<KeptPage?> Find(int page, CancellationToken cancel)
    {
        var file = NameOf(page);
        if (!File.Exists(file)) return null;
        try
        {
            return JsonSerializer.Deserialize<KeptPage>(await File.ReadAllBytesAsync(file, cancel));
        }
        catch (JsonException)
        {
            // Half a page, left by a machine that lost its power: it is read again.
            return null;
        }
    }

    internal async Task Keep(int page, KeptPage kept, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var half = NameOf(page) + "." + Path.GetRandomFileName();
        await File.WriteAllBytesAsync(half, JsonSerializer.SerializeToUtf8Bytes(kept), cancel);
        File.Move(half, NameOf(page), overwrite: true);
    }

    private string NameOf(int page) => Path.Combine(folder, $"{page:0000}.json");
}

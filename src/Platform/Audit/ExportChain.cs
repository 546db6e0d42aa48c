using System.Text.Json;
using CauNoi.Kernel.Audit;

namespace CauNoi.Platform.Audit;

/// <summary>Follows acts and seals through the files of an export, one day after another.</summary>
internal sealed class ExportChain(ICollection<string> broken)
{
    private readonly List<byte[]> digests = [];
    private (long No, byte[] Hash)? last;

    public long Acts { get; private set; }

    public long Seals { get; private set; }

    /// <summary>Reads one day's file; false when a line is neither act nor seal.</summary>
    public async Task<bool> Follow(string file, CancellationToken stop)
    {
        var readable = true;
        digests.Clear();
        await foreach (var line in File.ReadLinesAsync(file, stop))
        {
            if (Read<ActLine>(line, ActLine.Word) is { } act) Take(act);
            else if (Read<SealLine>(line, SealLine.Word) is { } seal) Close(seal);
            else readable = false;
        }

        return readable;
    }

    private void Take(ActLine act)
    {
        Acts++;
        var digest = ActDigest.Of(act.Content);
        if (Convert.ToHexStringLower(digest) != act.Digest) broken.Add($"Việc ghi {act.Id} không khớp dấu của chính nó.");
        digests.Add(digest);
    }

    private void Close(SealLine seal)
    {
        Seals++;
        var root = Kernel.Audit.Seals.Root(digests);
        // The first seal of a folder that begins later than the history links to one that is not here.
        var link = last?.Hash ?? (seal.No == 1 ? Kernel.Audit.Seals.Beginning : null);
        var hash = link is null ? seal.Hash : Convert.ToHexStringLower(Kernel.Audit.Seals.Link(link, seal.FromTx, seal.ToTx, digests.Count, seal.At, root));
        if (Convert.ToHexStringLower(root) != seal.Root || hash != seal.Hash || seal.Acts != digests.Count || (last is { } earlier && seal.No != earlier.No + 1))
            broken.Add($"Niêm phong số {seal.No} không khớp các việc ghi trước nó.");
        last = (seal.No, Convert.FromHexString(seal.Hash));
        digests.Clear();
    }

    private static T? Read<T>(string line, string word) where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.TryGetProperty("Line", out var kind) && kind.ValueEquals(word) ? json.RootElement.Deserialize<T>() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.IO.Compression;

namespace CauNoi.Documents.Writing;

/// <summary>A packed file without the hour of packing: equal contents are equal bytes.</summary>
internal static class EvenZip
{
    private static readonly DateTimeOffset Always = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(Stream packed)
    {
        var even = new MemoryStream();
        packed.Position = 0;
        using (var from = new ZipArchive(packed, ZipArchiveMode.Read))
        using (var to = new ZipArchive(even, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries)
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Fastest);
                copy.LastWriteTime = Always;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }

        return even.ToArray();
    }
}

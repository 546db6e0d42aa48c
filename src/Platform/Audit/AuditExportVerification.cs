using System.Text.Json;
using CauNoi.Kernel.Audit;

namespace CauNoi.Platform.Audit;

/// <summary>
/// Checks an exported folder by itself, without any database: every file against its manifest, every manifest against the
/// one before, every act against its digest, every seal against its acts and the seal before.
/// </summary>
public static class AuditExportVerification
{
    public static async Task<AuditReport> Run(string folder, CancellationToken stop)
    {
        var broken = new List<string>();
        var (acts, seals, before, lastSeal, lastHash) = (0L, 0L, "", (long?)null, (byte[]?)null);
        DateOnly? lastDay = null;
        foreach (var path in AuditExport.Manifests(folder))
        {
            var day = AuditExport.DayOf(path);
            var bytes = await File.ReadAllBytesAsync(path, stop);
            DayManifest manifest;
            try
            {
                manifest = JsonSerializer.Deserialize<DayManifest>(bytes) ?? throw new JsonException();
            }
            catch (JsonException)
            {
                broken.Add($"Không đọc được bản kê ngày {day:dd/MM/yyyy}.");
                break;
            }

            if (manifest.Before != before) broken.Add($"Bản kê ngày {day:dd/MM/yyyy} không nối với ngày trước: có bản kê bị sửa, bị bỏ hoặc bị thay.");
            if (lastDay is { } earlier && earlier.AddDays(1) != day) broken.Add($"Thiếu ngày trước {day:dd/MM/yyyy}.");
            (before, lastDay) = (AuditExport.Hash(bytes), day);
            var data = AuditExport.Data(folder, day);
            if (!File.Exists(data) || AuditExport.Hash(await File.ReadAllBytesAsync(data, stop)) != manifest.Sha256)
            {
                broken.Add($"Tệp ngày {day:dd/MM/yyyy} thiếu hoặc không khớp bản kê.");
                continue;
            }

            var digests = new List<byte[]>();
            await foreach (var line in File.ReadLinesAsync(data, stop))
            {
                if (Read<ActLine>(line, ActLine.Word) is { } act)
                {
                    acts++;
                    var digest = ActDigest.Of(act.Content);
                    if (Convert.ToHexStringLower(digest) != act.Digest) broken.Add($"Việc ghi {act.Id} không khớp dấu của chính nó.");
                    digests.Add(digest);
                }
                else if (Read<SealLine>(line, SealLine.Word) is { } seal)
                {
                    seals++;
                    var root = Seals.Root(digests);
                    // The first seal of a folder that begins later than the history links to one that is not here.
                    var link = lastHash ?? (seal.No == 1 ? Seals.Beginning : null);
                    var hash = link is null ? Convert.FromHexString(seal.Hash) : Seals.Link(link, seal.FromTx, seal.ToTx, digests.Count, seal.At, root);
                    if (Convert.ToHexStringLower(root) != seal.Root || Convert.ToHexStringLower(hash) != seal.Hash || seal.Acts != digests.Count || (lastSeal is { } no && seal.No != no + 1))
                        broken.Add($"Niêm phong số {seal.No} không khớp các việc ghi trước nó.");
                    (lastSeal, lastHash) = (seal.No, Convert.FromHexString(seal.Hash));
                    digests.Clear();
                }
                else
                {
                    broken.Add($"Tệp ngày {day:dd/MM/yyyy} có dòng không đọc được.");
                }
            }
        }

        if (lastDay is null) broken.Add("Thư mục không có bản kê nào.");
        return new AuditReport(seals, acts, 0, broken);
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

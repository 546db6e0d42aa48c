using System.Text.Json;

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
        var chain = new ExportChain(broken);
        var before = "";
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

            if (!await chain.Follow(data, stop)) broken.Add($"Tệp ngày {day:dd/MM/yyyy} có dòng không đọc được.");
        }

        if (lastDay is null) broken.Add("Thư mục không có bản kê nào.");
        return new AuditReport(chain.Seals, chain.Acts, 0, broken);
    }
}

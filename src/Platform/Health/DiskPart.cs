using CauNoi.Platform.Data;

namespace CauNoi.Platform.Health;

/// <summary>How full the disks are on which this installation keeps its folders.</summary>
internal static class DiskPart
{
    private const double Watch = 0.80;

    // Nearly nothing can be written any more: photos and mails would fail one by one.
    private const double Full = 0.98;

    public static HealthFinding Of(InstallationFolder folder)
    {
        var disks = new[] { folder.Root, folder.Files, folder.Mail }.Where(Directory.Exists).Select(path => new DriveInfo(path))
            .Select(d => (Used: Used(d), Free: d.AvailableFreeSpace)).OrderByDescending(d => d.Used).ToList();
        if (disks.Count == 0) return new HealthFinding("disk", "Ổ đĩa", HealthGrade.Bad, $"Không thấy thư mục dữ liệu {folder.Root}.", OfNode: true);
        var (used, free) = disks[0];
        var said = $"Đã dùng {used * 100:0} %, còn {free / 1_000_000_000d:0} GB.";
        return used >= Watch
            ? new HealthFinding("disk", "Ổ đĩa", used >= Full ? HealthGrade.Bad : HealthGrade.Watch, $"{said} Xin dọn hoặc nối thêm ổ đĩa.", OfNode: true)
            : new HealthFinding("disk", "Ổ đĩa", HealthGrade.Good, said, OfNode: true);
    }

    // Against what this program may use, as df counts: what is kept back for the system's own user is not ours.
    private static double Used(DriveInfo disk)
    {
        var taken = disk.TotalSize - disk.TotalFreeSpace;
        return (double)taken / Math.Max(1, taken + disk.AvailableFreeSpace);
    }
}

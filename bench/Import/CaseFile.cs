using System.Globalization;
using System.Text;

namespace CauNoi.Bench.Import;

/// <summary>A CSV of mediation cases, one a day at each area: no two alike, so that all of them are taken.</summary>
internal sealed class CaseFile : IDisposable
{
    public const string Form = "/ban/ghi/vu-viec-hoa-giai/bang";
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly string[] Subjects = ["Đất đai", "Hôn nhân và gia đình", "Xóm giềng", "Vay mượn và tài sản", "Việc khác"];

    public string Path { get; } = System.IO.Path.GetTempFileName();

    /// <summary>How many of them were settled: what a second figure must say.</summary>
    public int Settled { get; private set; }

    public static CaseFile Write(int records, IReadOnlyList<int> areas)
    {
        var file = new CaseFile();
        using var text = new StreamWriter(file.Path, append: false, new UTF8Encoding(false));
        text.Write("Đơn vị,Ngày kết thúc hoà giải,Việc gì?,Kết quả?\n");
        for (var n = 0; n < records; n++)
        {
            var settled = n % 4 != 3;
            if (settled) file.Settled++;
            var day = First.AddDays(n / areas.Count).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            text.Write(string.Create(CultureInfo.InvariantCulture, $"#{areas[n % areas.Count]},{day},{Subjects[n % Subjects.Length]},{(settled ? "Hoà giải thành" : "Không thành")}\n"));
        }

        return file;
    }

    public void Dispose() => File.Delete(Path);
}

using System.Globalization;
using CauNoi.Kernel.Time;

namespace CauNoi.Platform.Catalogue;

/// <summary>Public holidays and swapped days: one file a year, catalogue/holidays/2026.yaml.</summary>
internal static class HolidayCatalogue
{
    /// <summary>The table of all good files in the folder, and the bad ones by name.</summary>
    public static Loaded<Holidays> Load(string folder)
    {
        var years = YamlFolder.Read<YearFile, Year>(folder, (name, file) => [Checked(name, file)]);
        return new(new Holidays(years.Value.SelectMany(y => y.Days), years.Value.SelectMany(y => y.Swaps)), years.BadFiles);
    }

    private static Year Checked(string name, YearFile file)
    {
        if (name != file.Year.ToString(CultureInfo.InvariantCulture))
            throw new BadRowException($"Tên tệp và năm {file.Year} ghi trong tệp phải giống nhau.");
        YamlFolder.Words(file.Basis, "basis");
        var days = YamlFolder.Rows(file.Days).ConvertAll(r =>
            new Holiday(DayOff(file, r.Day), YamlFolder.Words(r.Name, r.Day), r.Confirmed));
        var swaps = YamlFolder.Rows(file.Swaps).ConvertAll(r => new SwappedDay(
            DayOff(file, r.Off), YamlFolder.Day(r.Worked, r.Off), YamlFolder.Words(r.Name, r.Off), r.Confirmed));
        if (days.Count == 0) throw new BadRowException("Tệp không có ngày nghỉ nào.");
        if (swaps.Find(s => IsWeekend(s.Off) || !IsWeekend(s.Worked)) is { } swap)
            throw new BadRowException($"{VietnameseDates.Format(swap.Off)}: chỉ hoán đổi một ngày trong tuần lấy một ngày cuối tuần.");
        var doubled = days.Select(d => d.Day).Concat(swaps.Select(s => s.Off)).GroupBy(d => d).FirstOrDefault(g => g.Skip(1).Any());
        return doubled is null
            ? new Year(days, swaps)
            : throw new BadRowException($"{VietnameseDates.Format(doubled.Key)}: ngày này ghi hai lần.");
    }

    private static DateOnly DayOff(YearFile file, string text)
    {
        var day = YamlFolder.Day(text, text);
        return day.Year == file.Year ? day : throw new BadRowException($"{text}: ngày không thuộc năm {file.Year}.");
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private sealed record Year(IReadOnlyList<Holiday> Days, IReadOnlyList<SwappedDay> Swaps);

    private sealed class YearFile
    {
        public required int Year { get; set; }
        public required string Basis { get; set; }
        public required List<DayRow?>? Days { get; set; }
        public List<SwapRow?>? Swaps { get; set; }
    }

    private sealed class DayRow
    {
        public required string Day { get; set; }
        public required string Name { get; set; }
        public bool Confirmed { get; set; } = true;
    }

    private sealed class SwapRow
    {
        public required string Off { get; set; }
        public required string Worked { get; set; }
        public required string Name { get; set; }
        public bool Confirmed { get; set; } = true;
    }
}

using CauNoi.Kernel.Time;
using CauNoi.Platform.Catalogue;
using static CauNoi.Test.Unit.Time.AnyDay;

namespace CauNoi.Test.Unit.Catalogue;

public class HolidayCatalogueTests
{
    private const string Good = "year: 2026\nbasis: Luật\ndays:\n  - { day: 2026-09-02, name: Quốc khánh }\n";

    private static readonly Holidays Shipped = HolidayCatalogue.Load(Path.Combine(CatalogueFolder.Shipped, "holidays")).Value;

    [Fact]
    public void Every_shipped_file_is_good() => CatalogueFiles.Load(CatalogueFolder.Shipped).BadFiles.ShouldBeEmpty();

    /// <summary>28/04 is a Tuesday: 29 Wed = 1; 30 and 1/5 are off; Sat, Sun; 4 Mon = 2; 5 = 3; 6 = 4; 7 Thu = 5.</summary>
    [Fact]
    public void Five_working_days_after_28_April_2026_is_7_May() =>
        WorkingDays.Add(Day("2026-04-28"), 5, Shipped).ShouldBe(Day("2026-05-07"));

    /// <summary>Counted by hand on a paper calendar.</summary>
    [Theory]
    [InlineData("2025-01-24", 1, "2025-02-03")]
    [InlineData("2025-04-25", 1, "2025-04-26")]
    [InlineData("2025-04-29", 1, "2025-05-05")]
    [InlineData("2025-08-29", 1, "2025-09-03")]
    [InlineData("2025-12-31", 1, "2026-01-05")]
    [InlineData("2026-01-09", 1, "2026-01-10")]
    [InlineData("2026-02-13", 1, "2026-02-23")]
    [InlineData("2026-04-24", 1, "2026-04-28")]
    [InlineData("2026-08-21", 1, "2026-08-22")]
    [InlineData("2026-08-28", 1, "2026-09-03")]
    [InlineData("2027-02-04", 1, "2027-02-12")]
    [InlineData("2027-04-29", 1, "2027-05-04")]
    public void The_long_holidays_are_long(string day, int n, string due) => WorkingDays.Add(Day(day), n, Shipped).ShouldBe(Day(due));

    /// <summary>Each of these years has 261 weekdays; the law gives eleven days, made good on weekdays, and a swap gives back what it takes.</summary>
    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    public void The_law_gives_eleven_days_a_year(int year) =>
        WorkingDays.Between(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31), Shipped).ShouldBe(261 - 11);

    [Fact]
    public void Only_announced_years_are_confirmed()
    {
        Shipped.AreConfirmed(Day("2025-01-01"), Day("2026-12-31")).ShouldBeTrue();
        Shipped.AreConfirmed(Day("2026-12-31"), Day("2027-01-05")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("year: 2026\nbasis: Luật\ndays:\n  - { day: 2026-02-30, name: Tết }\n", "2026-02-30")]
    [InlineData("year: 2026\nbasis: Luật\ndays:\n  - { day: 2025-09-02, name: Quốc khánh }\n", "không thuộc năm")]
    [InlineData("year: 2026\nbasis: Luật\ndays:\n  - { day: 2026-09-02, name: '' }\n", "2026-09-02")]
    [InlineData("year: 2026\nbasis: Luật\ndays:\n  - { day: 2026-09-02 }\n", "dòng 4")]
    [InlineData("year: 2026\nbasis: Luật\ndays:\n  - { day: 2026-09-02, name: A, confirmd: false }\n", "dòng 4")]
    [InlineData("year: 2026\nbasis: Luật\ndays:\n  - { day: 2026-09-02, name: A }\n  - { day: 2026-09-02, name: B }\n", "hai lần")]
    [InlineData("year: 2026\nbasis: Luật\ndays: []\n", "không có ngày nghỉ")]
    [InlineData("year: 2026\nbasis: Luật\ndays:\n  -\n", "dòng trống")]
    [InlineData("year: 2025\nbasis: Luật\ndays:\n  - { day: 2025-09-02, name: A }\n", "Tên tệp")]
    [InlineData("year: 2026\nbasis: Luật\ndays:\n  - { day: 2026-09-02, name: A }\nswaps:\n  - { off: 2026-08-31, worked: 2026-08-25, name: A }\n", "hoán đổi")]
    [InlineData("", "trống")]
    [InlineData("year: [", "dòng")]
    public void A_bad_file_is_named_with_its_reason_and_the_rest_loads(string text, string reason)
    {
        using var folder = new CatalogueFolder().With("2026.yaml", text).With("2027.yaml", Good.Replace("2026", "2027", StringComparison.Ordinal));
        var loaded = HolidayCatalogue.Load(folder.Path);
        var bad = loaded.BadFiles.ShouldHaveSingleItem();
        bad.Path.ShouldEndWith("2026.yaml");
        bad.Reason.ShouldContain(reason);
        loaded.Value.NameOf(Day("2026-09-02")).ShouldBeNull();
        loaded.Value.NameOf(Day("2027-09-02")).ShouldBe("Quốc khánh");
    }

    [Fact]
    public void A_missing_folder_is_named() => HolidayCatalogue.Load("/nonexistent/holidays").BadFiles.ShouldHaveSingleItem().Path.ShouldBe("/nonexistent/holidays");

    [Fact]
    public void No_damage_to_a_file_stops_the_loading()
    {
        var text = File.ReadAllText(Path.Combine(CatalogueFolder.Shipped, "holidays", "2026.yaml"));
        var chance = new Random(20260902);
        string[] debris = ["", ":", "-", "\n", "  ", "{", "}", "\"", "'", "*a", "&a", "!!int", "\t", "99999999999999999999", "\0", "ế", "null", "<<"];
        foreach (var n in Enumerable.Range(0, 400))
        {
            var at = chance.Next(text.Length);
            var damaged = string.Concat(text.AsSpan(0, at), debris[n % debris.Length], text.AsSpan(Math.Min(text.Length, at + chance.Next(12))));
            using var folder = new CatalogueFolder().With("2026.yaml", damaged).With("2027.yaml", Good.Replace("2026", "2027", StringComparison.Ordinal));
            HolidayCatalogue.Load(folder.Path).Value.NameOf(Day("2027-09-02")).ShouldBe("Quốc khánh");
        }
    }
}

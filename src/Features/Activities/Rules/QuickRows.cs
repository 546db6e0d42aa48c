using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;

namespace CauNoi.Activities.Rules;

/// <summary>One row of paper as it was typed: by field of the kind's own form, place and day as letters.</summary>
/// <param name="No">Its number on the page, from 1.</param>
/// <param name="Place">Letters of the place; empty is the place of the row above.</param>
/// <param name="Day">A day, or day and month; empty is the day of the row above.</param>
/// <param name="Typed">The other answers, by field of the kind's form.</param>
public sealed record QuickRow(int No, string Place, string Day, IReadOnlyDictionary<string, string> Typed)
{
    /// <summary>Nothing was typed into it.</summary>
    public bool Blank => Place.Length == 0 && Day.Length == 0 && Typed.Values.All(v => v.Length == 0);
}

/// <summary>A row as it is understood: what it takes from the rows above is filled in.</summary>
/// <param name="Row">As typed.</param>
/// <param name="Place">The place in full, or what was typed where it is not clear.</param>
/// <param name="Unit">The unit of that place; null where it is not clear.</param>
/// <param name="Day">The day in full, or what was typed where it cannot be read.</param>
/// <param name="Refusals">What stands against place and day.</param>
public sealed record QuickRead(QuickRow Row, string Place, string? Unit, string Day, IReadOnlyList<Refusal> Refusals);

/// <summary>How ten paper sheets are typed quickly: places by a few letters without marks, days without their year, and nothing twice.</summary>
public static class QuickRows
{
    private const int MostNamed = 4;

    /// <summary>Reads rows from the top down; blank ones are left out.</summary>
    public static IReadOnlyList<QuickRead> Read(IReadOnlyList<QuickRow> rows, IReadOnlyList<FieldChoice> places, DateOnly today)
    {
        var read = new List<QuickRead>();
        var (place, day) = (places.Count == 1 ? places[0].Label : "", VietnameseDates.Format(today));
        foreach (var row in rows.Where(r => !r.Blank))
        {
            if (row.Place.Length > 0) place = row.Place;
            if (row.Day.Length > 0) day = row.Day;
            var refusals = new List<Refusal>();
            var (unit, unclear) = PlaceOf(place, places);
            if (unclear is not null) refusals.Add(new Refusal(unclear, KindForm.Place));
            else place = unit!.Label;
            if (DayOf(day, today) is { } known) day = VietnameseDates.Format(known);
            else refusals.Add(new Refusal($"“{day}” chưa phải là một ngày. Xin viết như 5/11 hoặc 05/11/2026.", KindForm.Day));
            read.Add(new QuickRead(row, place, unit?.Value, day, refusals));
        }

        return read;
    }

    /// <summary>The place that is meant: the whole name, its beginning, or letters within it, with or without marks; or why it is not clear.</summary>
    public static (FieldChoice? Place, string? Unclear) PlaceOf(string typed, IReadOnlyList<FieldChoice> places)
    {
        var key = Fold.Key(typed);
        if (key.Length == 0) return (null, "Ở đâu: xin gõ vài chữ của tên, không cần dấu.");
        foreach (var found in new[]
        {
            places.Where(p => p.Value == typed || Fold.Toned(p.Label) == Fold.Toned(typed)), places.Where(p => Fold.Key(p.Label) == key),
            places.Where(p => Fold.Key(p.Label).StartsWith(key, StringComparison.Ordinal) || WithoutKind(p).StartsWith(key, StringComparison.Ordinal)),
            places.Where(p => Fold.Key(p.Label).Contains(key, StringComparison.Ordinal)),
        }.Select(f => f.ToList()))
        {
            if (found.Count == 1) return (found[0], null);
            if (found.Count > 1)
                return (null, $"Có {found.Count} nơi giống “{typed}”: {string.Join(", ", found.Take(MostNamed).Select(p => p.Label))}{(found.Count > MostNamed ? "…" : "")}. Xin gõ thêm vài chữ.");
        }

        return (null, $"Không thấy nơi nào giống “{typed}” trong địa bàn của mình.");
    }

    /// <summary>A day; without its year the last such day that is not ahead.</summary>
    public static DateOnly? DayOf(string typed, DateOnly today)
    {
        if (VietnameseDates.TryParseDay(typed, out var whole)) return whole;
        var parts = typed.Trim().Split('/', '-', '.', ' ');
        if (parts.Length != 2) return null;
        foreach (var year in new[] { today.Year, today.Year - 1 })
            if (VietnameseDates.TryParseDay(string.Create(CultureInfo.InvariantCulture, $"{parts[0]}/{parts[1]}/{year}"), out var day) && day <= today) return day;
        return null;
    }

    // "Xóm Na Mộc" is found by "na" as well.
    private static string WithoutKind(FieldChoice place) => Fold.Key(place.Label) is var key && key.IndexOf(' ', StringComparison.Ordinal) is var at and > 0 ? key[(at + 1)..] : "";
}

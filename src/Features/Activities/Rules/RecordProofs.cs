using System.Security.Cryptography;
using System.Text;

namespace CauNoi.Activities.Rules;

/// <summary>A duty of one unit in one year.</summary>
/// <param name="Duty">What is owed.</param>
/// <param name="Unit">Who owes it.</param>
/// <param name="Year">In which year.</param>
public sealed record OwedOnce(KindDuty Duty, int Unit, int Year)
{
    /// <summary>The same number on every node and in every run: opening twice opens once.</summary>
    public Guid Id => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{Duty.Duty.Name}|{Unit}|{Year}")).AsSpan(0, 16));
}

/// <summary>Which duties a record proves done.</summary>
public static class RecordProofs
{
    /// <summary>The duties that a record proves, at its own unit and at the units that took part.</summary>
    public static IEnumerable<OwedOnce> Of(Kind kind, RecordView record)
    {
        var day = record.Day;
        return kind.Duties.Where(d => d.DoneIn.Contains(record.State) && Meets(kind, d, day))
            .SelectMany(d => Units(kind, record).Select(unit => new OwedOnce(d, unit, day.Year)));
    }

    /// <summary>Whether a day counts for a season: within it, or after it as long as no other season of the kind has begun. Late is late, not never.</summary>
    public static bool Meets(Kind kind, KindDuty duty, DateOnly day)
    {
        var (first, last) = Days(kind, duty, day.Year);
        return first <= day && day <= last;
    }

    /// <summary>The days of a year on which a record counts for a duty.</summary>
    public static (DateOnly First, DateOnly Last) Days(Kind kind, KindDuty duty, int year)
    {
        var over = duty.Season.Last(year);
        var next = kind.Duties.Where(d => d != duty && d.OwedBy.Overlaps(duty.OwedBy)).Select(d => d.Season.First(year)).Where(first => first > over).Order().FirstOrDefault();
        return (duty.Season.First(year), next == default ? new DateOnly(year, 12, 31) : next.AddDays(-1));
    }

    /// <summary>The units a record is about: its own, and those it names as having taken part.</summary>
    public static IEnumerable<int> Units(Kind kind, RecordView record) => kind.Fields.Where(f => f.Type == KindFieldType.Units)
        .SelectMany(f => RecordFacts.UnitsIn(record.Values.GetValueOrDefault(f.Name, ""))).Prepend(record.Unit).Distinct();
}

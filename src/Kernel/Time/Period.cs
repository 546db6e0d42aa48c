using System.Diagnostics.CodeAnalysis;
using CauNoi.Kernel.Text;

namespace CauNoi.Kernel.Time;

/// <summary>
/// A stretch of days that is reported on: one value type for all kinds. Two periods are equal when kind, days and name are.
/// </summary>
public sealed record Period
{
    private const int FirstYear = 1900, LastYear = 2999;

    private Period(PeriodKind kind, DateOnly first, DateOnly last, string? name = null) =>
        (Kind, First, Last, Name) = (kind, first, last, name);

    /// <summary>What kind of period this is.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The first day that belongs to it.</summary>
    public DateOnly First { get; }

    /// <summary>The last day that belongs to it.</summary>
    public DateOnly Last { get; }

    /// <summary>The name of a term or campaign; null for every other kind.</summary>
    public string? Name { get; }

    /// <summary>How it is called: "Quý III/2026".</summary>
    public string Words => PeriodText.Words(this);

    /// <summary>The next period of the same kind; null for terms and campaigns. After nine months come the nine months of the next year.</summary>
    public Period? Next => Moved(Kind.Step);

    /// <summary>The period of the same kind before this one; null for terms and campaigns.</summary>
    public Period? Previous => Moved(-Kind.Step);

    /// <summary>The longer period that this one adds up to; null at the top. A week belongs to the year of its ISO number.</summary>
    public Period? Parent => PeriodKind.Find(Kind.ParentId) is { } parent ? Of(parent, Middle) : null;

    /// <summary>The day in the middle: of a week its Thursday, which decides the year of its ISO number.</summary>
    private DateOnly Middle => First.AddDays((Last.DayNumber - First.DayNumber) / 2);

    /// <summary>The period of a kind of the calendar around a day. For nine months it is that of the day's year, though October to December lie outside it.</summary>
    public static Period Of(PeriodKind kind, DateOnly day)
    {
        if (!IsReachable(day) || From(kind, kind.FirstDayAround(day)) is not { } period)
            throw new ArgumentOutOfRangeException(nameof(day), $"Periods lie between {FirstYear} and {LastYear}.");
        return period;
    }

    /// <summary>A term or campaign: its name and its first and last day.</summary>
    public static Period Given(PeriodKind kind, string name, DateOnly first, DateOnly last)
    {
        var stored = Nfc.Of(name).Trim();
        if (kind.Measure != PeriodMeasure.Given)
            throw new ArgumentException($"The days of a {kind.Id} follow from the calendar.", nameof(kind));
        if (stored.Length == 0)
            throw new ArgumentException("A term or campaign needs a name.", nameof(name));
        if (last < first || !IsReachable(first) || !IsReachable(last))
            throw new ArgumentOutOfRangeException(nameof(last), "The last day lies before the first, or the years are out of reach.");
        return new Period(kind, first, last, stored);
    }

    /// <summary>Reads what <see cref="Format"/> writes; false when the text names no period.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Period? period) =>
        (period = PeriodText.Read(text)) is not null;

    /// <summary>Reads a stored period.</summary>
    /// <exception cref="FormatException">The text names no period.</exception>
    public static Period Parse(string text) => PeriodText.Read(text) ?? throw new FormatException($"'{text}' names no period.");

    /// <summary>True when the day belongs to the period.</summary>
    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>The stable text for files and addresses: 2026-07-15, 2026-W30, 2026-07, 2026-Q3, 2026-H1, 2026-9M, 2026, term:NAME:FROM..TO.</summary>
    public string Format() => PeriodText.Format(this);

    /// <inheritdoc cref="Format"/>
    public override string ToString() => Format();

    /// <summary>A day outside these years is a slip of the pen.</summary>
    internal static bool IsReachable(DateOnly day) => day.Year is >= FirstYear and <= LastYear;

    private static Period? From(PeriodKind kind, DateOnly first)
    {
        var period = new Period(kind, first, kind.Moved(first, kind.Length).AddDays(-1));
        return IsReachable(period.Middle) ? period : null;
    }

    private Period? Moved(int by) => Kind.Measure == PeriodMeasure.Given ? null : From(Kind, Kind.Moved(First, by));
}

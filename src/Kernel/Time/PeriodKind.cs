namespace CauNoi.Kernel.Time;

/// <summary>What a kind of period is measured in.</summary>
public enum PeriodMeasure
{
    /// <summary>A number of days, counted from a Monday.</summary>
    Days,

    /// <summary>A number of months, counted from January.</summary>
    Months,

    /// <summary>Nothing of the calendar: first and last day are given.</summary>
    Given,
}

/// <summary>
/// One kind of period, as data: how it divides the calendar, not a class of its own. A kind that the law invents later
/// is one more row here.
/// </summary>
public sealed record PeriodKind
{
    private const int MonthsOfYear = 12;

    private PeriodKind(string id, string name, PeriodMeasure measure, int length, int step, string? parentId) =>
        (Id, Name, Measure, Length, Step, ParentId) = (id, name, measure, length, step, parentId);

    /// <summary>Stable name in files and addresses.</summary>
    public string Id { get; }

    /// <summary>Vietnamese name.</summary>
    public string Name { get; }

    /// <summary>What its length is measured in.</summary>
    public PeriodMeasure Measure { get; }

    /// <summary>How many of them; 0 when given.</summary>
    public int Length { get; }

    /// <summary>How many of them from the start of one period to the start of the next: nine months come once a year.</summary>
    public int Step { get; }

    /// <summary>The kind that its figures add up to; null at the top.</summary>
    public string? ParentId { get; }

    /// <summary>One day.</summary>
    public static PeriodKind Day { get; } = new("day", "Ngày", PeriodMeasure.Days, 1, 1, "month");

    /// <summary>Monday to Sunday, numbered by ISO 8601: the first week of a year is the one with its first Thursday.</summary>
    public static PeriodKind Week { get; } = new("week", "Tuần", PeriodMeasure.Days, 7, 7, "year");

    /// <summary>A calendar month.</summary>
    public static PeriodKind Month { get; } = new("month", "Tháng", PeriodMeasure.Months, 1, 1, "quarter");

    /// <summary>Three months.</summary>
    public static PeriodKind Quarter { get; } = new("quarter", "Quý", PeriodMeasure.Months, 3, 3, "half");

    /// <summary>Six months.</summary>
    public static PeriodKind Half { get; } = new("half", "Nửa năm", PeriodMeasure.Months, 6, 6, "year");

    /// <summary>January to September, a customary report; it has no second part in its year.</summary>
    public static PeriodKind NineMonths { get; } = new("nine-months", "9 tháng", PeriodMeasure.Months, 9, MonthsOfYear, "year");

    /// <summary>A calendar year.</summary>
    public static PeriodKind Year { get; } = new("year", "Năm", PeriodMeasure.Months, MonthsOfYear, MonthsOfYear, null);

    /// <summary>A term of office, from congress to congress.</summary>
    public static PeriodKind Term { get; } = new("term", "Nhiệm kỳ", PeriodMeasure.Given, 0, 0, null);

    /// <summary>A named campaign, such as the peak month for the poor.</summary>
    public static PeriodKind Campaign { get; } = new("campaign", "Đợt", PeriodMeasure.Given, 0, 0, null);

    /// <summary>Every kind, the shortest first.</summary>
    public static IReadOnlyList<PeriodKind> All { get; } = [Day, Week, Month, Quarter, Half, NineMonths, Year, Term, Campaign];

    /// <summary>The kind with this id, or null.</summary>
    public static PeriodKind? Find(string? id) => All.FirstOrDefault(k => k.Id == id);

    /// <summary>The first day of the period of this kind around a day; for nine months always 1 January.</summary>
    internal DateOnly FirstDayAround(DateOnly day) => Measure switch
    {
        PeriodMeasure.Days => day.AddDays(-(((int)day.DayOfWeek + 6) % 7 % Length)),
        PeriodMeasure.Months => new DateOnly(day.Year, ((day.Month - 1) / Step * Step) + 1, 1),
        _ => throw new ArgumentException($"The calendar does not say when a {Id} begins: give its days.", nameof(day)),
    };

    internal DateOnly Moved(DateOnly day, int by) => Measure == PeriodMeasure.Days ? day.AddDays(by) : day.AddMonths(by);
}

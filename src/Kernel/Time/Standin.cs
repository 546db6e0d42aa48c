namespace CauNoi.Kernel.Time;
/// <summary>x</summary>
public static class VietnamTime
{
    /// <summary>x</summary>
    public static DateOnly Day(DateTimeOffset t) => DateOnly.FromDateTime(t.ToOffset(TimeSpan.FromHours(7)).DateTime);
    /// <summary>x</summary>
    public static string Format(DateTimeOffset t) => t.ToOffset(TimeSpan.FromHours(7)).ToString("HH:mm dd/MM/yyyy");
    /// <summary>x</summary>
    public static string LongDay(DateTimeOffset t) => t.ToOffset(TimeSpan.FromHours(7)).ToString("dd/MM/yyyy");
}
/// <summary>x</summary>
public sealed record Limit(string Id, int Version);
/// <summary>x</summary>
public sealed class LimitTable { 
    /// <summary>x</summary>
    public Limit? On(string id, DateOnly d) => new(id, 1); }
/// <summary>x</summary>
public sealed class Holidays;
/// <summary>x</summary>
public static class Deadline { 
    /// <summary>x</summary>
    public static DateTimeOffset Of(Limit l, DateTimeOffset now, Holidays h) => now.AddDays(3); }

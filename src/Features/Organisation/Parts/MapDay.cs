using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Pages;

namespace CauNoi.Organisation.Parts;

/// <summary>The two days of a page about units: which map, and what was known by when. Links keep them.</summary>
/// <param name="Map">The map day shown.</param>
/// <param name="Today">Today.</param>
/// <param name="Known">The last day whose entries count, where another than today is asked for.</param>
/// <param name="Now">The moment of the answer.</param>
public sealed record MapDay(DateOnly Map, DateOnly Today, DateOnly? Known, DateTimeOffset Now)
{
    /// <summary>Whether the page shows another day than today.</summary>
    public bool Other => Map != Today || Known is not null;

    /// <summary>Until when entries count.</summary>
    public DateTimeOffset KnownAt => Known is { } day ? VietnamTime.EndOf(day).AddMinutes(-1) : Now;

    public static MapDay Of(Visit visit) => new(visit.Map, VietnamTime.DayOf(visit.Now), visit.Known is { } known ? VietnamTime.DayOf(known) : null, visit.Now);

    /// <summary>The map day alone, for lists that say how things stood and keep nothing of what was known when.</summary>
    public static MapDay OnMap(Visit visit) => Of(visit) with { Known = null };

    /// <summary>An address that keeps both days; values that are nothing are left out.</summary>
    public string To(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var parts = new List<string>();
        foreach (var (name, value) in query)
            if (!string.IsNullOrEmpty(value)) parts.Add($"{name}={Uri.EscapeDataString(value)}");
        if (Map != Today) parts.Add($"ban-do={Machine(Map)}");
        if (Known is { } known) parts.Add($"biet-den={Machine(known)}");
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    /// <summary>The days as a form beside the page's own must go on saying them.</summary>
    public IReadOnlyList<(string Name, string Value)> Kept =>
        [.. Map != Today ? [("ban-do", Machine(Map))] : Array.Empty<(string, string)>(), .. Known is { } known ? [("biet-den", Machine(known))] : Array.Empty<(string, string)>()];

    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

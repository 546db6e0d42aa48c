using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Pages;

namespace CauNoi.Platform.Calendar;

/// <summary>
/// What one room puts on the calendar, listed at its front door: the calendar shows it and knows nothing of the room.
/// The public calendar and its feed ask only sources that everybody may see, and ask them as the public.
/// </summary>
/// <param name="Title">What its entries are, in Vietnamese: "Việc đến hạn".</param>
/// <param name="Access">Who sees entries of this source at all.</param>
/// <param name="Load">The entries that touch the asked days. One query, and none when there is nothing to find.</param>
public sealed record CalendarSource(string Title, AccessRule Access, Func<CalendarAsk, Task<IReadOnlyList<CalendarEntry>>> Load);

/// <summary>One question to a source.</summary>
/// <param name="Services">The services of this request.</param>
/// <param name="Actor">Who looks; the public on public pages, whoever is signed in there.</param>
/// <param name="Tree">Today's tree.</param>
/// <param name="Successions">Where roles on units that are gone belong now.</param>
/// <param name="Units">The units looked at: one, or one with all below it.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Stop">Ends the wait.</param>
public sealed record CalendarAsk(
    IServiceProvider Services, Actor Actor, UnitTree Tree, ILookup<int, Succession> Successions,
    IReadOnlyCollection<int> Units, DateOnly First, DateOnly Last, CancellationToken Stop)
{
    /// <summary>The units looked at that the actor reaches with a permission.</summary>
    public int[] Reached(Permission permission)
    {
        var reach = Reach.Of(Actor, permission, Tree, Successions);
        return reach.Empty ? [] : [.. Units.Where(reach.Covers)];
    }
}

/// <summary>Something on the calendar.</summary>
/// <param name="Key">Stable for ever, unique in the house, without spaces: the name under which other programs know it.</param>
/// <param name="Title">What people read.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Unit">Where.</param>
/// <param name="Changed">When it was written or last changed.</param>
public sealed record CalendarEntry(string Key, string Title, DateOnly First, DateOnly Last, int Unit, DateTimeOffset Changed)
{
    /// <summary>Where one sees more; a path of this program.</summary>
    public string? Href { get; init; }

    /// <summary>The moment where an hour matters; without it the entry fills its days.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>True when nothing is left to do.</summary>
    public bool Done { get; init; }
}

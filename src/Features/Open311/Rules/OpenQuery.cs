using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.OpenPetitions.Rules;

namespace CauNoi.Open311.Rules;

/// <summary>What stands against a question, with the status of its answer.</summary>
public sealed record OpenRefusal(int Status, string Description);

/// <summary>Which requests are asked for.</summary>
public sealed record OpenQuery(IReadOnlyList<string> Codes, IReadOnlyList<string> Services, DateOnly From, DateOnly To, bool? Closed, int Page, int PageSize)
{
    public const int MostDays = 90;
    public const int MostPerPage = 1_000;
    public const int UsualPerPage = 50;

    /// <summary>Reads the arguments of GET requests; what cannot be meant is said so.</summary>
    public static (OpenQuery? Query, OpenRefusal? Refusal) Of(Func<string, string> argument, DateOnly today)
    {
        var codes = new List<string>();
        foreach (var said in Listed(argument("service_request_id")))
        {
            // An id that cannot be one has no request; it is no reason to refuse the others.
            if (OpenCode.Parse(said) is { } code) codes.Add(code);
        }

        if (codes.Count > MostPerPage) return (null, new OpenRefusal(400, $"service_request_id: at most {MostPerPage}."));
        if (!Moment(argument("start_date"), out var start)) return (null, new OpenRefusal(400, "start_date: must be a date like 2026-11-22T00:00:00+07:00."));
        if (!Moment(argument("end_date"), out var end)) return (null, new OpenRefusal(400, "end_date: must be a date like 2026-11-22T00:00:00+07:00."));
        var to = end ?? start?.AddDays(MostDays) ?? today;
        var from = start ?? to.AddDays(-MostDays);
        if (from > to) return (null, new OpenRefusal(400, "start_date: must not be after end_date."));
        // GeoReport: at most 90 days at once; the newest of them.
        if (to.DayNumber - from.DayNumber > MostDays) from = to.AddDays(-MostDays);
        var states = Listed(argument("status")).ToList();
        if (states.Any(s => s is not ("open" or "closed"))) return (null, new OpenRefusal(400, "status: must be open, closed, or both."));
        if (!Number(argument("page"), 1, out var page) || !Number(argument("page_size"), UsualPerPage, out var size)) return (null, new OpenRefusal(400, "page, page_size: must be whole numbers from 1."));
        return (new OpenQuery(codes, [.. Listed(argument("service_code"))], from, to, states.Distinct().ToList() is [var one] ? one == "closed" : null, page, Math.Min(size, MostPerPage))
        {
            ById = argument("service_request_id").Length > 0,
        }, null);
    }

    /// <summary>Asked by ids, which overrides all other arguments.</summary>
    public bool ById { get; private init; }

    /// <summary>A moment in W3C's form, as the day here; nothing where nothing was said.</summary>
    internal static bool Moment(string said, out DateOnly? day)
    {
        day = null;
        if (said.Length == 0) return true;
        // A plus sign that was not encoded arrives as a space.
        if (!DateTimeOffset.TryParse(said.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return false;
        if (moment.Year is < 1900 or > 2200) return false;
        day = VietnamTime.DayOf(moment);
        return true;
    }

    private static IEnumerable<string> Listed(string said) => said.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static bool Number(string said, int usual, out int number)
    {
        number = usual;
        return said.Length == 0 || (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= 1_000_000);
    }
}

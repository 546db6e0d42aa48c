using CauNoi.OpenPetitions.Rules;

namespace CauNoi.OpenPetitions.Columns;

/// <summary>Which of the copies a list shows.</summary>
/// <param name="Units">Received by these; all, when absent.</param>
/// <param name="Category">Of this category.</param>
/// <param name="State">In this state.</param>
/// <param name="Overdue">Only those whose day is over, as far as that may be said.</param>
public sealed record OpenFilter(IReadOnlySet<int>? Units, string? Category, PublicState? State, bool Overdue);

/// <summary>
/// All published copies in memory, newest first, forty bytes each: a list of a million is filtered in a few milliseconds
/// whatever is asked; how many there are, and figures, a summary knows. Written by the ledger alone, read under its lock.
/// </summary>
internal sealed class OpenColumns
{
    private readonly Lock summing = new();
    private readonly Dictionary<ulong, int> at = [];
    private readonly Dictionary<string, (string Title, long Rank)> titles = [];
    private readonly Dictionary<ulong, (int Signed, int Confirmed)> signatures = [];
    private Dictionary<ulong, (int Signed, int Confirmed)> undecided = [];
    private OpenRow[] rows = new OpenRow[1024];
    private int count;
    private int[] newest = [];
    private OpenSummary? summary;

    public Names<int> Units { get; } = new();

    public Names<string> Categories { get; } = new();

    public Names<string> Agencies { get; } = new();

    public Names<string> Reasons { get; } = new();

    /// <summary>Grows with every copy that is put or taken.</summary>
    public long Version { get; private set; }

    /// <summary>Everything of transactions below it is here.</summary>
    public long Watermark { get; set; }

    public int Count => newest.Length;

    public OpenColumns()
    {
        // 0 is none.
        Agencies.Of("");
        Reasons.Of("");
    }

    public IEnumerable<OpenRow> Newest => newest.Select(row => rows[row]);

    public ref readonly OpenRow this[int place] => ref rows[newest[place]];

    /// <summary>The title of a category or of a reason, as the newest copy has it.</summary>
    public string Title(string id) => titles.TryGetValue(id, out var known) ? known.Title : id;

    public void Entitle(string id, string title, long rank)
    {
        if (!titles.TryGetValue(id, out var known) || known.Rank <= rank) titles[id] = (title, rank);
    }

    /// <summary>Takes in what came newest first from the table, once, at the beginning.</summary>
    public void Begin(OpenRow row)
    {
        if (count == rows.Length) Array.Resize(ref rows, count * 2);
        at[row.Code] = count;
        rows[count++] = row;
    }

    public void Begun()
    {
        newest = [.. Enumerable.Range(0, count)];
        Version++;
    }

    /// <summary>Puts, alters and takes; what is new finds its place by its rank.</summary>
    public void Turn(IReadOnlyCollection<OpenRow> put, IReadOnlyCollection<ulong> taken)
    {
        var fresh = new List<int>();
        foreach (var row in put)
        {
            summary?.Add(row);
            if (at.TryGetValue(row.Code, out var known))
            {
                summary?.Remove(rows[known]);
                rows[known] = row;
                continue;
            }

            if (count == rows.Length) Array.Resize(ref rows, count * 2);
            at[row.Code] = count;
            rows[count] = row;
            fresh.Add(count++);
        }

        var gone = new HashSet<int>();
        foreach (var code in taken)
        {
            if (!at.Remove(code, out var place)) continue;
            summary?.Remove(rows[place]);
            gone.Add(place);
        }

        if (fresh.Count > 0 || gone.Count > 0) newest = Merged(fresh, gone);
        Version++;
    }

    /// <summary>What is counted of all rows on a day. The day changes once a day, and is counted by whoever asks first.</summary>
    public OpenSummary Summary(ushort today)
    {
        lock (summing)
        {
            if (summary is { } known && known.Today == today) return known;
            var counted = new OpenSummary(today);
            foreach (var place in newest) counted.Add(rows[place]);
            return summary = counted;
        }
    }

    public void Sign(ulong code, int signed, int confirmed)
    {
        var (s, c) = signatures.GetValueOrDefault(code);
        signatures[code] = (s + signed, c + confirmed);
    }

    /// <summary>Signatures above the horizon, read anew each time; what falls below it is added for good and is here no longer.</summary>
    public void SignAbove(IReadOnlyList<(ulong Code, int Signed, int Confirmed)> sums) => undecided = sums.ToDictionary(s => s.Code, s => (s.Signed, s.Confirmed));

    public (int Signed, int Confirmed) Signatures(string code) => Signatures(OpenRow.Pack(code));

    /// <summary>The public cases that so many have confirmed.</summary>
    public IReadOnlyList<(string Code, int Confirmed)> ConfirmedFrom(int least) =>
        [.. signatures.Keys.Union(undecided.Keys).Where(at.ContainsKey).Select(code => (OpenRow.Unpack(code), Signatures(code).Confirmed)).Where(s => s.Confirmed >= least)];

    /// <summary>The codes of one page, and how many there are in all.</summary>
    public (IReadOnlyList<string> Codes, int Total) Page(OpenFilter filter, int skip, int take, DateOnly today)
    {
        var codes = new List<string>(take);
        if (filter is { Units: null, Category: null, State: null, Overdue: false })
        {
            for (var place = skip; place < Math.Min(skip + take, newest.Length); place++) codes.Add(OpenRow.Unpack(this[place].Code));
            return (codes, newest.Length);
        }

        var units = Within(filter.Units);
        var category = filter.Category is null ? -1 : Categories.Find(filter.Category) ?? short.MaxValue;
        var (state, day) = (filter.State is { } wanted ? (byte)wanted : (byte)0, OpenRow.Day(today));
        var total = Summary(day).Total(units, category, state, filter.Overdue);
        if (skip >= total) return (codes, total);
        var (passed, last) = (0, Math.Min(total, skip + take));
        // Who knows how many there are need not look further than the last one wanted.
        for (var n = 0; n < newest.Length && passed < last; n++)
        {
            ref readonly var row = ref this[n];
            if ((state != 0 && row.State != state) || (category >= 0 && row.Category != category) || (units is not null && !units[row.Unit]) || (filter.Overdue && !row.Overdue(day))) continue;
            if (passed++ >= skip) codes.Add(OpenRow.Unpack(row.Code));
        }

        return (codes, total);
    }

    /// <summary>The codes received within some days, newest first: of these categories, in such states.</summary>
    public IReadOnlyList<string> ReceivedIn(DateOnly from, DateOnly to, IReadOnlyList<string> categories, Func<PublicState, bool>? states, int skip, int take)
    {
        var (first, last) = (OpenRow.Day(from), OpenRow.Day(to));
        var wanted = categories.Count == 0 ? null : Categories.All.Select(categories.Contains).ToArray();
        var (codes, passed) = (new List<string>(), 0);
        for (var place = 0; place < newest.Length && codes.Count < take; place++)
        {
            ref readonly var row = ref this[place];
            // Newest first: what follows is older still.
            if (row.Received < first) break;
            if (row.Received > last || (wanted is not null && !wanted[row.Category]) || (states is not null && !states((PublicState)row.State))) continue;
            if (passed++ >= skip) codes.Add(OpenRow.Unpack(row.Code));
        }

        return codes;
    }

    /// <summary>The codes answered within some days, newest first, and how many there are.</summary>
    public (IReadOnlyList<string> Codes, int Total) AnsweredIn(IReadOnlySet<int>? within, DateOnly from, DateOnly to, int most)
    {
        var (units, first, last) = (Within(within), OpenRow.Day(from), OpenRow.Day(to));
        var found = new List<(ushort Day, int Place)>();
        for (var place = 0; place < newest.Length; place++)
            if (this[place].Answered is var day && day >= first && day <= last && (units is null || units[this[place].Unit])) found.Add((day, place));
        return ([.. found.OrderByDescending(f => f.Day).ThenBy(f => f.Place).Take(most).Select(f => OpenRow.Unpack(this[f.Place].Code))], found.Count);
    }

    /// <summary>What the senders said of the answers of these days.</summary>
    public IReadOnlyDictionary<SenderSaid, int> AnsweredBySender(DateOnly from, DateOnly to)
    {
        var (first, last) = (OpenRow.Day(from), OpenRow.Day(to));
        return Newest.Where(row => row.Answered >= first && row.Answered <= last).CountBy(row => (SenderSaid)row.Sender).ToDictionary();
    }

    /// <summary>By the small number of a unit, whether it is one of these; nothing when all are.</summary>
    public bool[]? Within(IReadOnlySet<int>? units) => units is null ? null : [.. Units.All.Select(units.Contains)];

    private (int Signed, int Confirmed) Signatures(ulong code)
    {
        var (below, above) = (signatures.GetValueOrDefault(code), undecided.GetValueOrDefault(code));
        return (below.Signed + above.Signed, below.Confirmed + above.Confirmed);
    }

    private int[] Merged(List<int> fresh, HashSet<int> gone)
    {
        fresh.Sort((a, b) => rows[b].Rank.CompareTo(rows[a].Rank));
        var merged = new List<int>(newest.Length + fresh.Count);
        var next = 0;
        foreach (var place in newest)
        {
            for (; next < fresh.Count && rows[fresh[next]].Rank >= rows[place].Rank; next++)
                if (!gone.Contains(fresh[next])) merged.Add(fresh[next]);
            if (!gone.Contains(place)) merged.Add(place);
        }

        for (; next < fresh.Count; next++)
            if (!gone.Contains(fresh[next])) merged.Add(fresh[next]);
        return [.. merged];
    }
}

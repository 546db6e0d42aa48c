using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Rules;
using Npgsql;

namespace CauNoi.OpenPetitions.Browse;

/// <summary>A page of codes in the order of finding, and how many there are; or, where there are more than were counted, that.</summary>
public sealed record CodesFound(IReadOnlyList<string> Codes, int Total, bool Cut);

/// <summary>
/// Folded search over published copies: every word must be there. Order: exact with marks, adjacent folded, all words;
/// newest first within. People type a thing and a place and leave out what stands between: of those that have all words the
/// newest are weighed by how much of what was typed stands side by side. Most searches have no more than these, and one look
/// is all. Where words are common, each of the three is asked for only when those before it do not fill the page. Nobody
/// pages beyond the first few hundred: more words, or a filter, bring what is wanted to the front.
/// </summary>
public sealed class FindCopies(NpgsqlDataSource source, WordShares shares, OpenLedger ledger)
{
    /// <summary>How many are counted.</summary>
    public const int Most = 10_000;

    /// <summary>How many of them can be looked at; so many of those that have all words are weighed.</summary>
    public const int Reach = 300;

    /// <summary>Where each of the words is in more copies than this, those that have all of them are met among as many of the newest.</summary>
    public const int Many = 2 * Most;
    private const int FirstLook = 250;

    /// <summary>Of what stands in fewer of the first, the newest do not hold enough either: words that are common each, and seldom together.</summary>
    private const int Promising = FirstLook * Reach / Many;
    private const int MostWeighing = 40;

    public async Task<CodesFound> Find(string words, OpenFilter filter, DateOnly today, int skip, int take, CancellationToken stop)
    {
        var (all, pairs, exact, side) = (FindWords.Syllables(words), FindWords.Pairs(words), FindWords.Exact(words), FindWords.ExactPairs(words));
        if (all.Length == 0 || skip >= Reach) return new CodesFound([], 0, false);
        // A single word has no neighbours: as typed, then in any marks. A pair has its words: to ask for both would say the same twice.
        var stages = pairs.Length == 0 || side.Length == 0
            ? new Stage[] { new(exact.Length > 0 ? exact : all), new(all) { Not = exact } }
            : [new(side), new(pairs) { Not = side }, new(all) { Not = pairs }];
        int[] weighing = pairs.Length < 2 ? [] : [.. pairs.Concat(exact).Take(MostWeighing)];
        var common = await shares.Now(stop);
        // Of one word, or two side by side, it is known whether many have it; of more words nothing is, and a filter takes any number of them away.
        var known = filter is { Units: null, Category: null, State: null, Overdue: false } && all.Length <= 2 ? common.Of(pairs.Length == 0 ? all[0] : pairs[0]) : 0;
        var crowded = common.Least(all) > Many;
        var recent = crowded ? await ledger.Read(columns => columns.Page(filter, 0, Many, today), stop) : ([], 0);
        await using var connection = await source.OpenConnectionAsync(stop);
        Task<List<Found>> Newest(Stage stage, int most) => common.Least(stage.Have) > Many
            ? Among(connection, Asking(stage, filter, today), recent.Codes, recent.Total, most, most > Reach ? Promising : 0, stop) : Asking(stage, filter, today).Named(connection, most, Found.Of, stop);
        // The newest of those that have all words, and how many there are where that is known with them.
        (List<Found> Newest, int? Named) first = known > Many ? ([], null) : crowded ? (await Newest(new Stage(all), Reach + 1), null)
            : await Asking(new Stage(all), filter, today).NamedAndCounted(connection, Reach + 1, Found.Of, stop);
        if (known <= Many && first.Newest.Count <= Reach)
        {
            var ordered = first.Newest.OrderBy(row => Array.FindIndex(stages, s => s.Takes(row.Words))).ThenByDescending(row => Weight(row, weighing));
            return new CodesFound([.. ordered.Skip(skip).Take(take).Select(r => r.Code)], first.Newest.Count, false);
        }

        var codes = new List<string>();
        foreach (var stage in stages)
        {
            if (codes.Count >= skip + take) break;
            // The same ones are weighed whatever page of them is asked for.
            var weighed = stage == stages[^1] && weighing.Length > 0;
            var found = weighed && first.Newest.Count > 0 ? first.Newest.FindAll(row => stage.Takes(row.Words)) : await Newest(stage, weighed ? Reach : skip + take - codes.Count);
            codes.AddRange((weighed ? found.OrderByDescending(row => Weight(row, weighing)) : found.AsEnumerable()).Select(row => row.Code));
        }

        List<string> page = [.. codes.Skip(skip).Take(take)];
        // To count what is common is to walk through it.
        return first.Named is { } named ? new CodesFound(page, Math.Min(named, Most), named > Most) : new CodesFound(page, known > Many ? Most : Reach, true);
    }

    // Newest first, further back as far as they do not suffice. What these do not have enough of, the index of words finds: there is little of it.
    private static async Task<List<Found>> Among(NpgsqlConnection connection, Findings asking, IReadOnlyList<string> recent, int total, int most, int promising, CancellationToken stop)
    {
        var (found, from) = (new List<Found>(), 0);
        for (var piece = FirstLook; from < recent.Count && found.Count < most && (from == 0 || found.Count >= promising); from += piece, piece *= 4)
            found.AddRange(await asking.Among(connection, [.. recent.Skip(from).Take(piece)], most - found.Count, Found.Of, stop));
        return found.Count >= most || (from >= recent.Count && total <= recent.Count) ? found : await asking.Named(connection, most, Found.Of, stop);
    }

    private static int Weight(Found row, int[] weighing) => weighing.Count(row.Words.Contains);

    private static Findings Asking(Stage stage, OpenFilter filter, DateOnly today)
    {
        var asking = new Findings("code, words").Where("words @> {0}", stage.Have);
        if (stage.Not is { } before) asking.Where("not words @> {0}", before);
        if (filter.Units is { } units) asking.Where("unit = any({0})", units.ToArray());
        if (filter.Category is { } category) asking.Where("category = {0}", category);
        if (filter.State is { } state) asking.Where("state = {0}", (short)state);
        if (filter.Overdue) asking.Where("overdue_from <= {0}", today);
        return asking;
    }

    /// <summary>One way to look, from the strictest to the widest.</summary>
    /// <param name="Have">The numbers that all must be there.</param>
    private sealed record Stage(int[] Have)
    {
        /// <summary>Where all of these are there too, a stage before had it.</summary>
        public int[]? Not { get; init; }

        public bool Takes(int[] words) => Have.All(words.Contains) && Not?.All(words.Contains) != true;
    }

    private sealed record Found(string Code, int[] Words)
    {
        public static Found Of(NpgsqlDataReader reader) => new(reader.GetString(0), reader.GetFieldValue<int[]>(1));
    }
}

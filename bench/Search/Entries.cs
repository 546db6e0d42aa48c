using CauNoi.Kernel.Text;
using CauNoi.Platform.Search;
using NpgsqlTypes;

namespace CauNoi.Bench.Search;

/// <summary>Entries as a province has them after some years: "phản biện" in every second one, a longer phrase in every fiftieth.</summary>
internal static class Entries
{
    private static readonly SampleText Text = new(23);
    private static readonly HashSet<string> Seldom = [.. Text.Syllables.Skip(Text.Syllables.Count / 2)];

    /// <summary>Each of them in a good part of all entries.</summary>
    public static IReadOnlyList<string> Common { get; } =
        ["phản biện", "phan bien", .. Enumerable.Range(0, 3).Select(n => $"{Text.Syllables[n]} {Text.Syllables[n + 1]}")];

    /// <summary>Words side by side, with marks and without.</summary>
    public static IReadOnlyList<string> Phrases { get; } = ["giám sát xã hội", "giam sat xa hoi"];

    /// <summary>Fills the table; returns pairs of seldom syllables that stand side by side in some entry.</summary>
    public static async Task<IReadOnlyList<string>> Fill(BenchDatabase database, int count)
    {
        await Sql.Run(database.ConnectionString, "drop index search_entry_tokens");
        var rare = await Copy(database, count);
        await Sql.Run(database.ConnectionString, "create index search_entry_tokens on search_entry using gin (tokens)");
        await Sql.Run(database.ConnectionString, "vacuum analyze search_entry");
        return rare;
    }

    private static async Task<List<string>> Copy(BenchDatabase database, int count)
    {
        var rare = new List<string>();
        var begin = new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero);
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy search_entry (record, kind, unit, public, at, title, body, href, toned, tokens) from stdin (format binary)");
        for (var n = 0; n < count; n++)
        {
            var title = Text.Sentence(9);
            var body = $"{Text.Sentence(18)}{(n % 2 == 0 ? " phản biện " : " ")}{(n % 50 == 7 ? "giám sát xã hội " : "")}{Text.Sentence(18, n)}";
            if (rare.Count < 40 && n % Math.Max(1, count / 80) == 0 && SeldomPair(body) is { } pair) rare.Add(pair);
            var whole = $"{title}\n{body}";
            await copy.StartRowAsync();
            await copy.WriteAsync(Guid.CreateVersion7());
            await copy.WriteAsync("Góp ý");
            await copy.WriteAsync(101 + (n % 12));
            await copy.WriteAsync(value: false);
            await copy.WriteAsync(begin.AddMinutes(n));
            await copy.WriteAsync(title);
            await copy.WriteAsync(body);
            await copy.WriteAsync($"/ban/gop-y/{n}");
            await copy.WriteAsync(Fold.Toned(whole));
            await copy.WriteAsync(SearchTokens.Of(whole), NpgsqlDbType.Array | NpgsqlDbType.Text);
        }

        await copy.CompleteAsync();
        return rare;
    }

    private static string? SeldomPair(string body)
    {
        var words = body.Split(' ');
        var at = Enumerable.Range(0, words.Length - 1).FirstOrDefault(i => Seldom.Contains(words[i]) && Seldom.Contains(words[i + 1]), -1);
        return at < 0 ? null : $"{words[at]} {words[at + 1]}";
    }
}

using CauNoi.Kernel.Text;
using CauNoi.OpenPetitions;
using CauNoi.OpenPetitions.Rules;
using Npgsql;
using NpgsqlTypes;

namespace CauNoi.Bench.Petitions;

/// <summary>Published copies as a province has them after many years, written past the program; what they are found by is made as the program makes it.</summary>
internal sealed class Copies
{
    private const int Wanted = 200;
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));
    private readonly Dictionary<string, int> pairs = new(StringComparer.Ordinal);
    private readonly WordNumbers numbers = new();

    public List<(string Code, PetitionSaid Said)> Sought { get; } = [];

    public List<string> Codes { get; } = [];

    /// <summary>The pairs of words that most cases have.</summary>
    public IReadOnlyList<string> Commonest { get; private set; } = [];

    public async Task Fill(BenchDatabase database, int count, IReadOnlyList<int> units)
    {
        await Sql.Run(database.ConnectionString, "drop index published_finding_words; drop index published_finding_newest; drop index published_petition_newest; truncate published_petition, published_finding, published_change");
        const int piece = 50_000;
        var text = new PetitionText(31);
        for (var from = 0; from < count; from += piece)
        {
            var said = Enumerable.Range(from, Math.Min(piece, count - from)).Select(n => (No: n, Said: text.Next())).ToList();
            await Task.WhenAll(Petitions(database.Source, said, count, units), Findings(database.Source, said, count, units));
        }

        await Sql.Run(database.ConnectionString, """
            set maintenance_work_mem = '768MB';
            create index published_petition_newest on published_petition (rank desc);
            create index published_finding_newest on published_finding (rank desc);
            create index published_finding_words on published_finding using gin (words) with (fastupdate = off);
            """);
        await Sql.Run(database.ConnectionString, "vacuum analyze published_petition");
        await Sql.Run(database.ConnectionString, "vacuum analyze published_finding");
        Commonest = [.. pairs.OrderByDescending(p => p.Value).Take(30).Select(p => p.Key)];
    }

    private async Task Petitions(NpgsqlDataSource source, List<(int No, PetitionSaid Said)> cases, int count, IReadOnlyList<int> units)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var copy = await connection.BeginBinaryImportAsync("""
            copy published_petition (code, rank, unit, category, category_title, class, state, outcome, received_on, due_on, answered_on, in_time, holder, agency, waiting_since, lateness_basis,
                proven, sender, reopened, promises_moved, title, text, answer, place, pictures, path, published_at, changed_at) from stdin (format binary)
            """);
        foreach (var (no, said) in cases)
        {
            var at = Facts.Of(no, count, units);
            var code = CodeOf(no);
            Codes.Add(code);
            if (no % Math.Max(1, count / Wanted) == count / Wanted / 2 && Sought.Count < Wanted) Sought.Add((code, said));
            await copy.StartRowAsync();
            await copy.WriteAsync(code, NpgsqlDbType.Text);
            await copy.WriteAsync(at.Rank, NpgsqlDbType.Bigint);
            await copy.WriteAsync(at.Unit, NpgsqlDbType.Integer);
            await copy.WriteAsync(said.Category, NpgsqlDbType.Text);
            await copy.WriteAsync(said.CategoryTitle, NpgsqlDbType.Text);
            await copy.WriteAsync(at.Class, NpgsqlDbType.Smallint);
            await copy.WriteAsync((short)at.State, NpgsqlDbType.Smallint);
            await Maybe(copy, at.State == PublicState.Closed ? (short?)(1 + (no % 4)) : null, NpgsqlDbType.Smallint);
            await copy.WriteAsync(at.Received, NpgsqlDbType.Date);
            await copy.WriteAsync(at.Due, NpgsqlDbType.Date);
            await Maybe(copy, at.Answered, NpgsqlDbType.Date);
            await Maybe(copy, at.Answered is { } answered ? (bool?)(answered <= at.Due) : null, NpgsqlDbType.Boolean);
            await copy.WriteAsync(at.Agency ?? "Mặt trận xã", NpgsqlDbType.Text);
            await Maybe(copy, at.Agency, NpgsqlDbType.Text);
            await Maybe(copy, at.Agency is null ? null : (DateOnly?)at.Received.AddDays(1), NpgsqlDbType.Date);
            await Maybe(copy, at.Agency is not null && no % 3 == 0 ? "Quy chế phối hợp" : null, NpgsqlDbType.Text);
            await copy.WriteAsync(at.Answered is not null && no % 3 != 0, NpgsqlDbType.Boolean);
            await copy.WriteAsync((short)(at.State == PublicState.Closed ? no % 4 : 0), NpgsqlDbType.Smallint);
            await copy.WriteAsync(no % 29 == 0 ? 1 : 0, NpgsqlDbType.Integer);
            await copy.WriteAsync(no % 31 == 0 ? 2 : 0, NpgsqlDbType.Integer);
            await copy.WriteAsync(said.Title, NpgsqlDbType.Text);
            await copy.WriteAsync(said.Text, NpgsqlDbType.Text);
            await Maybe(copy, at.Answered is null ? null : "Đã kiểm tra tại chỗ và giao bộ phận chuyên môn khắc phục; kết quả kèm theo văn bản trả lời.", NpgsqlDbType.Text);
            await copy.WriteAsync(said.Place, NpgsqlDbType.Text);
            await copy.WriteAsync("[]", NpgsqlDbType.Jsonb);
            await copy.WriteAsync($$"""[{"On":"{{at.Received:yyyy-MM-dd}}","Line":"Người dân gửi qua Cổng","Words":null,"Holder":"Mặt trận xã","IdleDays":1},{"On":"{{at.Received.AddDays(2):yyyy-MM-dd}}","Line":"Chuyển UBND xã","Words":"Công văn số {{no}}","Holder":"UBND xã","IdleDays":4}]""", NpgsqlDbType.Jsonb);
            await copy.WriteAsync(at.Moment, NpgsqlDbType.TimestampTz);
            await copy.WriteAsync(at.Moment, NpgsqlDbType.TimestampTz);
        }

        await copy.CompleteAsync();
    }

    private async Task Findings(NpgsqlDataSource source, List<(int No, PetitionSaid Said)> cases, int count, IReadOnlyList<int> units)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var copy = await connection.BeginBinaryImportAsync("copy published_finding (code, rank, unit, category, state, overdue_from, words) from stdin (format binary)");
        foreach (var (no, said) in cases)
        {
            var (at, text) = (Facts.Of(no, count, units), $"{said.Title}\n{said.Text}\n{said.Place}\n{said.CategoryTitle}");
            var words = numbers.Of(text);
            // Quick numbers are only good if they are the program's own.
            if (no % 1_000 == 0 && !words.SequenceEqual(FindWords.Of(text))) throw new InvalidOperationException("The bench numbers words otherwise than the program.");
            if (no % 20 == 0)
                foreach (var pair in Fold.Pairs(text).Distinct()) pairs[pair.Replace('_', ' ')] = pairs.GetValueOrDefault(pair.Replace('_', ' ')) + 1;
            await copy.StartRowAsync();
            await copy.WriteAsync(CodeOf(no), NpgsqlDbType.Text);
            await copy.WriteAsync(at.Rank, NpgsqlDbType.Bigint);
            await copy.WriteAsync(at.Unit, NpgsqlDbType.Integer);
            await copy.WriteAsync(said.Category, NpgsqlDbType.Text);
            await copy.WriteAsync((short)at.State, NpgsqlDbType.Smallint);
            await Maybe(copy, at.State < PublicState.Answered && (at.Agency is null || no % 3 == 0) ? at.Due.AddDays(1) : (DateOnly?)null, NpgsqlDbType.Date);
            await copy.WriteAsync(words, NpgsqlDbType.Array | NpgsqlDbType.Integer);
        }

        await copy.CompleteAsync();
    }

    private static Task Maybe<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type) => value is null ? copy.WriteNullAsync() : copy.WriteAsync(value, type);

    private static Task Maybe<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type) where T : struct => value is { } given ? copy.WriteAsync(given, type) : copy.WriteNullAsync();

    // Numbers written with the signs of codes, mixed so that neighbours do not look alike.
    private static string CodeOf(int no)
    {
        var mixed = (ulong)no * 387_420_489UL % 656_100_000_000UL;
        var signs = new char[OpenCode.Signs];
        for (var at = signs.Length - 1; at >= 0; at--, mixed /= 30) signs[at] = SlipCode.Alphabet[(int)(mixed % 30)];
        return new string(signs);
    }

    private sealed record Facts(int Unit, short Class, PublicState State, DateOnly Received, DateOnly Due, DateOnly? Answered, string? Agency, long Rank, DateTimeOffset Moment)
    {
        public static Facts Of(int no, int count, IReadOnlyList<int> units)
        {
            // The last ones are the newest: ten years in all.
            var received = Today.AddDays(-1 - (int)((long)(count - 1 - no) * 3_650 / count));
            var age = Today.DayNumber - received.DayNumber;
            var took = 3 + (no * 7 % 40);
            var answered = no % 11 != 0 && took < age;
            var moment = new DateTimeOffset(received.ToDateTime(new TimeOnly(1, 0)), TimeSpan.Zero).AddSeconds(no % 3_600);
            return new Facts(
                units[no % units.Count], (short)(1 + (no % 4)), answered ? no % 5 == 0 ? PublicState.Answered : PublicState.Closed : (PublicState)(3 + (no % 3)), received, received.AddDays(14),
                answered ? received.AddDays(took) : null, no % 4 == 0 ? null : $"UBND xã số {units[no % units.Count]}", PublishedPetition.RankOf(received, moment), moment);
        }
    }
}

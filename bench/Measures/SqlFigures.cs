using System.Diagnostics;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Units;
using CauNoi.Measures;
using CauNoi.Measures.Engine;
using CauNoi.Bench.Tree;

namespace CauNoi.Bench.Measures;

/// <summary>The same figures by SQL over the fact table, in the same run: their time as a ratio, and whether both say the same.</summary>
internal static class SqlFigures
{
    private const string Name = "measures";

    // What a report by hand would do: place every unit below its commune, province and the whole, then add.
    private const string Sums = """
        select m.name, p.upper, sum(f.amount)::bigint
        from fact f join bench_place p on p.unit = f.unit join measure m on m.id = f.measure
        where m.name = any($1) and f.day between $2 and $3 and f.recorded_at <= $4
        group by m.name, p.upper
        """;

    private const string Things = """
        select p.upper, count(distinct f.subject)
        from (select unit, subject from fact f join measure m on m.id = f.measure
              where m.name = $1 and f.day between $2 and $3 and f.recorded_at <= $4
              group by unit, subject having sum(case when retracts is null then 1 else -1 end) > 0) f
        join bench_place p on p.unit = f.unit group by p.upper
        """;

    public static async Task Beside(Options options, Report report, BenchDatabase database, FigureEngine engine, MeasureCatalogue catalogue, UnitTree tree, IReadOnlyList<Measure> measures)
    {
        var places = tree.Order.SelectMany(n => tree.Path(n.Unit).Where(u => u.Kind != "residential-area").Select(u => (n.Unit, Upper: u.Unit))).ToList();
        await Sql.Run(database.ConnectionString, "create table bench_place (unit integer not null, upper integer not null)");
        await using (var connection = await database.Source.OpenConnectionAsync())
        {
            await using var copy = await connection.BeginBinaryImportAsync("copy bench_place (unit, upper) from stdin (format binary)");
            foreach (var (unit, upper) in places)
            {
                copy.StartRow();
                copy.Write(unit);
                copy.Write(upper);
            }

            await copy.CompleteAsync();
        }

        await Sql.Run(database.ConnectionString, "create index on bench_place (unit)");
        await Sql.Run(database.ConnectionString, "vacuum analyze bench_place");
        var days = new DayRange(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
        var known = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
        var flows = measures.Where(m => m.Over == OverTime.Flow && m.Subjects == OverSubjects.Sum).ToList();
        var thing = measures.First(m => m.Over == OverTime.Flow && m.Subjects == OverSubjects.Distinct);

        var begin = Stopwatch.GetTimestamp();
        var sums = await Rows(database, Sums, flows.Select(m => m.Name).ToArray(), days.First, days.Last, known);
        var took = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        begin = Stopwatch.GetTimestamp();
        var things = await Rows(database, Things.Replace("select p.upper", "select 'x', p.upper", StringComparison.Ordinal), thing.Name, days.First, days.Last, known);
        var tookThings = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;

        var book = catalogue.On(Country.Today);
        var uppers = tree.Order.Where(n => n.Kind != "residential-area").Select(n => n.Unit).ToArray();
        var question = new FigureQuestion(days, Country.Today, known, false);
        await engine.Fresh(CancellationToken.None);
        begin = Stopwatch.GetTimestamp();
        var different = await engine.Read(question, look => flows.Sum(m => Differing(look, book, m.Name, m.Name, uppers, sums)), CancellationToken.None);
        var ours = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        begin = Stopwatch.GetTimestamp();
        different += await engine.Read(question, look => Differing(look, book, thing.Name, "x", uppers, things), CancellationToken.None);
        var oursThings = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;

        report.Add(Name, $"SQL, {flows.Count} sums of all upper units", took, "ms");
        report.Add(Name, "SQL / engine, cold, sums", took / ours, "×", options.Quick ? null : Aim.AtLeast(10));
        report.Add(Name, "SQL, one measure of distinct things", tookThings, "ms");
        report.Add(Name, "SQL / engine, cold, distinct", tookThings / oursThings, "×");
        report.Add(Name, "figures that differ from SQL", different, "", Aim.None);
    }

    private static int Differing(FigureLook look, MeasureBook book, string measure, string key, int[] uppers, Dictionary<(string, int), long> right)
    {
        var figure = look.Frame.Open(book.Meaning(measure).Value!.Formula);
        return uppers.Count(unit => figure.At(unit).Value != right.GetValueOrDefault((key, unit)));
    }

    private static async Task<Dictionary<(string, int), long>> Rows(BenchDatabase database, string sql, params object[] values)
    {
        var rows = new Dictionary<(string, int), long>();
        await using var command = database.Source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        command.CommandTimeout = 600;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows[(reader.GetString(0), reader.GetInt32(1))] = reader.GetInt64(2);
        return rows;
    }
}

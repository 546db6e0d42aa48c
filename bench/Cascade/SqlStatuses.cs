using System.Diagnostics;
using CauNoi.Bench.Tree;
using CauNoi.Boards.Figures;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;

namespace CauNoi.Bench.Cascade;

/// <summary>The words of the targets that only add up, worked out from sums that SQL makes over the fact table in the same run: the time as a ratio, and whether both say the same.</summary>
internal static class SqlStatuses
{
    private const string Sums = """
        select m.name, p.upper, sum(f.amount)::bigint
        from fact f join bench_place p on p.unit = f.unit join measure m on m.id = f.measure
        where m.name like 'bench.flow-%' and f.day between '2026-01-01' and '2026-12-31' group by m.name, p.upper
        """;

    public static async Task Beside(Options options, Report report, BenchDatabase database, TargetFigures figures, UnitTree tree, int[] upper)
    {
        await Places(database, tree);
        var flows = BenchTargets.Targets.Take(BenchTargets.Flows).ToList();
        var communes = upper.Where(u => tree.Find(u)!.Kind == "commune").ToArray();
        var begin = Stopwatch.GetTimestamp();
        var sums = new Dictionary<(string, int), long>();
        await using (var command = database.Source.CreateCommand(Sums))
        {
            command.CommandTimeout = 600;
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) sums[(reader.GetString(0), reader.GetInt32(1))] = reader.GetInt64(2);
        }

        var took = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        await figures.Fresh(CancellationToken.None);
        begin = Stopwatch.GetTimestamp();
        // Another moment of knowledge than was asked before: a frame that is worked out anew.
        var board = await figures.Read(new TargetQuestion(Country.Today, Country.Today, new DateTimeOffset(2028, 1, 1, 0, 0, 0, TimeSpan.Zero), false) { Map = Country.Today }, flows, communes, CancellationToken.None);
        var ours = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        var days = new DayRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        var different = board.Figures.Count(f =>
        {
            var sum = sums.GetValueOrDefault((f.Measure ?? f.Wording.Formula[4..^1], f.Unit));
            return Judgement.Of(f.Wording, TargetCourse.Growing, days, Country.Today, new TargetReading(Reading.Of(sum))).Status != f.Status;
        });
        report.Add(CascadeBench.Name, $"SQL, sums of {flows.Count} targets of all communes", took, "ms");
        report.Add(CascadeBench.Name, "SQL / boards, cold", took / ours, "×", options.Quick ? null : Aim.AtLeast(10));
        report.Add(CascadeBench.Name, "words compared with SQL", board.Figures.Count, "");
        report.Add(CascadeBench.Name, "words that differ from SQL", different, "", Aim.None);
    }

    private static async Task Places(BenchDatabase database, UnitTree tree)
    {
        await Sql.Run(database.ConnectionString, "create table bench_place (unit integer not null, upper integer not null)");
        await using (var connection = await database.Source.OpenConnectionAsync())
        {
            await using var copy = await connection.BeginBinaryImportAsync("copy bench_place (unit, upper) from stdin (format binary)");
            foreach (var node in tree.Order)
                foreach (var above in tree.Path(node.Unit).Where(u => u.Kind == "commune"))
                {
                    copy.StartRow();
                    copy.Write(node.Unit);
                    copy.Write(above.Unit);
                }

            await copy.CompleteAsync();
        }

        await Sql.Run(database.ConnectionString, "create index on bench_place (unit)");
        await Sql.Run(database.ConnectionString, "vacuum analyze bench_place, fact");
    }
}

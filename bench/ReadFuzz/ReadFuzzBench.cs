using System.Diagnostics;
using CauNoi.Documents.Reading;
using CauNoi.Documents.Tools;

namespace CauNoi.Bench.ReadFuzz;

/// <summary>Spoiled files by the hundred thousand: each is read or refused; none breaks the program, hangs it or fills its memory. By far the
/// most go to the readers in this process; the programs for PDF and pictures get a share that ends in bounded time.</summary>
internal static class ReadFuzzBench
{
    private const string Name = "read-fuzz";
    private const int Beginning = 20261122;

    public static async Task Run(Options options, Report report)
    {
        // A long run may be cut: --from 20000 --inputs 20000 is the second of five pieces.
        var (from, inputs) = (options.Number("from", 0, 0), options.Number("inputs", 100_000, 1_000));
        var folder = Directory.CreateTempSubdirectory("caunoi-fuzz-").FullName;
        try
        {
            var reader = new DocumentReader(ReadingTools.Find(folder));
            using var watch = new MemoryPeak();
            var end = Stopwatch.StartNew();
            var patience = options.Seconds(900, 20);
            var own = await Spoil(reader, Seeds.Own, from, inputs, patience, end);
            var pdf = await Spoil(reader, [Seeds.Pdf], from / 150, options.Quick ? 6 : Math.Clamp(inputs / 150, 1, 600), patience + patience / 4, end);
            var picture = await Spoil(reader, [Seeds.Picture], from / 10_000, options.Quick ? 1 : 12, patience + patience / 2, end);
            Tell(report, "in this process", own, Aim.AtMost(30_000));
            Tell(report, "PDF", pdf, Aim.AtMost(30_000));
            Tell(report, "pictures, recognised", picture, null);
            report.Add(Name, "inputs", own.Inputs + pdf.Inputs + picture.Inputs, "", Aim.AtLeast(inputs));
            report.Add(Name, "took", end.Elapsed.TotalSeconds, "s");
            report.Add(Name, "memory, most at once", watch.Most / 1048576.0, "MB", Aim.AtMost(512));
            report.Add(Name, "working files left behind", Directory.GetFileSystemEntries(folder).Length, "", Aim.None);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Tally> Spoil(DocumentReader reader, IReadOnlyList<Seed> seeds, int from, int inputs, TimeSpan patience, Stopwatch since)
    {
        var tally = new Tally();
        await Parallel.ForEachAsync(Enumerable.Range(from, inputs), async (number, cancel) =>
        {
            if (since.Elapsed > patience) return;
            var random = new Random(Beginning + number);
            var (seed, other) = (seeds[number % seeds.Count], seeds[random.Next(seeds.Count)]);

            // A packed file is spoiled inside, where the reader gets to see it, and now and then outside.
            var file = random.Next(5) == 0 ? Spoiling.Spoil(seed.File, other.File, random) : seed.With(Spoiling.Spoil(seed.Core, other.Core, random));
            var begin = Stopwatch.GetTimestamp();
            try
            {
                var read = await reader.ReadAsync(new MemoryStream(file), "a", ReadLimits.Usual with { PageTime = TimeSpan.FromSeconds(20) }, null, cancel);
                tally.Add($"{seed.Name}, input {number}", read.Why, Stopwatch.GetElapsedTime(begin));
            }
            catch (Exception crash) when (crash is not OperationCanceledException)
            {
                tally.Crashed($"{seed.Name}, input {number}: {crash}");
            }
        });
        return tally;
    }

    private static void Tell(Report report, string where, Tally tally, Aim? slowest)
    {
        foreach (var crash in tally.Crashes.Take(5)) Console.Error.WriteLine(crash);
        report.Add(Name, $"{where}: inputs", tally.Inputs, "");
        report.Add(Name, $"{where}: read", tally.Read, "");
        report.Add(Name, $"{where}: refused", tally.Refused, "");
        report.Add(Name, $"{where}: crashes", tally.Crashes.Count, "", Aim.None);
        report.Add(Name, $"{where}: over the time of a document", tally.Late, "", Aim.None);
        report.Add(Name, $"{where}: slowest ({tally.SlowestOf})", tally.Slowest.TotalMilliseconds, "ms", slowest);
    }
}

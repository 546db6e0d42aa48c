using CauNoi.Documents.Reading.Pages;
using CauNoi.Documents.Tools;

namespace CauNoi.Documents.Reading.Scans;

/// <summary>Recognises pages that are pictures, several at a time, each turned straight first. A page that is done is kept, so that a reading
/// which is cut short goes on where it stopped.</summary>
internal sealed class ScanReader(ReadingTools tools, string folder, ReadRun run)
{
    /// <summary>A4 at 300 points an inch.</summary>
    private const int Longest = 3508;

    private static readonly int[] Standing = [0, 180, 90, 270], Lying = [90, 270, 0, 180];

    private const int LinesOfATable = 6;

    private const double LeastInk = 0.0004, Sure = 0.6, PageUnits = 842, Unit = PageUnits / Longest;

    public async Task Read(List<KeptPage> pages, IReadOnlySet<int> pictures)
    {
        if (!tools.Recognises)
        {
            if (pictures.Count == pages.Count) throw new NotReadException(RefusedFor.ToolMissing);
            return;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = run.Limits.PagesAtOnce, CancellationToken = run.Caller };
        await Parallel.ForEachAsync(Enumerable.Range(0, pages.Count).Where(i => pictures.Contains(pages[i].Number)), options, async (i, cancel) =>
        {
            pages[i] = await Kept(pages[i], cancel);
            run.PageDone(pages.Count);
        });
    }

    private async Task<KeptPage> Kept(KeptPage page, CancellationToken cancel)
    {
        if (run.Store is not { } store) return await Recognise(page, cancel);
        if (await store.Find(page.Number, cancel) is { } before) return before;
        var read = await Recognise(page, cancel);
        await store.Keep(page.Number, read, cancel);
        return read;
    }

    private async Task<KeptPage> Recognise(KeptPage page, CancellationToken cancel)
    {
        var drawn = await PagePictures.Render(tools, folder, page.Number, Longest, run.Limits.ProcessBytes, run.Limits.PageTime, cancel);
        if (drawn is null) return page;
        drawn = Light.Even(drawn);
        var posture = Posture.Of(drawn);
        if (posture.Ink < LeastInk) return page;
        (KeptPage Page, Raster Clean)? best = null;
        foreach (var turn in posture.Sideways ? Lying : Standing)
        {
            var read = await Turned(drawn, page, turn, turn % 180 == (posture.Sideways ? 90 : 0) ? posture.Lean : 0, cancel);
            if (best is not { } before || Confidence(read.Page) > Confidence(before.Page)) best = read;

            // Upside down or on its side, letters are recognised too, but badly.
            if (Confidence(best.Value.Page) >= Sure) break;
        }

        return best is not { } found ? page : found.Page.Rulings.Count < LinesOfATable ? found.Page
            : found.Page with { Words = await RecognisedWords.InTables(found.Clean, page.Number, Unit, found.Page.Words, found.Page.Rulings, tools, folder, run, cancel) };
    }

    private async Task<(KeptPage Page, Raster Clean)> Turned(Raster drawn, KeptPage page, int turn, double lean, CancellationToken cancel)
    {
        var straight = drawn.Upright(turn).Straight(lean);
        var rulings = Rulings.Find(straight.Smaller(2), straight.Width * Unit);
        var clean = Unruled(straight, rulings);
        var words = await RecognisedWords.Read(clean, page.Number, Unit, tools, folder, run, cancel);
        return (page with { Width = straight.Width * Unit, Height = straight.Height * Unit, Turn = turn, Lean = lean, Recognised = true, Words = words, Rulings = rulings }, clean);
    }

    /// <summary>Words that are higher than wide stand on their side, however sure the recogniser is of them.</summary>
    private static double Confidence(KeptPage page)
    {
        if (page.Words.Count < 3) return 0;
        var longer = page.Words.Where(w => w.Text.Length >= 3).ToList();
        if (longer.Count(w => w.Height > w.Width) > longer.Count / 2) return 0.01;
        return page.Words.Sum(w => (w.Confidence ?? 0) * w.Text.Length) / page.Words.Sum(w => w.Text.Length);
    }

    /// <summary>The lines of tables are taken away: they are known, and would be read as letters.</summary>
    private static Raster Unruled(Raster page, IReadOnlyList<Ruling> rulings)
    {
        if (rulings.Count == 0) return page;
        var clean = new Raster(page.Width, page.Height, [.. page.Grey]);
        const int half = 5;
        foreach (var line in rulings)
        {
            int at = (int)(line.At / Unit), from = (int)(line.From / Unit), to = (int)(line.To / Unit);
            for (var along = Math.Max(0, from); along < Math.Min(to, line.Level ? page.Width : page.Height); along++)
                for (var beside = Math.Max(0, at - half); beside <= Math.Min(at + half, (line.Level ? page.Height : page.Width) - 1); beside++)
                    clean.Grey[line.Level ? beside * page.Width + along : along * page.Width + beside] = 255;
        }

        return clean;
    }
}

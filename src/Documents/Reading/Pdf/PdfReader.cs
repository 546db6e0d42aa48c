using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Letters;
using CauNoi.Documents.Reading.Pages;
using CauNoi.Documents.Reading.Scans;
using CauNoi.Documents.Tools;

namespace CauNoi.Documents.Reading.Pdf;

/// <summary>Reads a PDF: pages with text by their words, pages that are pictures by recognising them.</summary>
internal static class PdfReader
{
    private const int FewLetters = 25, LinesAt = 1200, PagesAtOnce = 40;

    public static Task<ReadDocument> Read(byte[] file, DocumentKind kind, ReadingTools tools, ReadRun run)
    {
        if (kind == DocumentKind.Pdf) PdfGate.Check(file, run.Stop);
        if (!tools.ReadsPdf) throw new NotReadException(RefusedFor.ToolMissing);
        return tools.InFolder(async folder =>
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "in.pdf"), file, run.Stop);
            var facts = await PdfFacts.Ask(file, tools, folder, run);
            run.Tell(facts.Pages);
            var converted = new HashSet<string>();
            var pages = kind == DocumentKind.Photo ? [new KeptPage(1, 1, 1, [], [])] : await Dressed(await PdfWords.Read(tools, folder, run), tools, folder, converted, run);
            if (pages.Count == 0) throw new NotReadException(RefusedFor.Damaged);
            var pictures = pages.Where(p => !IsText(p)).Select(p => p.Number).ToHashSet();
            for (var from = 0; from < pages.Count; from += PagesAtOnce) await Rule(pages, from, pictures, tools, folder, run);

            run.StopClock();
            if (pictures.Count > 0) await new ScanReader(tools, folder, run).Read(pages, pictures);
            return Document(pages, kind, converted, run);
        });
    }

    private static ReadDocument Document(List<KeptPage> pages, DocumentKind kind, HashSet<string> converted, ReadRun run)
    {
        var writer = new DraftWriter(run.Limits.MostCharacters);
        writer.Write(PageFlow.Of(pages));
        var confidences = pages.SelectMany(p => p.Words).Select(w => w.Confidence).OfType<double>().ToList();
        return new ReadDocument(writer.Source, new FileFacts(kind)
        {
            Pages = pages.Count,
            RecognisedPages = pages.Count(p => p.Recognised),
            Confidence = confidences.Count == 0 ? null : confidences.Average(),
            Converted = [.. converted],
        }, [.. pages.Select(p => new ReadPage(p.Number, p.Width, p.Height, writer.WordsOf(p.Number, p.Width, p.Height)) { Turn = p.Turn, Lean = p.Lean, Recognised = p.Recognised })]);
    }

    /// <summary>Letters enough, and letters that mean something: some programs write a page whose text is only a number for each shape.</summary>
    private static bool IsText(KeptPage page)
    {
        var (letters, strange) = (0, 0);
        foreach (var letter in page.Words.SelectMany(w => w.Text))
        {
            if (char.IsLetterOrDigit(letter)) letters++;
            else if (letter is '\uFFFD' or >= '\uE000' and <= '\uF8FF' || char.IsControl(letter)) strange++;
        }

        return letters >= FewLetters && strange < letters / 3;
    }

    private static async Task<List<KeptPage>> Dressed(List<KeptPage> pages, ReadingTools tools, string folder, HashSet<string> converted, ReadRun run)
    {
        var fonts = await PdfFonts.Read(tools, folder, run);
        return [.. pages.Select(page =>
        {
            var guessed = OldLetters.OfText(string.Join(' ', page.Words.Select(w => w.Text)));
            return page with { Words = [.. page.Words.Select(w => Read(fonts.Dress(w), guessed, converted))] };
        })];
    }

    private static DraftWord Read((DraftWord Word, LetterCode Code) dressed, LetterCode guessed, HashSet<string> converted)
    {
        var code = dressed.Code == LetterCode.Unicode ? guessed : dressed.Code;
        var text = OldLetters.Read(dressed.Word.Text, code);
        if (text == dressed.Word.Text) return dressed.Word;
        converted.Add(OldLetters.NameOf(code)!);
        return dressed.Word with { Text = text };
    }

    /// <summary>Finds the ruled lines of some pages, from small pictures of them; a page that cannot be drawn has none.</summary>
    private static async Task Rule(List<KeptPage> pages, int from, HashSet<int> pictures, ReadingTools tools, string folder, ReadRun run)
    {
        var some = Enumerable.Range(from, Math.Min(PagesAtOnce, pages.Count - from)).Where(i => !pictures.Contains(pages[i].Number)).ToList();
        if (some.Count == 0) return;
        var drawn = tools.Draws
            ? await PagePictures.Render(tools, folder, pages[some[0]].Number, pages[some[^1]].Number, LinesAt, run.Limits.ProcessBytes, run.Limits.Time, run.Stop)
            : _ => null;
        foreach (var i in some)
        {
            if (drawn(pages[i].Number) is { } page) pages[i] = pages[i] with { Rulings = Rulings.Find(page, pages[i].Width) };
            run.PageDone(pages.Count);
        }
    }
}

using System.Text;
using System.Xml;
using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Letters;
using CauNoi.Documents.Reading.Packed;
using CauNoi.Documents.Reading.Pages;
using CauNoi.Documents.Reading.Pdf;
using CauNoi.Documents.Tools;

namespace CauNoi.Documents.Reading;

/// <summary>Makes a text of whatever file came in, or says in a sentence why not. What a file is, its content says; the name is asked only
/// where content leaves it open. Several may read at once.</summary>
public sealed class DocumentReader(ReadingTools tools)
{
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Draws the pages that were read.</summary>
    public PagePictures Pictures { get; } = new(tools);

    /// <summary>One sentence for each program that is not on this machine: what is missing, and what that means.</summary>
    public IReadOnlyList<string> Missing => tools.Missing;

    /// <summary>Text that was pasted: an old code is converted, nothing else is changed.</summary>
    public static ReadOutcome ReadPasted(string text, ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            var document = Text(text, limits);
            return ReadRefusals.Judged(document, limits);
        }
        catch (NotReadException refused)
        {
            return ReadRefusals.For(refused.Why, limits);
        }
    }

    public Task<ReadOutcome> ReadAsync(Stream file, string name, ReadLimits limits, IProgress<ReadProgress>? progress, CancellationToken ct) =>
        ReadAsync(file, name, limits, progress, null, ct);

    /// <summary>As above; recognised pages are kept in the store and taken from there when the same document is read again.</summary>
    public async Task<ReadOutcome> ReadAsync(Stream file, string name, ReadLimits limits, IProgress<ReadProgress>? progress, PageStore? store, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(ct);
        // A timer of no time at all still fires a little later.
        if (limits.Time <= TimeSpan.Zero) await clock.CancelAsync();
        else clock.CancelAfter(limits.Time);
        try
        {
            var document = await Of(await All(file, limits, ct), name, new ReadRun(limits, progress, store, clock, ct));
            return ReadRefusals.Judged(document, limits);
        }
        catch (NotReadException refused)
        {
            return ReadRefusals.For(refused.Why, limits);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return ReadRefusals.For(RefusedFor.OutOfTime, limits);
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException)
        {
            return ReadRefusals.For(RefusedFor.Damaged, limits);
        }
    }

    private async Task<ReadDocument> Of(byte[] file, string name, ReadRun run) => file switch
    {
        [] => throw new NotReadException(RefusedFor.Empty),
        _ when PdfGate.Looks(file) => await PdfReader.Read(file, DocumentKind.Pdf, tools, run),
        _ when Picture.Looks(file) => await PdfReader.Read(PictureInPdf.Of(file)!, DocumentKind.Photo, tools, run),
        _ when ZipParts.Looks(file) => Packed(ZipParts.Open(file, run.Limits), run),
        _ when file.AsSpan().StartsWith(OldOffice) => throw new NotReadException(Has(file, "EncryptedPackage") ? RefusedFor.Encrypted : Has(file, "WordDocument") ? RefusedFor.OldWord : RefusedFor.Unknown),
        _ when file.AsSpan().StartsWith("{\\rtf"u8) => throw new NotReadException(RefusedFor.Unknown),
        _ when Web.WebReader.Looks(file, name) => Web.WebReader.Read(file, run),
        _ => Text(PlainTextReader.Decode(file, run.Limits), run.Limits),
    };

    private static ReadDocument Packed(ZipParts parts, ReadRun run) =>
        parts.Has("[Content_Types].xml") ? Word.WordReader.Read(parts, run)
        : parts.Has("content.xml") ? Open.OpenDocumentReader.Read(parts, run)
        : throw new NotReadException(RefusedFor.Unknown);

    private static ReadDocument Text(string text, ReadLimits limits)
    {
        var parts = PlainTextReader.Read(text, limits, out var code);
        if (OldLetters.NameOf(code) is null && text.Length <= limits.MostCharacters)
            return new ReadDocument(PlainPages.Of(text), new FileFacts(DocumentKind.PlainText) { Pages = parts.Select(p => p.Page).DefaultIfEmpty(1).Max() }, []);
        return Written(parts, limits, new FileFacts(DocumentKind.PlainText)
        {
            Pages = parts.Select(p => p.Page).DefaultIfEmpty(1).Max(),
            Converted = OldLetters.NameOf(code) is { } converted ? [converted] : [],
        });
    }

    /// <summary>A document without fixed pages, written down.</summary>
    internal static ReadDocument Written(IEnumerable<DraftPart> parts, ReadLimits limits, FileFacts facts)
    {
        var writer = new DraftWriter(limits.MostCharacters);
        writer.Write(parts);
        return new ReadDocument(writer.Source, facts, []);
    }

    private static bool Has(byte[] file, string name) => file.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    private static async Task<byte[]> All(Stream file, ReadLimits limits, CancellationToken ct)
    {
        var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = await file.ReadAsync(buffer, ct); read > 0; read = await file.ReadAsync(buffer, ct))
        {
            if (content.Length + read > limits.MostBytes) throw new NotReadException(RefusedFor.TooLarge);
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}

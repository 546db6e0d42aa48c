using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace CauNoi.Platform.Sheets;

/// <summary>
/// A table that is read row by row as it comes: CSV of any length in constant memory, a workbook up to
/// <see cref="WorkbookRows"/>. Headings are found as <see cref="SheetFile"/> finds them.
/// </summary>
public sealed class SheetStream
{
    /// <summary>The most rows of a workbook: it has to be unpacked whole.</summary>
    public const int WorkbookRows = 50_000;

    private const int Piece = 32 * 1024;
    private readonly IAsyncEnumerator<List<SheetRow>> source;
    private List<SheetRow> begun;

    private SheetStream(IAsyncEnumerator<List<SheetRow>> source, IReadOnlyList<string> header, List<SheetRow> begun) =>
        (this.source, Header, this.begun) = (source, header, begun);

    public IReadOnlyList<string> Header { get; }

    /// <summary>Opens a file. Throws <see cref="UnreadableSheet"/> with a sentence for the person.</summary>
    public static async Task<SheetStream> Open(Stream file, string fileName, CancellationToken stop)
    {
        var first = new byte[4];
        var read = await file.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, stop);
        file.Position = 0;
        return (read < first.Length ? 0 : BinaryPrimitives.ReadUInt32BigEndian(first)) switch
        {
            SheetFile.Zip => await Begin(Workbook(file)),
            SheetFile.OldOffice => throw UnreadableSheet.OldOffice(fileName),
            _ => await Begin(Csv(file, stop)),
        };
    }

    /// <summary>A table pasted as text: what a spreadsheet leaves on the clipboard.</summary>
    public static Task<SheetStream> Of(string pasted, CancellationToken stop) => Begin(Csv(new MemoryStream(Encoding.UTF8.GetBytes(pasted)), stop));

    /// <summary>The rows below the headings, in parts as they come. To be read once.</summary>
    public async IAsyncEnumerable<IReadOnlyList<SheetRow>> Parts()
    {
        await using var rest = source;
        if (begun.Count > 0) yield return begun;
        begun = [];
        while (await Next(rest) is { } part) yield return part;
    }

    private static async Task<SheetStream> Begin(IAsyncEnumerable<List<SheetRow>> pieces)
    {
        var source = pieces.GetAsyncEnumerator();
        var begun = new List<SheetRow>();
        while (begun.Count < SheetShape.Looked && await Next(source) is { } part) begun.AddRange(part);
        if (begun.Count == 0) throw UnreadableSheet.Empty();
        var at = SheetShape.Heading(begun);
        return new SheetStream(source, SheetShape.Trimmed(begun[at].Cells), begun[(at + 1)..]);
    }

    // The next rows that say something; an empty list where a piece has none; null at the end.
    private static async Task<List<SheetRow>?> Next(IAsyncEnumerator<List<SheetRow>> source)
    {
        try
        {
            return await source.MoveNextAsync() ? [.. source.Current.Select(SheetShape.Clean).Where(r => r.Cells.Any(c => c.Length > 0))] : null;
        }
        catch (DecoderFallbackException old)
        {
            throw UnreadableSheet.OldLetters(old);
        }
    }

    private static async IAsyncEnumerable<List<SheetRow>> Csv(Stream file, [EnumeratorCancellation] CancellationToken stop)
    {
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        var piece = new char[Piece];
        var read = await reader.ReadBlockAsync(piece, stop);
        var scan = new CsvScan(CsvReader.DividerOf(piece.AsSpan(0, read)));
        for (; read > 0; read = await reader.ReadBlockAsync(piece, stop))
        {
            if (piece.AsSpan(0, read).Contains('\0')) throw UnreadableSheet.OldLetters();
            var rows = new List<SheetRow>();
            scan.Feed(piece.AsSpan(0, read), rows);
            yield return rows;
        }

        var last = new List<SheetRow>();
        scan.End(last);
        yield return last;
    }

    private static async IAsyncEnumerable<List<SheetRow>> Workbook(Stream file)
    {
        var rows = await Task.Run(() => XlsxReader.Read(SheetFile.Gather(file)));
        if (rows.Count > WorkbookRows + SheetShape.Looked) throw UnreadableSheet.LongWorkbook();
        yield return rows;
    }
}

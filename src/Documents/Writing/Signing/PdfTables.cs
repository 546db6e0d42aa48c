using System.Globalization;
using System.IO.Compression;

namespace CauNoi.Documents.Writing.Signing;

/// <summary>Reads tables of objects, plain and packed, and the objects that are packed together in a stream.</summary>
internal static class PdfTables
{
    private const int MostBytes = 64 << 20;

    public static PdfSection Read(byte[] file, int at)
    {
        var scan = new PdfScan(file, at);
        return scan.Is("xref") ? Plain(file, at, scan) : Packed(file, at);
    }

    /// <summary>An object that lies in a stream with others.</summary>
    public static PdfValue InStream(byte[] file, IEnumerable<IReadOnlyDictionary<int, PdfPlace>> places, int stream, int number)
    {
        var place = places.Select(p => p.TryGetValue(stream, out var found) ? found : (PdfPlace?)null).FirstOrDefault(p => p is not null);
        if (place is not { InStream: null } at) throw new BrokenPdfException();
        var (book, bytes) = Stream(file, at.Offset, stream);
        var scan = new PdfScan(bytes, 0);
        var pairs = Enumerable.Range(0, Math.Max(0, book.Whole("/N") ?? 0)).Select(_ => (Number: scan.Whole(), Offset: scan.Whole())).ToList();
        var found = pairs.FindIndex(p => p.Number == number);
        return found < 0 ? throw new BrokenPdfException() : new PdfScan(bytes, (book.Whole("/First") ?? 0) + pairs[found].Offset).Value();
    }

    private static PdfSection Plain(byte[] file, int at, PdfScan scan)
    {
        var places = new Dictionary<int, PdfPlace>();
        while (!scan.Is("trailer"))
        {
            var first = scan.Whole();
            var count = scan.Whole();
            for (var number = first; number < first + count; number++)
            {
                var offset = scan.Whole();
                scan.Whole();
                if (scan.Is("n")) places[number] = new PdfPlace(offset, null);
                else scan.Word("f");
            }
        }

        var trailer = scan.Value() as PdfBook ?? throw new BrokenPdfException();
        // Half plain, half packed: older programs see other objects than newer ones, so there is no one answer.
        return trailer["/XRefStm"] is null ? new(at, places, trailer) : throw new BrokenPdfException();
    }

    private static PdfSection Packed(byte[] file, int at)
    {
        var (book, bytes) = Stream(file, at, null);
        if (book.Name("/Type") != "/XRef" || book["/W"] is not PdfList { Items: [var kind, var second, var third] }) throw new BrokenPdfException();
        int[] widths = [Width(kind), Width(second), Width(third)];
        var runs = book["/Index"] is PdfList index ? index.Items.Select(Width).ToList() : [0, book.Whole("/Size") ?? 0];
        var places = new Dictionary<int, PdfPlace>();
        var from = 0;
        for (var run = 0; run + 1 < runs.Count; run += 2)
            for (var number = runs[run]; number < runs[run] + runs[run + 1]; number++)
            {
                var type = widths[0] == 0 ? 1 : Next(widths[0]);
                var place = Next(widths[1]);
                Next(widths[2]);
                if (type == 1) places[number] = new PdfPlace(place, null);
                else if (type == 2) places[number] = new PdfPlace(0, place);
            }

        return new(at, places, book);

        int Next(int width)
        {
            if (from + width > bytes.Length || width > 4) throw new BrokenPdfException();
            var number = 0;
            for (var end = from + width; from < end; from++) number = (number << 8) | bytes[from];
            return number;
        }
    }

    private static int Width(PdfValue value) => value is PdfAtom { Text: var text } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : throw new BrokenPdfException();

    private static (PdfBook Book, byte[] Bytes) Stream(byte[] file, int at, int? number)
    {
        var scan = new PdfScan(file, at);
        if (scan.ObjectNumber() is var found && number is { } expected && found != expected) throw new BrokenPdfException();
        var book = scan.Value() as PdfBook ?? throw new BrokenPdfException();
        scan.Word("stream");
        var start = scan.StreamStart();
        if (book.Whole("/Length") is not { } length || length < 0 || start + length > file.Length) throw new BrokenPdfException();
        var raw = new MemoryStream(file, start, length, writable: false);
        return (book, book["/Filter"] switch
        {
            null => raw.ToArray(),
            PdfAtom { Text: "/FlateDecode" } or PdfList { Items: [PdfAtom { Text: "/FlateDecode" }] } => Unpacked(raw, book["/DecodeParms"] as PdfBook),
            _ => throw new BrokenPdfException(),
        });
    }

    private static byte[] Unpacked(Stream raw, PdfBook? how)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[8_192];
        try
        {
            using var unpack = new ZLibStream(raw, CompressionMode.Decompress);
            for (var read = unpack.Read(buffer); read > 0; read = unpack.Read(buffer))
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > MostBytes) throw new BrokenPdfException();
            }
        }
        catch (InvalidDataException)
        {
            throw new BrokenPdfException();
        }

        var predictor = how?.Whole("/Predictor") ?? 1;
        return predictor switch
        {
            1 => bytes.ToArray(),
            >= 10 => Rows(bytes.ToArray(), how!.Whole("/Columns") ?? 1),
            _ => throw new BrokenPdfException(),
        };
    }

    /// <summary>Tables are mostly packed as differences to the row above, each row led by the number of its way (PNG).</summary>
    private static byte[] Rows(byte[] packed, int columns)
    {
        if (columns < 1) throw new BrokenPdfException();
        var rows = new byte[packed.Length / (columns + 1) * columns];
        for (int from = 0, to = 0; to < rows.Length; from += columns + 1, to += columns)
            for (var at = 0; at < columns; at++)
            {
                var left = at > 0 ? rows[to + at - 1] : 0;
                var above = to > 0 ? rows[to - columns + at] : 0;
                rows[to + at] = (byte)(packed[from + 1 + at] + packed[from] switch
                {
                    0 => 0,
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    _ => throw new BrokenPdfException(),
                });
            }

        return rows;
    }
}

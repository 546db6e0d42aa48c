using System.Buffers.Binary;
using System.Text;

namespace CauNoi.Platform.Sheets;

/// <summary>Reads and writes tables that people keep in files. What a file is shows in its first bytes; its name decides nothing.</summary>
public static class SheetFile
{
    internal const uint Zip = 0x504B0304;
    internal const uint OldOffice = 0xD0CF11E0;

    /// <summary>Reads CSV or the first visible sheet of an XLSX. Throws <see cref="UnreadableSheet"/> with a sentence for the person.</summary>
    public static Sheet Read(Stream file, string fileName)
    {
        var bytes = Gather(file);
        var sign = bytes.Length < 4 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return sign switch
        {
            Zip => SheetShape.Of(XlsxReader.Read(bytes)),
            OldOffice => throw UnreadableSheet.OldOffice(fileName),
            _ => SheetShape.Of(CsvReader.Read(bytes)),
        };
    }

    /// <summary>A CSV that a spreadsheet opens with its Vietnamese letters intact: UTF-8 with its mark.</summary>
    public static byte[] Csv(Sheet sheet) => CsvWriter.Write(sheet);

    /// <summary>One line of such a CSV, for tables too long to be held; the file begins with its mark, U+FEFF.</summary>
    public static void CsvLine(StringBuilder text, IReadOnlyList<string> cells) => CsvWriter.Line(text, cells);

    /// <summary>An XLSX of one sheet; the column of faults is painted where it says something.</summary>
    public static byte[] Xlsx(Sheet sheet) => XlsxWriter.Write(sheet);

    internal static byte[] Gather(Stream file)
    {
        var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (file.Read(buffer) is > 0 and var read)
        {
            if (whole.Length + read > SheetLimits.FileBytes) throw UnreadableSheet.TooLarge();
            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }
}

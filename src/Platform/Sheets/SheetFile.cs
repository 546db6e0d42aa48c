using System.Buffers.Binary;

namespace CauNoi.Platform.Sheets;

/// <summary>Reads and writes tables that people keep in files. What a file is shows in its first bytes; its name decides nothing.</summary>
public static class SheetFile
{
    private const uint Zip = 0x504B0304;
    private const uint OldOffice = 0xD0CF11E0;

    /// <summary>Reads CSV or the first visible sheet of an XLSX. Throws <see cref="UnreadableSheet"/> with a sentence for the person.</summary>
    public static Sheet Read(Stream file, string fileName)
    {
        var bytes = Gather(file);
        var sign = bytes.Length < 4 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return sign switch
        {
            Zip => SheetShape.Of(XlsxReader.Read(bytes)),
            OldOffice => throw new UnreadableSheet($"Tệp {Path.GetFileName(fileName)} là bảng tính kiểu cũ (.xls). Xin mở tệp, lưu lại thành .xlsx hoặc .csv rồi chọn lại."),
            _ => SheetShape.Of(CsvReader.Read(bytes)),
        };
    }

    /// <summary>A CSV that a spreadsheet opens with its Vietnamese letters intact: UTF-8 with its mark.</summary>
    public static byte[] Csv(Sheet sheet) => CsvWriter.Write(sheet);

    /// <summary>An XLSX of one sheet; the column of faults is painted where it says something.</summary>
    public static byte[] Xlsx(Sheet sheet) => XlsxWriter.Write(sheet);

    private static byte[] Gather(Stream file)
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

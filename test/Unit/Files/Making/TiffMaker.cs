using System.Buffers.Binary;

namespace CauNoi.Test.Unit.Files.Making;

/// <summary>Writes the TIFF structures of EXIF, with the secret in a place of choice.</summary>
internal static class TiffMaker
{
    private const ushort Orientation = 0x0112, ExifFolder = 0x8769, GpsFolder = 0x8825;

    /// <summary>Where EXIF writers put text, by name: the folder it stands in and the tag.</summary>
    public static readonly (string Place, ushort Folder, ushort Tag)[] Places =
    [
        ("ImageDescription", 0, 0x010E), ("Make", 0, 0x010F), ("Artist", 0, 0x013B), ("XPComment", 0, 0x9C9C),
        ("MakerNote", ExifFolder, 0x927C), ("UserComment", ExifFolder, 0x9286), ("ImageUniqueID", ExifFolder, 0xA420),
        ("GPSAreaInformation", GpsFolder, 0x001C), ("GPSMapDatum", GpsFolder, 0x0012),
    ];

    public static byte[] WithText(ushort folder, ushort tag, byte[] text, int turn = 1, bool little = true)
    {
        var tiff = new Writer(little);
        tiff.Header();
        if (folder == 0)
        {
            tiff.Folder(0, (tag < Orientation ? [(tag, 2, text.Length, 0), (Orientation, 3, 1, turn)] : [(Orientation, 3, 1, turn), (tag, 2, text.Length, 0)]), text);
            return tiff.Bytes;
        }
        tiff.Folder(0, [(Orientation, 3, 1, turn), (folder, 4, 1, 8 + 2 + 2 * 12 + 4)], []);
        tiff.Folder(0, [(tag, 2, text.Length, 0)], text);
        return tiff.Bytes;
    }

    /// <summary>A second folder that holds a small JPEG: the preview that keeps what was cropped away.</summary>
    public static byte[] WithThumbnail(byte[] jpeg)
    {
        var tiff = new Writer(little: true);
        const int second = 8 + 2 + 12 + 4;
        tiff.Header();
        tiff.Folder(second, [(Orientation, 3, 1, 1)], []);
        tiff.Folder(0, [(0x0103, 3, 1, 6), (0x0201, 4, 1, second + 2 + 3 * 12 + 4), (0x0202, 4, 1, jpeg.Length)], jpeg);
        return tiff.Bytes;
    }

    private sealed class Writer(bool little)
    {
        private readonly MemoryStream stream = new();

        public byte[] Bytes => stream.ToArray();

        public void Header()
        {
            stream.Write(little ? "II"u8 : "MM"u8);
            Short(42);
            Long(8);
        }

        /// <summary>A folder; an entry whose data does not fit into four bytes points behind the folder.</summary>
        public void Folder(int next, (ushort Tag, ushort Type, int Count, int Value)[] entries, byte[] data)
        {
            var behind = (int)stream.Length + 2 + entries.Length * 12 + 4;
            Short((ushort)entries.Length);
            foreach (var (tag, type, count, value) in entries)
            {
                Short(tag);
                Short(type);
                Long(count);
                if (type == 3) { Short((ushort)value); Short(0); }
                else Long(type == 2 ? behind : value);
            }
            Long(next);
            stream.Write(data);
        }

        private void Short(ushort value)
        {
            var bytes = new byte[2];
            if (little) BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
            else BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
            stream.Write(bytes);
        }

        private void Long(int value)
        {
            var bytes = new byte[4];
            if (little) BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
            else BinaryPrimitives.WriteInt32BigEndian(bytes, value);
            stream.Write(bytes);
        }
    }
}

using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CauNoi.Platform.Sheets;

/// <summary>The XML parts of a spreadsheet file. All of them together unpack to no more than the limit, whatever the file claims.</summary>
internal sealed class XlsxParts(ZipArchive archive)
{
    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true,
    };

    private long left = SheetLimits.UnpackedBytes;

    /// <summary>A reader over a part, or null when the file has no such part.</summary>
    public XmlReader? Open(string path) => archive.GetEntry(path) is { } entry ? XmlReader.Create(new Metered(entry.Open(), this), Strict) : null;

    /// <summary>All text within the element that the reader stands on, without phonetic hints. Leaves the reader at its end.</summary>
    public static string Text(XmlReader xml, string element)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        var (depth, hint, within) = (xml.Depth, false, element == "v");
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth && xml.LocalName == element))
        {
            if (xml.LocalName == "rPh") hint = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.LocalName == "t") within = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (hint || !within || xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) continue;
            if (text.Length + xml.Value.Length > SheetLimits.CellLength) throw UnreadableSheet.TooLarge();
            text.Append(xml.Value);
        }

        return text.ToString();
    }

    private sealed class Metered(Stream inner, XlsxParts parts) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            parts.left -= read;
            return parts.left >= 0 ? read : throw UnreadableSheet.TooLarge();
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

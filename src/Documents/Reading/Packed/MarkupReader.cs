using System.Xml;

namespace CauNoi.Documents.Reading.Packed;

/// <summary>Walks the XML of a stranger: no document type, no entity, no address is followed; depth, number of elements and time are counted.
/// Names are asked without their namespace, because Word has two (transitional and strict) for one meaning.</summary>
internal sealed class MarkupReader : IDisposable
{
    private readonly XmlReader reader;
    private readonly ReadLimits limits;
    private readonly CancellationToken stop;
    private int nodes;

    public MarkupReader(byte[] content, ReadLimits limits, CancellationToken stop)
    {
        (this.limits, this.stop) = (limits, stop);
        reader = XmlReader.Create(new MemoryStream(content, writable: false), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = limits.MostPartBytes,
            MaxCharactersFromEntities = 1024,
        });
    }

    public string Name => reader.LocalName;

    /// <summary>The prefix tells apart what shares a local name, as the tables of text and of drawings do.</summary>
    public string Prefix => reader.Prefix;

    public int Depth => reader.Depth;

    public bool IsStart => reader.NodeType == XmlNodeType.Element;

    public bool IsEnd => reader.NodeType == XmlNodeType.EndElement;

    public bool IsEmpty => reader.IsEmptyElement;

    public bool IsText => reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    public string Value => reader.Value;

    /// <summary>The value of an attribute by its local name.</summary>
    public string? this[string name]
    {
        get
        {
            if (!reader.HasAttributes) return null;
            string? value = null;
            for (var more = reader.MoveToFirstAttribute(); more && value is null; more = reader.MoveToNextAttribute())
                if (reader.LocalName == name) value = reader.Value;
            reader.MoveToElement();
            return value;
        }
    }

    public bool Read()
    {
        if (!reader.Read()) return false;
        if (++nodes % 1024 == 0) stop.ThrowIfCancellationRequested();
        if (nodes > limits.MostNodes || reader.Depth > limits.MostDepth) throw new NotReadException(RefusedFor.Bomb);
        return true;
    }

    /// <summary>The elements and texts inside the element that stands here, one at a time; whoever does not enter one passes it by.</summary>
    public IEnumerable<string> Inside()
    {
        if (reader.IsEmptyElement) yield break;
        var depth = reader.Depth;
        while (Read() && reader.Depth > depth)
        {
            if (reader.Depth > depth + 1) continue;
            if (IsStart) yield return reader.LocalName;
            else if (IsText) yield return "";
        }
    }

    /// <summary>Past everything inside the element that stands here.</summary>
    public void Skip()
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (Read() && reader.Depth > depth) { }
    }

    public void Dispose() => reader.Dispose();
}

using System.Runtime.InteropServices;

namespace CauNoi.Documents.Writing.Signing;

/// <summary>One table of where objects lie, and what it says of the whole.</summary>
/// <param name="Start">Where the table lies.</param>
/// <param name="Places">Where each object lies: an offset, or a stream of objects and the place in it.</param>
/// <param name="Trailer">The file's own entries: /Root, /Info, /Size, /Prev.</param>
internal sealed record PdfSection(int Start, IReadOnlyDictionary<int, PdfPlace> Places, PdfBook Trailer);

/// <summary>Where an object lies.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PdfPlace(int Offset, int? InStream);

/// <summary>A PDF followed as a reader follows it: from its last table of objects back to the first. Nothing is searched for, so nothing can hide.</summary>
internal sealed class PdfFile
{
    private readonly byte[] file;

    public PdfFile(byte[] file)
    {
        this.file = file;
        var sections = new List<PdfSection>();
        for (int? next = LastTable(file); next is { } at; next = sections[^1].Trailer.Whole("/Prev"))
        {
            if (at < 0 || at >= file.Length || sections.Exists(s => s.Start == at)) throw new BrokenPdfException();
            sections.Add(PdfTables.Read(file, at));
        }

        Sections = sections;
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<PdfSection> Sections { get; }

    /// <summary>An object as the sections from a given one back know it; null where none does.</summary>
    public PdfValue? Find(int number, int fromSection = 0)
    {
        for (var at = fromSection; at < Sections.Count; at++)
            if (Sections[at].Places.TryGetValue(number, out var place)) return Read(number, place, at);
        return null;
    }

    /// <summary>What a value stands for, when it is a pointer.</summary>
    public PdfValue? Resolve(PdfValue? value) => value is PdfPointer pointer ? Find(pointer.Number) : value;

    private PdfValue Read(int number, PdfPlace place, int section)
    {
        if (place.InStream is { } stream) return PdfTables.InStream(file, Sections.Skip(section).Select(s => s.Places), stream, number);
        var scan = new PdfScan(file, place.Offset);
        return scan.ObjectNumber() == number ? scan.Value() : throw new BrokenPdfException();
    }

    private static int LastTable(byte[] file)
    {
        var at = file.AsSpan().LastIndexOf("startxref"u8);
        return at < 0 ? throw new BrokenPdfException() : new PdfScan(file, at + "startxref".Length).Whole();
    }
}

using System.Globalization;
using System.Text;

namespace CauNoi.Documents.Writing.Signing;

/// <summary>Reads values of a PDF from a place on.</summary>
internal sealed class PdfScan(byte[] file, int at)
{
    private const int Deepest = 60;

    public int At { get; private set; } = at;

    /// <summary>The head of an object, <c>12 0 obj</c>; its number.</summary>
    public int ObjectNumber()
    {
        var number = Whole();
        Whole();
        Word("obj");
        return number;
    }

    /// <summary>The value that stands here.</summary>
    public PdfValue Value(int depth = 0)
    {
        if (depth > Deepest) throw new BrokenPdfException();
        Space();
        switch (Peek())
        {
            case '<' when Peek(1) == '<':
                At += 2;
                return Book(depth);
            case '[':
                At++;
                var items = new List<PdfValue>();
                for (Space(); Peek() != ']'; Space()) items.Add(Value(depth + 1));
                At++;
                return new PdfList(items);
            case '<': return new PdfAtom(Until('>'));
            case '(': return new PdfAtom(Literal());
            case '/': return new PdfAtom(Name());
            default: return NumberOrPointer();
        }
    }

    /// <summary>True, and past it, when the word stands here.</summary>
    public bool Is(string word)
    {
        Space();
        if (!file.AsSpan(Math.Min(At, file.Length)).StartsWith(Encoding.ASCII.GetBytes(word))) return false;
        At += word.Length;
        return true;
    }

    public void Word(string word)
    {
        if (!Is(word)) throw new BrokenPdfException();
    }

    public int Whole() => int.TryParse(Plain(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new BrokenPdfException();

    /// <summary>Past the end of the line that the word <c>stream</c> ends.</summary>
    public int StreamStart()
    {
        if (Peek() == '\r') At++;
        if (Peek() == '\n') At++;
        return At;
    }

    private PdfBook Book(int depth)
    {
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        for (Space(); Peek() != '>'; Space())
        {
            if (Peek() != '/') throw new BrokenPdfException();
            // A key given twice is read differently by different programs.
            if (!entries.TryAdd(Name(), Value(depth + 1))) throw new BrokenPdfException();
        }

        At += 2;
        return new PdfBook(entries);
    }

    private PdfValue NumberOrPointer()
    {
        var first = Plain();
        if (first.Length == 0) throw new BrokenPdfException();
        var back = At;
        if (!int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return new PdfAtom(first);
        Space();
        if (char.IsAsciiDigit(Peek()) && int.TryParse(Plain(), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            Space();
            if (Peek() == 'R' && !IsPlain(Peek(1)))
            {
                At++;
                return new PdfPointer(number);
            }
        }

        At = back;
        return new PdfAtom(first);
    }

    private string Name()
    {
        At++;
        return "/" + Plain();
    }

    private string Plain()
    {
        Space();
        var from = At;
        while (IsPlain(Peek())) At++;
        return Encoding.Latin1.GetString(file, from, At - from);
    }

    private string Until(char end)
    {
        var from = At;
        while (Peek() != end) At++;
        return Encoding.Latin1.GetString(file, from, ++At - from);
    }

    private string Literal()
    {
        var from = At++;
        for (var open = 1; open > 0; At++)
            switch (Peek())
            {
                case '\\': At++; break;
                case '(': open++; break;
                case ')': open--; break;
            }

        return Encoding.Latin1.GetString(file, from, At - from);
    }

    private void Space()
    {
        for (; At < file.Length; At++)
        {
            if (file[At] == '%')
                while (At < file.Length && file[At] is not ((byte)'\n' or (byte)'\r')) At++;
            if (At < file.Length && file[At] is not (0 or 9 or 10 or 12 or 13 or 32)) return;
        }
    }

    private char Peek(int ahead = 0) => At + ahead < file.Length ? (char)file[At + ahead] : throw new BrokenPdfException();

    private static bool IsPlain(char sign) => sign > ' ' && !"()<>[]{}/%".Contains(sign, StringComparison.Ordinal);
}

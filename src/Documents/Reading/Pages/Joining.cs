namespace CauNoi.Documents.Reading.Pages;

/// <summary>Says where one paragraph ends and the next begins. Files of fixed pages know lines only.</summary>
internal static class Joining
{
    /// <summary>True when the second line belongs to the paragraph of the first.</summary>
    public static bool GoesOn(TextLine one, TextLine next, Measures measures)
    {
        var em = measures.Em;
        if (one.Page == next.Page && next.Middle - one.Middle > measures.Pitch * 1.32) return false;
        if (Centred(one, measures) && Centred(next, measures)) return one.Bold == next.Bold && one.Capitals == next.Capitals && one.Page == next.Page;
        if (one.Bold && !next.Bold && one.Right < measures.Right - em * 2) return false;
        if (next.Bold && !one.Bold && next.Begins) return false;

        // The first word would have had room on the line before: whoever wrote it wanted a new line.
        if (one.Right + next.Words[0].Width + em * 0.3 < measures.Right - em * 0.2) return false;
        if (Opens(one, next)) return false;
        var indented = next.Left > measures.Left + em * 0.7;
        if (next.Begins && (indented || Ended(one))) return false;
        return !indented || Math.Abs(next.Left - one.Left) < em * 0.5 || one.Begins && next.Left > one.Left;
    }

    public static bool Centred(TextLine line, Measures measures) =>
        line.Left > measures.Left + measures.Em * 2.2 && Math.Abs((line.Left + line.Right) / 2 - (measures.Left + measures.Right) / 2) < measures.Em * 1.2;

    /// <summary>Each legal basis stands by itself, and what a colon announces begins anew.</summary>
    private static bool Opens(TextLine one, TextLine next) => one.Text[^1] switch
    {
        ';' => Array.Exists(Bases, b => next.Text.StartsWith(b, StringComparison.Ordinal)),
        ':' => char.IsUpper(next.Text[0]),
        _ => false,
    };

    private static readonly string[] Bases = ["Căn cứ ", "Thực hiện ", "Xét ", "Theo "];

    private static bool Ended(TextLine line) => line.Text[^1] is '.' or ';' or ':' or '!' or '?' or ',';
}

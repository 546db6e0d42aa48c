using System.Globalization;

namespace CauNoi.Documents.Writing.Signing;

/// <summary>
/// What was changed behind the bytes that were given out. A file can begin with them, be signed whole, and still show other
/// pages: what stands later replaces what stood before. Signing needs a new entry in the catalogue and a field on a page;
/// whatever else is replaced is an alteration.
/// </summary>
internal static class PdfAlterations
{
    /// <summary>A quarter of an A4 page, in square points: more than a name and a seal need.</summary>
    private const double LargestField = 125_000;

    private static readonly string[] OfCatalogue = ["/AcroForm", "/Perms", "/DSS", "/Extensions", "/Version", "/Metadata"];
    private static readonly string[] OfPage = ["/Annots", "/Tabs"];
    private static readonly string[] WithoutLook = ["/Metadata", "/StructTreeRoot", "/StructElem"];

    /// <summary>True when something other than a signature was added to the original.</summary>
    public static bool Any(PdfFile original, PdfFile signed)
    {
        var added = signed.Sections.Count - original.Sections.Count;
        // The chain of tables must lead back to those of the original, or its objects are not the ones that are shown.
        if (added < 1 || !signed.Sections.Skip(added).Select(s => s.Start).SequenceEqual(original.Sections.Select(s => s.Start))) return true;
        if (signed.Sections[0].Trailer["/Root"]?.Even != original.Sections[0].Trailer["/Root"]?.Even) return true;
        var info = (original.Sections[0].Trailer["/Info"] as PdfPointer)?.Number;
        var touched = signed.Sections.Take(added).SelectMany(s => s.Places.Keys).Distinct();
        return touched.Any(number => number != info && number > 0 && original.Find(number) is { } before && !Harmless(original, signed, before, signed.Find(number)));
    }

    private static bool Harmless(PdfFile original, PdfFile signed, PdfValue before, PdfValue? after)
    {
        if (before is not PdfBook old || after is not PdfBook now) return before.Even == after?.Even;
        return old.Name("/Type") switch
        {
            "/Catalog" => old.Without(OfCatalogue) == now.Without(OfCatalogue),
            "/Page" => old.Without(OfPage) == now.Without(OfPage) && OnlyFields(original, signed, old, now),
            { } type when WithoutLook.Contains(type) => now.Name("/Type") == type,
            // A tree of numbers joins fields to the structure for those who listen; it shows nothing.
            null when old["/Nums"] is not null => now["/Nums"] is not null && now["/Type"] is null,
            _ => old.Even == now.Even && old["/Length"] is null,
        };
    }

    private static bool OnlyFields(PdfFile original, PdfFile signed, PdfBook old, PdfBook now)
    {
        var before = (original.Resolve(old["/Annots"]) as PdfList)?.Items.Select(i => i.Even).ToHashSet(StringComparer.Ordinal) ?? [];
        var after = (signed.Resolve(now["/Annots"]) as PdfList)?.Items ?? [];
        return before.IsSubsetOf(after.Select(i => i.Even))
            && after.Where(i => !before.Contains(i.Even)).All(i => signed.Resolve(i) is PdfBook field && field.Name("/Subtype") == "/Widget" && Small(field));
    }

    private static bool Small(PdfBook field) =>
        field["/Rect"] is PdfList { Items: [var left, var bottom, var right, var top] } && Math.Abs((At(right) - At(left)) * (At(top) - At(bottom))) <= LargestField;

    private static double At(PdfValue value) =>
        value is PdfAtom { Text: var text } && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var at) ? at : double.MaxValue;
}

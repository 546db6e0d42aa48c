using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CauNoi.Reports.Tests.Web;

/// <summary>What Word and Excel look at before they offer to repair a file: the package, and Microsoft's own schema in its order.</summary>
internal static class PackageShape
{
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    public static IReadOnlyList<string> Faults(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var package = Package(zip).ToList();
        // What the package does not hold the schema check cannot read.
        return package.Count > 0 ? package : [.. Schema(zip, file)];
    }

    /// <summary>The same file with one part written otherwise.</summary>
    public static byte[] Altered(byte[] file, string part, Func<string, string> change)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(change(text));
        }

        return copy.ToArray();
    }

    private static IEnumerable<string> Package(ZipArchive zip)
    {
        var names = zip.Entries.Select(e => e.FullName).ToList();
        foreach (var twice in names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)) yield return $"{twice.Key} is there twice";
        var types = Xml(zip, "[Content_Types].xml").Root!;
        var endings = types.Elements(Types + "Default").Select(d => (string)d.Attribute("Extension")!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var parts = types.Elements(Types + "Override").Select(o => ((string)o.Attribute("PartName")!).TrimStart('/')).ToList();
        foreach (var missing in parts.Where(p => !names.Contains(p))) yield return $"{missing} has a type and is not there";
        foreach (var untyped in names.Where(n => n != "[Content_Types].xml" && !parts.Contains(n) && !endings.Contains(Path.GetExtension(n).TrimStart('.')))) yield return $"{untyped} has no type";
        foreach (var rels in names.Where(n => n.EndsWith(".rels", StringComparison.Ordinal)))
        {
            var listed = Xml(zip, rels).Root!.Elements(Relations + "Relationship").ToList();
            foreach (var twice in listed.GroupBy(r => (string)r.Attribute("Id")!).Where(g => g.Count() > 1)) yield return $"{rels}: {twice.Key} is there twice";
            var folder = rels[..^".rels".Length].Replace("_rels/", "", StringComparison.Ordinal);
            foreach (var inside in listed.Where(r => (string?)r.Attribute("TargetMode") != "External"))
                if (new Uri(new Uri($"http://package/{folder}"), (string)inside.Attribute("Target")!).AbsolutePath.TrimStart('/') is var target && !names.Contains(target)) yield return $"{rels}: {target} is not there";
        }

        // A drawing's number is its own throughout the document.
        if (names.Contains("word/document.xml"))
            foreach (var twice in Xml(zip, "word/document.xml").Descendants(Drawing + "docPr").GroupBy(d => (string)d.Attribute("id")!).Where(g => g.Count() > 1)) yield return $"drawing {twice.Key} is there twice";
    }

    private static IEnumerable<string> Schema(ZipArchive zip, byte[] file)
    {
        using OpenXmlPackage document = zip.GetEntry("xl/workbook.xml") is null ? WordprocessingDocument.Open(new MemoryStream(file), isEditable: false) : SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        foreach (var fault in new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)) yield return $"{fault.Path?.XPath}: {fault.Description}";
        if (document is not WordprocessingDocument word) yield break;
        foreach (var chart in word.MainDocumentPart!.ChartParts)
        {
            using var copy = new MemoryStream();
            using (var book = chart.EmbeddedPackagePart!.GetStream()) book.CopyTo(copy);
            foreach (var fault in Faults(copy.ToArray())) yield return $"workbook of a chart: {fault}";
        }
    }

    private static XDocument Xml(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }
}

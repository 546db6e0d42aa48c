using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CauNoi.Kernel.Time;
using CauNoi.OpenPetitions.Browse;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Parts;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.OpenPetitions.Feed;

/// <summary>The newest cases of a place, of a category, or of both, for feed readers; asked as the list is.</summary>
public static class AtomFeed
{
    private const int Entries = 50;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static async Task<IResult> Get(Visit visit, HttpRequest request, AppDb db, OpenLedger ledger, BrowseCall call)
    {
        var tree = await visit.Tree();
        var today = VietnamTime.DayOf(visit.Now);
        var (codes, _) = await ledger.Read(columns => columns.Page(call.Filter(tree), 0, Entries, today), visit.Stop);
        var copies = await Browse.Browse.Copies(db, codes, visit.Stop);
        var origin = $"{request.Scheme}://{request.Host}";
        var place = call.Unit is { } unit ? tree.Find(unit)?.Name : null;
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "id", origin + call.At(1, "/kien-nghi/tin.atom")),
            new XElement(Atom + "title", place is null ? "Kiến nghị của bà con" : $"Kiến nghị của bà con, {place}"),
            new XElement(Atom + "updated", Moment(copies.Select(c => c.ChangedAt).DefaultIfEmpty(visit.Now).Max())),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", origin + call.At(1, "/kien-nghi/tin.atom"))),
            new XElement(Atom + "link", new XAttribute("href", origin + call.At(1))),
            copies.Select(c => new XElement(Atom + "entry",
                new XElement(Atom + "id", $"{origin}/kien-nghi/{OpenCode.Show(c.Code)}"),
                new XElement(Atom + "title", Readable(c.Shown)),
                new XElement(Atom + "updated", Moment(c.ChangedAt)),
                new XElement(Atom + "published", Moment(c.PublishedAt)),
                new XElement(Atom + "author", new XElement(Atom + "name", tree.Find(c.Unit)?.Name ?? "Đơn vị cũ")),
                new XElement(Atom + "category", new XAttribute("term", c.Category), new XAttribute("label", Readable(c.CategoryTitle))),
                new XElement(Atom + "link", new XAttribute("href", $"{origin}/kien-nghi/{OpenCode.Show(c.Code)}")),
                new XElement(Atom + "summary", Readable($"{CaseStanding.Word(c, today)}. {c.Text}")))));
        return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}", "application/atom+xml", Encoding.UTF8);
    }

    // A letter that XML does not know would spoil the whole feed.
    internal static string Readable(string text) => new([.. text.Where(XmlConvert.IsXmlChar)]);

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CauNoi.Documents.Writing.Word;

/// <summary>Links out of a paper: to the page that shows what was counted.</summary>
internal static class WordLinks
{
    /// <summary>The run as a link, in black like the rest: a paper is printed.</summary>
    public static Hyperlink To(OpenXmlPart part, string id, Uri link, Run run)
    {
        part.AddHyperlinkRelationship(link, isExternal: true, id);
        return new Hyperlink(run) { Id = id, History = true };
    }
}

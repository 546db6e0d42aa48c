using System.Net;

namespace CauNoi.Documents.Reading.Web;

internal enum TagKind
{
    Text,
    Start,
    End,
}

/// <summary>A piece of a web page: text as people read it, or a tag.</summary>
internal readonly record struct Tag(TagKind Kind, string Name, string Rest)
{
    /// <summary>The value of an attribute; null when it is not there.</summary>
    public string? this[string name]
    {
        get
        {
            for (var at = 0; at < Rest.Length;)
            {
                while (at < Rest.Length && (char.IsWhiteSpace(Rest[at]) || Rest[at] == '/')) at++;
                var start = at;
                while (at < Rest.Length && !char.IsWhiteSpace(Rest[at]) && Rest[at] is not ('=' or '/')) at++;
                var found = Rest.AsSpan(start, at - start).Equals(name, StringComparison.OrdinalIgnoreCase);
                if (at == start) at++;
                var value = Value(ref at);
                if (found) return WebUtility.HtmlDecode(value);
            }

            return null;
        }
    }

    private string Value(ref int at)
    {
        var here = at;
        while (here < Rest.Length && char.IsWhiteSpace(Rest[here])) here++;
        if (here >= Rest.Length || Rest[here] != '=') return "";
        here++;
        while (here < Rest.Length && char.IsWhiteSpace(Rest[here])) here++;
        at = here;
        if (here >= Rest.Length) return "";
        if (Rest[here] is '"' or '\'')
        {
            var end = Rest.IndexOf(Rest[here], here + 1);
            end = end < 0 ? Rest.Length : end;
            at = Math.Min(Rest.Length, end + 1);
            return Rest[(here + 1)..end];
        }

        while (at < Rest.Length && !char.IsWhiteSpace(Rest[at])) at++;
        return Rest[here..at];
    }
}

/// <summary>Cuts a web page into texts and tags in one pass, whatever is wrong with it. No tree is built: a page of a million elements inside
/// each other costs no more than one of a million side by side.</summary>
internal static class Tags
{
    private static readonly string[] Silent = ["script", "style", "template", "noscript", "title", "textarea", "select", "svg", "iframe"];

    public static IEnumerable<Tag> Of(string page)
    {
        for (var at = 0; at < page.Length;)
        {
            if (page[at] != '<' || at + 1 >= page.Length || !(char.IsAsciiLetter(page[at + 1]) || page[at + 1] is '/' or '!' or '?'))
            {
                var next = page.IndexOf('<', at + 1);
                next = next < 0 ? page.Length : next;
                yield return new Tag(TagKind.Text, "", WebUtility.HtmlDecode(page[at..next]));
                at = next;
            }
            else if (page[at + 1] is '!' or '?')
            {
                at = After(page, string.CompareOrdinal(page, at, "<!--", 0, 4) == 0 ? "-->" : ">", at + 2);
            }
            else
            {
                var end = End(page, at + 1);
                var tag = One(page[(at + 1)..end]);
                yield return tag;
                at = Math.Min(page.Length, end + 1);
                if (tag.Kind == TagKind.Start && Silent.Contains(tag.Name)) at = Past(page, tag.Name, at);
            }
        }
    }

    private static Tag One(string inside)
    {
        var kind = inside.StartsWith('/') ? TagKind.End : TagKind.Start;
        var start = kind == TagKind.End ? 1 : 0;
        var at = start;
        while (at < inside.Length && at - start < 40 && !char.IsWhiteSpace(inside[at]) && inside[at] != '/') at++;
        return new Tag(kind, inside[start..at].ToLowerInvariant(), inside[at..]);
    }

    /// <summary>The bracket that ends a tag; one inside quotation marks does not.</summary>
    private static int End(string page, int at)
    {
        var quote = '\0';
        for (; at < page.Length; at++)
        {
            if (quote != '\0') quote = page[at] == quote ? '\0' : quote;
            else if (page[at] == '>') return at;
            else if (page[at] is '"' or '\'' && page[at - 1] is '=' or ' ') quote = page[at];
        }

        return page.Length;
    }

    private static int Past(string page, string name, int at)
    {
        for (var next = page.IndexOf("</", at, StringComparison.Ordinal); next >= 0; next = page.IndexOf("</", next + 2, StringComparison.Ordinal))
            if (string.Compare(page, next + 2, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0) return next;
        return page.Length;
    }

    private static int After(string page, string end, int at) =>
        page.IndexOf(end, Math.Min(at, page.Length), StringComparison.Ordinal) is >= 0 and var found ? found + end.Length : page.Length;
}

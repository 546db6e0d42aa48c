namespace CauNoi.Ui.Layouts;

/// <summary>Which line of a menu a page belongs to: the one whose address is the longest beginning of the page's.</summary>
public static class MenuPlace
{
    /// <summary>The entry to mark, or null when the page belongs to none. The front page marks only itself.</summary>
    public static MenuEntry? Of(IReadOnlyList<MenuEntry> entries, string path)
    {
        var page = path.Split('?', '#')[0];
        return entries.SelectMany(entry => Beginnings(entry).Where(b => Holds(b, page)).Select(b => (entry, b.Length))).OrderByDescending(e => e.Length).Select(e => e.entry).FirstOrDefault();
    }

    private static IEnumerable<string> Beginnings(MenuEntry entry) => [entry.Href.Split('?', '#')[0], .. entry.Also];

    private static bool Holds(string entry, string page) =>
        page == entry || (entry.Length > 1 && page.StartsWith(entry, StringComparison.Ordinal) && page[entry.Length] == '/');
}

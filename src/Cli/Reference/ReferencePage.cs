namespace CauNoi.Cli.Reference;

/// <summary>One page of docs/reference.</summary>
/// <param name="File">Its file name.</param>
/// <param name="Title">Its heading, and its line in the list of pages.</param>
/// <param name="About">One sentence: what is listed, and what the columns mean where that is not plain.</param>
/// <param name="Body">Everything below the heading.</param>
public sealed record ReferencePage(string File, string Title, string About, string Body)
{
    /// <summary>The first line of every page, by which an outdated page is known as one of ours.</summary>
    public const string Mark = "<!-- Written by ./do docs from the program itself. Change the code, not this page. -->";

    public string Text => $"{Mark}\n\n# {Title}\n\n{About}\n\n{Body.TrimEnd()}\n";
}

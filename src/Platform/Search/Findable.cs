using CauNoi.Kernel.Text;

namespace CauNoi.Platform.Search;

/// <summary>
/// What a feature says of a record that people may look for. The name of its unit is not part of it: a unit that is renamed
/// would leave its old name in a thousand entries. It is said from the tree when the results are shown.
/// </summary>
/// <param name="Record">The record.</param>
/// <param name="Kind">Its kind, as people read it in the results: Góp ý, Kiến nghị.</param>
/// <param name="Unit">The unit whose people may find it at the desk.</param>
/// <param name="Public">Whether everybody may find it: published copies only.</param>
/// <param name="At">Its time; newer is listed first.</param>
/// <param name="Title">What is shown as the link.</param>
/// <param name="Body">What is shown below it.</param>
/// <param name="Href">Where it is.</param>
public sealed record Findable(Guid Record, string Kind, int Unit, bool Public, DateTimeOffset At, string Title, string Body, string Href)
{
    internal SearchEntry Entry(Guid? batch = null) => new()
    {
        Record = Record, Kind = Kind, Unit = Unit, Public = Public, At = At, Title = Title, Body = Body, Href = Href,
        Toned = Fold.Toned(Text), Tokens = SearchTokens.Of(Text), Batch = batch,
    };

    private string Text => $"{Title}\n{Body}";
}

/// <summary>Folded syllables and adjacent pairs: the words a text is found by, with or without marks.</summary>
internal static class SearchTokens
{
    public static string[] Of(string text) => [.. Fold.Syllables(text).Concat(Fold.Pairs(text)).Distinct()];
}

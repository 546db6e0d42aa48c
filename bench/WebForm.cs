using System.Net;
using System.Text.RegularExpressions;

namespace CauNoi.Bench;

/// <summary>A form as it lies in a page: what a browser would send along without anybody seeing it.</summary>
internal static partial class WebForm
{
    /// <summary>The hidden fields of the form that posts to that address.</summary>
    public static Dictionary<string, string> Hidden(string html, string action)
    {
        var form = Forms().Matches(html).FirstOrDefault(m => m.Value.Contains($"action=\"{action}\"", StringComparison.Ordinal))?.Value
            ?? throw new InvalidOperationException($"The page has no form for {action}.");
        return HiddenInputs().Matches(form).ToDictionary(m => WebUtility.HtmlDecode(m.Groups[1].Value), m => WebUtility.HtmlDecode(m.Groups[2].Value));
    }

    [GeneratedRegex("<form .*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenInputs();
}

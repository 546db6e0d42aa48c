using CauNoi.Petitions.Seal;

namespace CauNoi.Petitions.Parts;

/// <summary>What stands for a case in the desk's lists: its heading, or the first line of what was said.</summary>
internal static class CaseTitle
{
    private const int Longest = 90;

    public static string Of(PrivateContent? content)
    {
        if (content is null) return "Nội dung không còn ở đây";
        if (content.Title.Length > 0) return content.Title;
        var line = content.Text.Split('\n', 2)[0].Trim();
        if (line.Length == 0) return "Ghi âm hoặc đơn chụp, chưa có chữ";
        if (line.Length <= Longest) return line;
        var cut = line.LastIndexOf(' ', Longest - 2);
        return $"{line[..(cut > 40 ? cut : Longest - 2)]}…";
    }
}

using CauNoi.Today.Rules;
using CauNoi.Ui.Words;

namespace CauNoi.Today.Remind;

/// <summary>The digest as a mail: numbers and links, no title and no name. {origin} is filled in when it leaves.</summary>
internal static class DigestMail
{
    public static string Subject(Digest digest) => $"{Spoken.Number(digest.Sum)} việc cần nhớ hôm nay";

    public static string Body(Digest digest)
    {
        var lines = new List<string>();
        if (digest.Late > 0) lines.Add($"Trễ hạn: {Spoken.Number(digest.Late)} việc\n{{origin}}/ban/hom-nay?xem=tre-han");
        if (digest.Today > 0) lines.Add($"Hạn hôm nay: {Spoken.Number(digest.Today)} việc\n{{origin}}/ban/hom-nay?xem=hom-nay");
        if (digest.Coming > 0) lines.Add($"Sắp đến hạn: {Spoken.Number(digest.Coming)} việc\n{{origin}}/ban/hom-nay");
        return $"{string.Join("\n\n", lines)}\n\nMỗi ngày nhiều nhất một thư, và không có thư khi không có việc.\nThôi nhận: {{origin}}/ban/hom-nay/thu";
    }
}

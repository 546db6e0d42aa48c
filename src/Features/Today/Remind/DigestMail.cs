using CauNoi.Today.Rules;
using CauNoi.Ui.Words;

namespace CauNoi.Today.Remind;

/// <summary>The digest as a mail: numbers and links, no title and no name. {origin} is filled in when it leaves.</summary>
internal static class DigestMail
{
    public const string AskSubject = "Xác nhận địa chỉ nhận thư nhắc việc";

    /// <summary>The letter that asks whether the address is right; names nobody, for it may reach a stranger.</summary>
    public static string Ask(string token) =>
        $"Có người muốn nhận thư nhắc việc mỗi sáng ở địa chỉ này. Nếu là ông/bà, xin mở đường dẫn dưới đây rồi bấm xác nhận:\n{{origin}}/thu-nhac/{token}\n\n"
        + $"Đường dẫn dùng được một lần, trong {Wish.DigestWish.LinkKept.Days} ngày. Nếu không phải ông/bà, xin bỏ qua thư này: không có thư nhắc nào được gửi.";

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

using CauNoi.Ui.Words;

namespace CauNoi.Feedback;

/// <summary>Messages to a sender: code, status word and link, never what was written. {origin} is filled in when it leaves.</summary>
internal static class FeedbackMail
{
    public static string Received(string code, DateTimeOffset due) =>
        $"Đã nhận góp ý {code}. Hạn trả lời: {DueWords.Of(due)}.\nXem tại {{origin}}/gop-y/tra-cuu?ma={code}";

    public static string Answered(string code) => $"Góp ý {code} đã có trả lời.\nXem tại {{origin}}/gop-y/tra-cuu?ma={code}";
}

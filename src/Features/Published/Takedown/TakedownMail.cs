using CauNoi.Ui.Words;

namespace CauNoi.Published.Takedown;

/// <summary>Messages to whoever asked: code, status word and link, never what was written. {origin} is filled in when it leaves.</summary>
internal static class TakedownMail
{
    public static string Received(string code, DateTimeOffset due) =>
        $"Đã nhận đề nghị gỡ ảnh {code}. Hạn trả lời: {DueWords.Of(due)}.\nXem tại {{origin}}/viec/de-nghi-go?ma={code}";

    public static string Answered(string code) => $"Đề nghị gỡ ảnh {code} đã có trả lời.\nXem tại {{origin}}/viec/de-nghi-go?ma={code}";
}

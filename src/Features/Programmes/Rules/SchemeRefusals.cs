using CauNoi.Kernel;
using CauNoi.Kernel.Time;

namespace CauNoi.Programmes.Rules;

/// <summary>The sentences about schemes.</summary>
public static class SchemeRefusals
{
    public static readonly Refusal DoneAlready = new("Mốc này đã ghi xong rồi.");

    public static readonly Refusal DoneAhead = new("Ngày xong còn ở phía trước. Xin ghi khi việc đã xong.", "ngay");

    public static readonly Refusal AskedAhead = new("Ngày này còn ở phía trước. Xin xem lại.", "ngay");

    public static readonly Refusal AnsweredBefore = new("Ngày trả lời không thể trước ngày đề xuất.", "ngay");

    public static readonly Refusal AnsweredAlready = new("Đề xuất này đã ghi trả lời rồi.");

    public static Refusal OutsideScheme(DateOnly first, DateOnly last) => new($"Mốc phải nằm trong thời gian của đề án, từ {VietnameseDates.Format(first)} đến {VietnameseDates.Format(last)}.", "han");
}

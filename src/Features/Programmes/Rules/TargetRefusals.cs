using CauNoi.Kernel;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Time;

namespace CauNoi.Programmes.Rules;

/// <summary>The sentences about targets.</summary>
public static class TargetRefusals
{
    public static readonly Refusal AmongNoState = new("Điều kiện phải là một câu đúng hay sai, ví dụ: sum(activities.unity-festival.held) >= 1.", "dieu-kien");

    public static readonly Refusal NothingCounted = new("Công thức này chưa đếm gì cả. Xin chọn một chỉ số hoặc viết phép tính dựa trên một chỉ số.", "cong-thuc");

    public static readonly Refusal YesOfNumber = new("So sánh “có” chỉ dùng cho việc làm được hay chưa. Số đo này cần một mức, xin chọn từ … trở lên hoặc không quá.", "so-sanh");

    public static readonly Refusal StateNeedsYes = new("Công thức này chỉ trả lời đạt hay chưa, nên chọn so sánh là “có”.", "so-sanh");

    public static readonly Refusal ShareNeedsPercent = new("Chỉ số này là tỷ lệ, mức phải đạt ghi bằng phần trăm: đơn vị tính là %.", "don-vi-tinh");

    public static readonly Refusal ShareBeyond = new("Tỷ lệ chỉ từ 0% đến 100%.", "muc");

    public static readonly Refusal NotWhole = new("Chỉ số này đếm từng cái nên mức phải đạt là số nguyên.", "muc");

    public static readonly Refusal BelowNothing = new("Mức phải đạt không được nhỏ hơn 0.", "muc");

    public static readonly Refusal EndsBefore = new("Ngày cuối đứng trước ngày đầu. Xin xem lại.", "den");

    public static readonly Refusal NoPeriod = new("Từ ngày đầu đến ngày cuối chưa đủ một kỳ nào để tính. Xin chọn ngày cuối muộn hơn, hoặc chọn tính một lần.", "den");

    public static readonly Refusal AfterEnd = new("Chỉ tiêu đã hết hạn trước ngày này nên không điều chỉnh được.", "tu-ngay");

    public static readonly Refusal PeriodOver = new("Từ ngày này thì một kỳ đã qua sẽ bị đổi chỉ tiêu. Kỳ đã qua giữ chỉ tiêu cũ: xin chọn ngày sau kỳ ấy.", "tu-ngay");

    public static readonly Refusal AgreeFirst = new("Chỉ tiêu này đang chờ một điều chỉnh khác. Xin quyết định điều chỉnh ấy trước.");

    public static readonly Refusal AgreedAlready = new("Cách hiểu này đã được thống nhất rồi.");

    public static readonly Refusal NothingChanged = new("Chưa có gì khác với chỉ tiêu đang áp dụng.");

    public static readonly Refusal LeadMissing = new("Xin chọn đúng một đơn vị chủ trì, đang có trên bản đồ hôm nay.", "chu-tri");

    public static readonly Refusal GoalMissing = new("Mức phải đạt: xin viết một số, ví dụ 90 hoặc 1,5.", "muc");

    public static readonly Refusal NotReplaceable = new("Chỉ thay được một chỉ tiêu đang áp dụng của chính đơn vị mình, ở văn bản khác. Nếu cùng văn bản này, xin bỏ bớt một chỉ tiêu.");

    public static readonly Refusal LeadHasNoPart = new("Đơn vị này đã chủ trì chỉ tiêu. Xin chọn một đơn vị khác để phối hợp.", "don-vi");

    public static readonly Refusal KindMissing = new("Xin đánh dấu ít nhất một loại đơn vị phải đạt chỉ tiêu này.");

    public static Refusal NoSuchKind(string id) => new($"Không có loại đơn vị “{id}”. Xin chọn loại khác.");

    public static Refusal KindNotThen(string title, DateOnly day) => new($"Ngày {VietnameseDates.Format(day)} không còn, hoặc chưa có, loại đơn vị “{title}”. Xin bỏ đánh dấu loại này.");

    public static Refusal WrongUnit(string counted, string said) => new($"Chỉ số này đếm theo “{counted}”, không phải “{said}”. Xin sửa đơn vị tính, hoặc chọn chỉ số khác.", "don-vi-tinh");

    public static Refusal OutsideTerm(DayRange term) =>
        new($"Thời gian phải nằm trong thời hạn của văn bản, từ {VietnameseDates.Format(term.First)} đến {VietnameseDates.Format(term.Last)}.", "den");

    public static Refusal PointOutside(DateOnly day) => new($"Mốc {VietnameseDates.Format(day)} nằm ngoài thời gian của chỉ tiêu.", "moc-ngay");

    public static Refusal BeforeProgramme(DateOnly issued) => new($"Điều chỉnh không thể có hiệu lực trước ngày ban hành văn bản, {VietnameseDates.Format(issued)}.", "tu-ngay");

    public static Refusal BeforeLast(DateOnly last) => new($"Đã có lời chỉ tiêu áp dụng từ {VietnameseDates.Format(last)}. Xin chọn một ngày sau đó.", "tu-ngay");

    public static Refusal Contradicts(string other, string programme) =>
        new($"Trái với chỉ tiêu “{other}” của {programme}: cùng chỉ số, cùng loại đơn vị, cùng thời gian mà không số nào đạt được cả hai. Xin sửa mức, hoặc thay chỉ tiêu kia.", "muc");

    public static Refusal AskedTwice(string own, string other, string programme) =>
        new($"“{own}” hỏi lại đúng điều mà chỉ tiêu “{other}” của {programme} đã hỏi. Xin mở chỉ tiêu này và chọn thay chỉ tiêu kia, hoặc bỏ bớt một: mỗi nơi chỉ báo một lần.");
}

using System.Globalization;
using CauNoi.Kernel;

namespace CauNoi.Plans.Rules;

/// <summary>Every sentence with which this room says no.</summary>
public static class PlanRefusals
{
    public static readonly Refusal NothingTaken = new("Chưa nhận chỉ tiêu nào. Xin đọc các chỉ tiêu, bấm nhận, rồi ban hành.");

    public static readonly Refusal IssuedAlready = new("Kế hoạch này đã ban hành. Muốn sửa cả bản, xin bấm lập lại và viết lý do.");

    public static readonly Refusal NotIssued = new("Kế hoạch chưa ban hành nên chưa gửi được. Xin ban hành trước.");

    public static readonly Refusal NotInForce = new("Kế hoạch này đang là bản nháp, cứ sửa thẳng rồi ban hành.");

    public static readonly Refusal NotYet = new("Ngày ban hành không để sau hôm nay.", "ngay");

    public static readonly Refusal NoNumber = new("Chỉ tiêu này là làm được hay chưa, không có con số để ghi khác.", "so");

    public static readonly Refusal NumberMissing = new("Xin viết một con số, ví dụ 12 hoặc 92,5.", "so");

    public static readonly Refusal NumberOutside = new("Con số này không thể có. Tỷ lệ viết từ 0 đến 100, số đếm từ 0 trở lên.", "so");

    public static readonly Refusal WhyLess = new("Số này thấp hơn mức được giao. Xin viết lý do, một câu là đủ.", "ly-do");

    public static readonly Refusal ReasonMissing = new("Xin viết lý do, một câu là đủ.", "ly-do");

    public static readonly Refusal NotBound = new("Chỉ tiêu này không giao cho đơn vị này trong năm này.");

    public static readonly Refusal DoneAlready = new("Việc này đã xong hoặc đã bỏ rồi.");

    public static readonly Refusal NotTotal = new("Chỉ tiêu này tính cho từng đơn vị nên không có gì để chia.");

    public static readonly Refusal NotDivisible = new("Chỉ tiêu này là tỷ lệ hoặc làm được hay chưa, không chia thành phần được.");

    public static readonly Refusal NobodyBound = new("Chưa có đơn vị nào nhận chỉ tiêu này trong năm này.");

    public static readonly Refusal NotAmong = new("Đơn vị này không nhận chỉ tiêu chung này. Xin chọn một đơn vị trong bảng.", "don-vi");

    public static readonly Refusal NoRule = new("Xin chọn cách chia trước, rồi mới sửa tay từng đơn vị.");

    public static readonly Refusal NotPublishable = new("Chỉ đăng được kế hoạch đã ban hành. Xin ban hành trước.");

    public static readonly Refusal PartStays = new("Phần này do chương trình giao. Muốn thôi, xin đề nghị nơi chủ trì điều chỉnh chỉ tiêu.");

    public static readonly Refusal NotApprovedYet = new("Khoản này chưa có văn bản duyệt nên chưa ghi chi được.", "da-chi");

    public static readonly Refusal BeyondApproved = new("Số đã chi vượt số được duyệt. Xin ghi văn bản duyệt bổ sung trước.", "da-chi");

    public static readonly Refusal BelowSpent = new("Đã chi nhiều hơn số này rồi. Xin xem lại số được duyệt.", "duyet");

    public static readonly Refusal BudgetAhead = new("Ngày này không để sau hôm nay.", "ngay");

    public static readonly Refusal SpentAlready = new("Khoản này đã chi nên không bỏ được.");

    public static readonly Refusal LeftAlready = new("Khoản này đã bỏ rồi.");

    public static readonly Refusal OwnProposal = new("Người đăng ký không tự đồng ý được. Xin để người ở cấp trên trả lời.");

    public static readonly Refusal AboveDecides = new("Đơn vị cấp trên mới trả lời được chỉ tiêu này.");

    public static readonly Refusal AnsweredAlready = new("Chỉ tiêu này đã được trả lời rồi.");

    public static readonly Refusal NoProgramme = new("Xin chọn một chương trình đang có hiệu lực.", "chuong-trinh");

    public static readonly Refusal NoTarget = new("Xin chọn chỉ tiêu của chương trình mới sẽ thay cho chỉ tiêu này.", "vao");

    public static readonly Refusal NotEarlier = new("Chỉ tiêu này không có trong danh sách kế thừa. Xin mở lại trang.");

    public static Refusal Unread(int count) => new(string.Create(CultureInfo.InvariantCulture, $"Còn {count} chỉ tiêu chưa đọc hoặc vừa điều chỉnh. Xin nhận hết rồi ban hành."));

    public static Refusal OtherYear(int year) => new(string.Create(CultureInfo.InvariantCulture, $"Hạn của việc phải nằm trong năm {year}."), "han");

    public static Refusal Gone(string name, string successors) => new($"{name} đã được sắp xếp lại. Xin ghi vào kế hoạch của {successors}.");
}

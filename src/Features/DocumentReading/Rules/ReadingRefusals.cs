using CauNoi.Kernel;

namespace CauNoi.DocumentReading.Rules;

/// <summary>The sentences of this room.</summary>
public static class ReadingRefusals
{
    public static readonly Refusal NothingSent = new("Xin chọn một tệp, hoặc dán lời văn vào ô bên dưới.", "tep");

    public static readonly Refusal TwoSent = new("Xin gửi một trong hai: tệp, hoặc lời văn dán vào. Hai thứ cùng lúc thì chưa biết đọc thứ nào.", "tep");

    public static readonly Refusal TooBig = new("Tệp nặng hơn 100 MB. Xin tách thành từng phần, hoặc lưu lại ở cỡ nhỏ hơn.", "tep");

    public static readonly Refusal NotNow = new("Văn bản này đã sang bước khác. Xin xem lại trang rồi làm tiếp.");

    public static readonly Refusal SomebodyElse = new("Người khác vừa xem đề xuất này trước một bước. Xin xem lại bên dưới rồi quyết định; các mục khác không đổi.");

    public static readonly Refusal NoProposal = new("Đề xuất này không còn: nó đã được tách, gộp hoặc hoàn lại. Xin chọn đề xuất khác.");

    public static readonly Refusal AcceptedAlready = new("Đề xuất này đã nhận rồi.");

    public static readonly Refusal RejectedAlready = new("Đề xuất này đã bỏ rồi. Muốn lấy lại, bấm Nhận hoặc Hoàn lại.");

    public static readonly Refusal NothingBefore = new("Không có đề xuất nào đứng trước để gộp.");

    public static readonly Refusal NothingToUndo = new("Không có bước nào của mình để hoàn lại.");

    public static readonly Refusal GoneOn = new("Sau bước ấy đề xuất đã được xem tiếp. Xin hoàn lại bước sau trước.");

    public static readonly Refusal NoWord = new("Chỗ chữ này không còn chờ xem.");

    public static readonly Refusal QuoteNotThere = new("Không thấy đoạn này trong văn bản. Xin chép đúng từng chữ như trong văn bản.", "trich");

    public static readonly Refusal Unseen = new("Còn đề xuất chưa xem. Xin xem hết, hoặc đánh dấu để bỏ qua các đề xuất ấy.", "bo-qua");

    public static readonly Refusal KindMissing = new("Xin đánh dấu ít nhất một loại đơn vị phải đạt chỉ tiêu này.");

    public static readonly Refusal GoalMissing = new("Mức phải đạt: xin viết một số, ví dụ 90 hoặc 1,5. Nếu chỉ cần có làm, xin chọn so sánh là có làm.", "muc");

    public static readonly Refusal EndsBefore = new("Ngày cuối đứng trước ngày đầu. Xin xem lại.", "den");

    public static readonly Refusal NoPlace = new("Vai đang dùng không soạn được chương trình, nên chưa xác nhận được.");
}

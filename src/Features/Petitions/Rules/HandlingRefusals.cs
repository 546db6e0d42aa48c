using CauNoi.Kernel;

namespace CauNoi.Petitions.Rules;

/// <summary>Every sentence with which handling a case says no.</summary>
public static class HandlingRefusals
{
    public static readonly Refusal NotPossible = new("Việc này không làm được ở bước hiện nay. Xin mở lại trang để xem việc đang ở đâu.");

    public static readonly Refusal ComplaintNotDecidedHere = new("Mặt trận không giải quyết khiếu nại. Xin hướng dẫn người gửi, hoặc chuyển cơ quan có thẩm quyền rồi theo dõi, đôn đốc.");

    public static readonly Refusal DenunciationNotHere = new("Tố cáo không xử lý ở đây. Xin dùng mục “Đây là tố cáo” để chuyển sang nơi nhận riêng.");

    public static readonly Refusal EvidenceMissing = new("Muốn ghi đã giải quyết thì cần minh chứng: ảnh sau khi làm, hoặc số và ngày văn bản.", "anh");

    public static readonly Refusal TextMissing = new("Xin ghi văn bản đã dựa vào để giải thích: tên, số, ngày.", "van-ban");

    public static readonly Refusal ReasonMissing = new("Xin nêu lý do; người gửi đọc được nguyên văn.", "noi-dung");

    public static readonly Refusal DocumentMissing = new("Ghi trả lời của cơ quan thì cần số văn bản và ngày.", "so");

    public static readonly Refusal DocumentLater = new("Ngày văn bản chưa tới. Xin xem lại.", "ngay");

    public static readonly Refusal PromiseMissing = new("Xin ghi ngày hẹn làm xong.", "hen");

    public static readonly Refusal PaperTooLong = new("Văn bản lớn hơn 20 MB. Xin gửi tệp nhỏ hơn.", "tep");

    public static readonly Refusal PaperKind = new("Văn bản đã ký phải là tệp PDF.", "tep");

    public static readonly Refusal PromisePast = new("Ngày hẹn phải sau hôm nay.", "hen");

    public static readonly Refusal PromiseFar = new("Ngày hẹn xa quá một năm. Xin hẹn từng phần, gần hơn.", "hen");

    public static readonly Refusal PauseReason = new("Xin ghi lý do tạm dừng; lý do được công khai.", "ly-do");

    public static readonly Refusal NotPaused = new("Đồng hồ đang chạy, không có gì để tiếp tục.");

    public static readonly Refusal AlreadyPaused = new("Đồng hồ đang tạm dừng rồi.");

    public static readonly Refusal TemplateUnchanged = new("Câu trả lời gần như y nguyên mẫu. Xin viết rõ về chính việc này: ở đâu, đã làm gì, bao giờ.", "noi-dung");

    public static readonly Refusal TemplateHoles = new("Còn chỗ trong ngoặc { } chưa điền. Xin điền hoặc bỏ đi.", "noi-dung");

    public static readonly Refusal NoAgency = new("Chưa có cơ quan nào nhận được việc này qua thư. Xin ghi địa chỉ của cơ quan ở mục Cơ quan nhận kiến nghị.", "co-quan");

    public static readonly Refusal BasisUndated = new("Xin ghi ngày bắt đầu áp dụng căn cứ.", "tu-ngay");

    public static readonly Refusal NotSealedUnopened = new("Một phần của việc này không mở được bằng khoá của nơi tiếp nhận, nên chưa niêm phong. Xin báo quản trị kỹ thuật.");

    public static readonly Refusal NotSealedHere = new("Việc này do đơn vị khác giữ, hoặc đã ở bước không niêm phong được. Xin báo nơi đang giữ việc.");

    public static readonly Refusal SplitTooFew = new("Tách thì cần ít nhất hai phần, mỗi phần vài chữ.", "phan-1");

    public static readonly Refusal NobodyChosen = new("Xin chọn ít nhất một việc trong danh sách.");

    public static readonly Refusal JoinNotPossible = new("Chỉ gộp được các việc đã phân loại, chưa trả lời, đơn vị mình đang giữ; việc chính không gộp vào việc khác.");

    public static readonly Refusal AssignmentEnded = new("Phân công này đã thôi rồi.");

    public static readonly Refusal ViewsFull = new("Đã giữ đủ 12 cách xem. Xin bỏ bớt một cách trước.");

    public static readonly Refusal ViewTaken = new("Đã có cách xem mang tên này. Xin đặt tên khác.", "ten");

    public static readonly Refusal LinkDead = new("Đường dẫn này đã dùng hoặc đã hết hạn. Xin liên hệ Mặt trận nơi gửi để nhận đường dẫn mới.");

    public static readonly Refusal ReopenTooLate = new("Đã quá thời hạn nói “chưa xong”. Xin gửi một kiến nghị mới, ghi mã của việc này.");

    public static readonly Refusal NothingPublic = new("Việc này nói về nơi lẽ ra nhận đơn nên không có bản công khai nào.");

    public static readonly Refusal PublishFirst = new("Xin công khai nội dung đã che trước, rồi mới tới ảnh.");

    public static readonly Refusal BoxesOdd = new("Chỗ che không đọc được. Xin mở lại trang và khoanh lại.");

    public static readonly Refusal PhotoWaits = new("Ảnh này đang chờ xử lý nên chưa công khai được. Xin thử lại sau ít phút.");

    public static readonly Refusal StillNamed = new("Bản công khai còn chỗ giống tên người, số điện thoại, biển số hoặc địa chỉ nhà. Xin che tiếp, hoặc đánh dấu là đã xem kỹ và để nguyên.", "da-xem");
}

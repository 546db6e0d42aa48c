using CauNoi.Kernel;

namespace CauNoi.Denunciations.Rules;

/// <summary>Every sentence with which this feature says no.</summary>
public static class DenunciationRefusals
{
    public static readonly Refusal NoOpeners = new("Chưa có nơi nào đủ hai người được giao mở hồ sơ niêm phong, nên chưa nhận tố cáo qua mạng được. Xin tới gặp trực tiếp hoặc gửi thư; chưa có gì được lưu.");

    public static readonly Refusal TextTooThin = new("Xin viết rõ hơn: ai, làm việc gì, ở đâu, khi nào.", "noi-dung");

    public static readonly Refusal NameNeeded = new("Tố cáo cần họ tên (Luật Tố cáo, Điều 23). Nếu không muốn nêu tên, xin xem phần tới gặp trực tiếp hoặc kênh tham nhũng, lãng phí.", "ho-ten");

    public static readonly Refusal AddressNeeded = new("Tố cáo cần địa chỉ để cơ quan liên hệ (Luật Tố cáo, Điều 23).", "dia-chi");

    public static readonly Refusal FileTooBig = new("Tệp lớn quá 10 MB. Xin chọn tệp nhỏ hơn hoặc mang bản giấy tới.", "tep");

    public static readonly Refusal KeyTaken = new("Trang này đã dùng để gửi một lần rồi. Xin mở lại trang để gửi nội dung khác.");

    public static readonly Refusal CodeUnknown = new("Mã hoặc số bí mật chưa đúng. Xin xem lại từng chữ trên phiếu.", "ma");

    public static readonly Refusal PhraseShort = new($"Cụm mật khẩu cần ít nhất {PassPhrase.MinWords} tiếng khác nhau và {PassPhrase.MinLength} ký tự.", "cum");

    public static readonly Refusal PhraseDiffers = new("Hai lần viết cụm mật khẩu chưa giống nhau.", "lan-hai");

    public static readonly Refusal PhraseWrong = new("Cụm mật khẩu chưa đúng. Lần thử này đã được ghi vào sổ.", "cum");

    public static readonly Refusal NoShare = new("Ông/bà chưa có phần khoá của hồ sơ này. Xin nhờ hai người mở khác chia lại phần khoá.");

    public static readonly Refusal Unopenable = new("Hai phần khoá không mở được hồ sơ này. Xin báo quản trị kỹ thuật; chưa có gì thay đổi.");

    public static readonly Refusal NobodyElse = new("Không còn người mở nào khác giữ phần khoá của hồ sơ này, nên không mở được nữa.");

    public static readonly Refusal NotOpened = new("Hồ sơ chưa được hai người mở. Xin mở trước rồi mới ghi bước tiếp.");

    public static readonly Refusal NotFromHere = new("Hồ sơ đã sang bước khác. Xin mở lại trang để xem.");

    public static readonly Refusal ChooseBody = new("Xin chọn cơ quan nhận.", "co-quan");

    public static readonly Refusal ChooseReason = new("Xin chọn lý do.", "ly-do");

    public static readonly Refusal AlreadyOpener = new("Người này đã là người mở của đơn vị.", "nguoi");

    public static readonly Refusal NotOfUnit = new("Người này không có vai trò phù hợp ở đơn vị. Xin chọn một người trong danh sách.", "nguoi");

    public static readonly Refusal KeyMade = new("Khoá đã được lập từ trước.");

    public static readonly Refusal NoKeyYet = new("Người này chưa lập khoá của mình nên chưa chia phần khoá được.");

    public static readonly Refusal NothingToShare = new("Người này đã có đủ phần khoá.");

    public static readonly Refusal TooFewLeft = new("Đơn vị còn hồ sơ niêm phong và sẽ chỉ còn dưới hai người mở. Xin cử và chia khoá cho người thay trước, nếu không các hồ sơ ấy không ai mở được nữa.");
}

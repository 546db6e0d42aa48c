using CauNoi.Kernel;

namespace CauNoi.Emulation.Rules;

/// <summary>The sentences of this room.</summary>
public static class EmulationRefusals
{
    public static readonly Refusal NotNow = new("Bước này chưa tới lượt hoặc đã qua. Xin xem hồ sơ đang ở đâu.");

    public static readonly Refusal Days = new("Ngày kết thúc phải sau ngày bắt đầu, và đợt dài nhất là một năm.", "den");

    public static readonly Refusal CheckDay = new("Ngày kiểm tra, sơ kết phải nằm trong đợt.", "kiem-tra");

    public static readonly Refusal Over = new("Đợt thi đua này đã tổng kết.");

    public static readonly Refusal Registered = new("Đơn vị mình đã đăng ký đợt này. Xin ghi kết quả ở phần của đơn vị.");

    public static readonly Refusal NotInvited = new("Đợt này không dành cho đơn vị mình.");

    public static readonly Refusal NoEntry = new("Đơn vị mình chưa đăng ký đợt này, hoặc đã ghi kết quả.");

    public static readonly Refusal NotSecond = new("Người đề nghị hoặc người trình hội đồng không tự quyết định. Xin để người thứ hai làm.");

    public static readonly Refusal NotHere = new("Hình thức này do cấp khác quyết định.");

    public static readonly Refusal WrongForm = new("Hình thức này không dành cho loại đã chọn: tập thể hay cá nhân.", "hinh-thuc");

    public static readonly Refusal NoDecider = new("Từ đơn vị này lên không có cấp nào quyết định hình thức ấy.", "hinh-thuc");

    public static readonly Refusal Number = new("Xin ghi số và ngày của quyết định.", "so");

    public static readonly Refusal Reason = new("Xin ghi lý do, ít nhất vài từ.", "ly-do");

    public static readonly Refusal Issued = new("Bản này đã ban hành, không sửa nữa.");

    public static readonly Refusal NobodyAsked = new("Hồ sơ này không hỏi đơn vị nào, nên chuyển thẳng sang dự thảo.");

    public static readonly Refusal NothingWritten = new("Xin viết phần “Được gì” rồi mới đưa ra hội nghị.");

    public static readonly Refusal NoDay = new("Xin ghi ngày, từ hôm nay trở đi.", "ngay");

    public static readonly Refusal NotAsked = new("Hồ sơ này đã ban hành, hoặc đơn vị mình đã gửi phần của mình.");

    public static readonly Refusal ManyFiles = new("Hồ sơ đã có 30 tệp. Xin bỏ bớt tệp không cần.", "tep");

    public static readonly Refusal GoneFile = new("Tệp này đã bỏ rồi.");

    public static readonly Refusal Changed = new("Người khác vừa sửa hồ sơ này. Lời vừa viết vẫn còn trong ô; xin xem bản mới ở trên, gộp lại rồi lưu lần nữa.");

    public static Refusal Doubled(string what) => new($"Trong năm đã khen {what}. Vẫn khen thì ghi rõ vì sao vào ô lý do.", "ly-do");

    public static Refusal BadRow(int line, string why) => new($"Dòng {line}: {why}", "tep");
}

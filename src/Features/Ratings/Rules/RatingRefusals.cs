using CauNoi.Kernel;
using CauNoi.Kernel.Text;

namespace CauNoi.Ratings.Rules;

/// <summary>The sentences of this room.</summary>
public static class RatingRefusals
{
    public static readonly Refusal Published = new("Kết quả đã công bố, không sửa được nữa.");

    public static readonly Refusal Left = new("Đơn vị này đã sắp xếp lại trong đợt, nên không xếp loại. Đơn vị tiếp nhận được xếp loại thay.");

    public static readonly Refusal WithUnit = new("Đơn vị còn đang tự chấm. Xin chờ đơn vị gửi lên.");

    public static readonly Refusal SentAlready = new("Bản tự chấm đã gửi đi. Muốn sửa, xin đề nghị cấp trên trả lại.");

    public static readonly Refusal DecidedAlready = new("Kết quả của đơn vị này đã quyết định rồi.");

    public static readonly Refusal NotNow = new("Bước này chưa tới lượt hoặc đã qua. Xin xem hồ sơ đang ở đâu.");

    public static readonly Refusal NotOwn = new("Chỉ người của chính đơn vị này tự chấm, gửi, hoặc kiến nghị về kết quả.");

    public static readonly Refusal OwnUnit = new("Không ai kiểm tra, chấm hay quyết định cho đơn vị của mình. Xin để cấp trên làm.");

    public static readonly Refusal NotRater = new("Đợt này do đơn vị khác mở. Chỉ đơn vị mở đợt kiểm tra và chấm ở hội đồng.");

    public static readonly Refusal NotSecond = new("Người trình, người quyết định lần trước hoặc người đề nghị không tự quyết định bước này. Xin để người thứ hai làm.");

    public static readonly Refusal NoEvidence = new("Có mục cho điểm mà chưa nêu minh chứng. Xin ghi bản ghi, văn bản hoặc nơi xem được.");

    public static readonly Refusal ManyFiles = new("Hồ sơ đã có 30 tệp. Xin bỏ bớt tệp không cần, hoặc nêu nơi xem được trong lời.", "tep");

    public static readonly Refusal GoneFile = new("Tệp này không còn trong hồ sơ.");

    public static readonly Refusal Waiting = new("Còn mục phải kiểm tra chưa ghi kết luận. Xin xem danh sách mục cần kiểm tra.");

    public static readonly Refusal TooLate = new("Đã hết hạn kiến nghị về kết quả này.");

    public static readonly Refusal AppealedOnce = new("Kết quả này đã được kiến nghị và giải quyết một lần.");

    public static readonly Refusal NothingNew = new("Điểm của hội đồng chưa đổi so với kết quả cũ. Muốn giữ nguyên, xin chọn Giữ kết quả.");

    public static readonly Refusal Reason = new("Xin ghi lý do, ít nhất vài từ.", "ly-do");

    public static readonly Refusal OnlyHead = new("Người đứng đầu đơn vị gửi, thống nhất hoặc kiến nghị. Cán bộ soạn sẵn phần tự chấm.");

    public static readonly Refusal NoPaper = new("Xin ghi số, ngày văn bản thông báo kết quả của cấp trên.", "van-ban");

    public static readonly Refusal NoStep = new("Không có bước này. Xin mở lại trang.");

    public static readonly Refusal TakenSeason = new("Năm này đã có đợt xếp loại theo bộ tiêu chí này. Xin mở đợt ấy trong danh sách.", "bo-tieu-chi");

    public static readonly Refusal NobodyToRate = new("Dưới đơn vị này không có đơn vị nào thuộc diện của bộ tiêu chí.", "bo-tieu-chi");

    public static readonly Refusal WrongYear = new("Bộ tiêu chí này không áp dụng cho năm đã chọn, hoặc cho tỉnh khác.", "nam");

    public static readonly Refusal UntilPast = new("Hạn tự chấm phải từ hôm nay trở đi và không quá một năm.", "han");

    public static readonly Refusal UnitsChanged = new("Danh sách đơn vị đã đổi vì sắp xếp. Xin bấm Cập nhật danh sách rồi chấm cho đơn vị mới.");

    public static readonly Refusal NothingChanged = new("Danh sách đơn vị vẫn như cũ.");

    public static readonly Refusal PublishedSeason = new("Đợt này đã công bố. Kết quả không đổi nữa.");

    public static readonly Refusal NotWeak = new("Chỉ đơn vị xếp mức yếu mới cần kế hoạch hỗ trợ, hoặc kế hoạch đã có rồi.");

    public static readonly Refusal NotHelper = new("Người giúp, hoặc nơi đã lập kế hoạch, ghi kết quả. Đơn vị được giúp không tự kết thúc kế hoạch.");

    public static readonly Refusal NotThere = new("Không tìm thấy đơn vị giúp đỡ này. Xin chọn trong danh sách.", "giup");

    public static Refusal Learning(IEnumerable<string> titles) =>
        new($"Chỉ số đang làm quen chưa dùng để xếp loại: {string.Join("; ", titles)}. Đánh dấu ô bên dưới để mở đợt mà không tính các mục ấy.", "bo-muc");

    public static Refusal Unpublished(int undecided, int appealed, int waiting) => new(
        $"Chưa công bố được: còn {undecided} đơn vị chưa có quyết định, {appealed} kiến nghị chưa giải quyết, {waiting} đơn vị còn trong hạn kiến nghị.");

    public static Refusal Points(string title, decimal most) => new($"{title}: điểm phải từ 0 đến {Figures.Format(most)}, nhiều nhất hai chữ số sau dấu phẩy.");

    public static Refusal Both(string title, decimal points) => new($"{title}: người khác vừa ghi {Figures.Format(points)} điểm. Phần của mình vẫn còn đây, xin xem lại rồi lưu lần nữa.");
}

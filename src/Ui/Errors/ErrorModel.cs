namespace CauNoi.Ui.Errors;

/// <summary>What an error page says: what happened, what to do next, and for a fault the code that finds its line in the log.</summary>
public sealed record ErrorModel(string Title, string Sentence, string Path, string? Code = null)
{
    /// <summary>The words for a status code; nothing of the inner workings.</summary>
    public static ErrorModel For(int status, string path) => status switch
    {
        401 => new("Cần đăng nhập", "Phiên làm việc đã hết. Xin đăng nhập rồi làm lại; phần viết dở được giữ trên máy này.", path),
        403 => new("Chưa được phép", "Vai trò hiện tại không mở được trang này. Nếu cần, xin hỏi người quản trị của đơn vị.", path),
        404 => new("Không tìm thấy trang", "Địa chỉ này không có, hoặc nội dung không dành cho người đang xem. Xin xem lại đường dẫn hoặc tìm từ trang đầu.", path),
        405 => new("Không dùng được cách này", "Trang này không nhận nội dung gửi lên như vậy. Xin mở lại trang rồi làm từ đầu.", path),
        413 => new("Nội dung quá lớn", "Nội dung gửi lên quá lớn. Xin rút gọn phần viết hoặc chọn ảnh nhỏ hơn.", path),
        429 => new("Gửi quá nhanh", "Từ địa chỉ này vừa có quá nhiều lượt gửi. Xin chờ một phút rồi thử lại.", path),
        >= 500 => new("Hệ thống gặp sự cố", "Việc vừa rồi chưa làm được và chưa có gì bị ghi dở. Xin thử lại sau ít phút.", path),
        _ => new("Chưa làm được", "Yêu cầu này hệ thống không hiểu. Xin mở lại trang rồi làm từ đầu.", path),
    };
}

using CauNoi.Kernel;

namespace CauNoi.Documents.Writing.Signing;

/// <summary>Why a signed paper is not taken.</summary>
internal static class SignedPaperRefusals
{
    public static readonly Refusal NotPdf = new("Tệp gửi lên không phải tệp PDF. Xin ký trên tệp PDF đã tải về từ báo cáo này.");

    public static readonly Refusal OtherPaper = new("Tệp gửi lên không phải bản PDF đã tải về từ báo cáo này, hoặc đã bị lưu lại bằng chương trình khác. Xin tải lại bản PDF, ký trên bản đó và không in lại hay lưu lại bằng cách khác.");

    public static readonly Refusal Unsigned = new("Tệp này chưa có chữ ký số. Xin ký trên tệp PDF đã tải về rồi gửi lại.");

    public static readonly Refusal Altered = new("Nội dung tệp đã thay đổi so với bản đã tải về: có trang bị sửa hoặc có phần thêm vào ngoài chữ ký. Xin tải lại bản PDF và ký lại.");

    public static readonly Refusal Broken = new("Chữ ký số không khớp với nội dung tệp. Xin ký lại trên bản PDF đã tải về.");

    public static readonly Refusal Unreadable = new("Không đọc được cấu trúc của tệp đã ký. Xin tải lại bản PDF và ký bằng công cụ ký số của cơ quan.");
}

using CauNoi.Kernel;

namespace CauNoi.Documents.Tools;

/// <summary>Why there is no PDF.</summary>
internal static class OfficeRefusals
{
    public static readonly Refusal NotHere = new("Máy chủ chưa cài LibreOffice nên chưa tạo được tệp PDF. Xin tải bản Word, hoặc báo người quản trị.");

    public static readonly Refusal TooLong = new("Tạo tệp PDF quá thời gian cho phép. Xin tải bản Word, hoặc chia báo cáo thành nhiều phần.");

    public static readonly Refusal Unreadable = new("Không tạo được tệp PDF từ văn bản này. Xin tải bản Word và báo người quản trị.");
}

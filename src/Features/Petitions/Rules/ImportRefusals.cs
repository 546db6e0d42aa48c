using CauNoi.Kernel;

namespace CauNoi.Petitions.Rules;

/// <summary>Why a table, or a row of it, is not taken in.</summary>
public static class ImportRefusals
{
    public static readonly Refusal NoFile = new("Chưa chọn tệp. Xin chọn một bảng .xlsx hoặc .csv.", "tep");

    public static readonly Refusal NoWords = new("Bảng chưa có cột “Nội dung”. Xin tải bảng mẫu, chép dữ liệu vào rồi chọn lại.", "tep");

    public static readonly Refusal TooMany = new("Bảng có hơn 500 dòng. Xin chia làm nhiều tệp.", "tep");

    public static readonly Refusal DayOdd = new("Ngày nhận viết như 05/09/2026.");
}

using CauNoi.Kernel;

namespace CauNoi.Petitions.Rules;

/// <summary>What the notebook is told when it cannot be taken in as it is.</summary>
public static class OfflineRefusals
{
    public static readonly Refusal FormChanged = new("Mẫu ghi kiến nghị đã đổi. Xin mở lại, xem một lượt rồi gửi.");

    public static readonly Refusal KeptForPerson = new("Mã của bản ghi này đã dùng cho một việc khác. Bản gửi được giữ lại cho cán bộ xem.");

    public static readonly Refusal NoPhotos = new("Kiến nghị ghi thay chưa nhận ảnh gửi sau. Xin đưa ảnh cho cán bộ xã cùng mã trên phiếu.");
}

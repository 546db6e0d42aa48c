using System.Globalization;
using CauNoi.Kernel;

namespace CauNoi.Platform.Files;

/// <summary>Why a file is not taken, and what its sender can do.</summary>
internal static class FileRefusals
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static readonly Refusal Empty = new("Tệp không có nội dung. Hãy chọn lại ảnh rồi gửi.");

    public static readonly Refusal NotAPhoto = new("Tệp này không phải là ảnh. Hãy chọn ảnh JPEG, PNG, WebP hoặc HEIC.");

    public static readonly Refusal Damaged = new("Ảnh bị hỏng hoặc chưa tải lên hết. Hãy gửi lại, hoặc chọn ảnh khác.");

    public static readonly Refusal Unusual = new(
        "Ảnh được lưu theo kiểu ít gặp nên chưa đọc được. Hãy mở ảnh, lưu lại thành ảnh JPEG rồi gửi.");

    public static readonly Refusal Animated = new("Ảnh động chưa gửi được. Hãy chọn một ảnh tĩnh.");

    public static Refusal TooBig(long mostBytes) => new(string.Create(Vietnamese,
        $"Ảnh nặng hơn {mostBytes / 1_048_576.0:0.#} MB. Hãy chọn ảnh nhẹ hơn, hoặc chụp lại ở cỡ vừa."));

    public static Refusal TooManyPixels(long width, long height, PhotoLimits limits) => new(string.Create(Vietnamese,
        $"Ảnh quá lớn ({width:N0} × {height:N0} điểm). Hãy thu nhỏ còn tối đa {limits.MostSide:N0} điểm mỗi chiều và {limits.MostPixels / 1_000_000} triệu điểm cả ảnh."));
}

using CauNoi.Kernel;

namespace CauNoi.Boards.Rules;

/// <summary>The sentences about declared numbers.</summary>
public static class BoardRefusals
{
    public static readonly Refusal SameNumber = new("Số này đúng bằng số hệ thống đếm được, không cần khai.", "so");

    public static readonly Refusal NotBegun = new("Kỳ này chưa bắt đầu nên chưa khai được.", "so");

    public static readonly Refusal DeclaredOverlapping = new("Chỉ số này đã được khai cho một kỳ chồng lên kỳ này. Xin sửa hoặc rút số đã khai ấy trước.", "so");
}

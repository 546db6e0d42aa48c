using CauNoi.Kernel;

namespace CauNoi.Programmes.Rules;

/// <summary>The sentences about programmes.</summary>
public static class ProgrammeRefusals
{
    public static readonly Refusal Waiting = new("Văn bản đang chờ ban hành nên chưa sửa được. Xin trả lại để sửa trước.");

    public static readonly Refusal Stands = new("Văn bản đã ban hành thì giữ nguyên lời văn. Muốn đổi một chỉ tiêu, xin mở chỉ tiêu ấy rồi chọn Điều chỉnh.");

    public static readonly Refusal IssuedAlready = new("Văn bản này đã ban hành rồi.");

    public static readonly Refusal NotNow = new("Lúc này chưa làm được bước ấy. Xin mở lại trang để xem văn bản đang ở bước nào.");

    public static readonly Refusal EndedBefore = new("Ngày kết thúc không được trước ngày ban hành.", "ngay");
}

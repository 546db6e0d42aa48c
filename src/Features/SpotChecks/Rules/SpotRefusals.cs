using CauNoi.Kernel;

namespace CauNoi.SpotChecks.Rules;

/// <summary>The sentences about spot checks.</summary>
public static class SpotRefusals
{
    public static readonly Refusal NotOver = new("Kỳ này chưa hết nên chưa bốc mẫu được.", "ky");

    public static readonly Refusal SeededAlready = new("Kỳ này của đơn vị này đã có đợt phúc tra. Xin xem trong danh sách bên dưới.", "ky");

    public static readonly Refusal DrawnAlready = new("Mẫu của đợt này đã bốc rồi.");

    public static readonly Refusal NothingToDraw = new("Kỳ này chưa có bản ghi nào để phúc tra.");

    public static readonly Refusal CheckedAlready = new("Bản ghi này đã có người phúc tra.");

    public static readonly Refusal NotTheSecondPerson = new("Bản ghi này phải do người khác phúc tra: không phải người ghi, sửa hay xác nhận, và ở cấp xem được việc này.");
}

using CauNoi.Kernel.Time;

namespace CauNoi.Kernel.Units;

/// <summary>Every sentence with which a change of units is refused.</summary>
internal static class UnitRefusals
{
    public static readonly Refusal Nothing = new("Chưa có thay đổi nào. Xin chọn ít nhất một việc: lập, đổi tên, chuyển, sáp nhập, chia hoặc giải thể.");

    public static Refusal NumberTaken(int unit) => new($"Số {unit} đã dùng cho một đơn vị khác. Xin lập lại với số mới.");

    public static Refusal NotThere(int unit, DateOnly day) => new($"Đơn vị số {unit} không có vào ngày {VietnameseDates.Format(day)}. Xin xem lại ngày hoặc chọn đơn vị khác.");

    public static Refusal Twice(string name) => new($"{name}: một việc được ghi hai lần. Xin giữ lại một dòng.");

    public static Refusal NameEmpty(string name) => new($"{name}: xin ghi tên mới.");

    public static Refusal LaterChange(string name, DateOnly from) =>
        new($"{name}: đã có thay đổi khác từ ngày {VietnameseDates.Format(from)}. Xin hoàn tác thay đổi đó trước.");

    public static Refusal BegunThatDay(string name) => new($"{name}: mới lập đúng ngày này nên chưa thể kết thúc. Xin chọn ngày sau, hoặc hoàn tác việc lập.");

    public static Refusal ParentGone(string name, DateOnly day) =>
        new($"{name}: đơn vị cấp trên không có suốt từ ngày {VietnameseDates.Format(day)}. Xin chọn đơn vị cấp trên khác.");

    public static Refusal LineGone(string name, DateOnly day) =>
        new($"{name}: đơn vị cấp trên theo ngành dọc không có suốt từ ngày {VietnameseDates.Format(day)}. Xin chọn đơn vị khác.");

    public static Refusal Circle(string name) => new($"{name}: không thể đặt dưới chính mình hoặc dưới đơn vị trực thuộc của mình.");

    public static Refusal ChildrenLeft(string name, int count, string first) =>
        new($"{name}: còn {count} đơn vị trực thuộc chưa biết về đâu ({first}…). Xin chuyển hoặc kết thúc từng đơn vị.");

    public static Refusal SuccessorGone(string name) => new($"{name}: đơn vị nhận tiếp không có sau ngày thay đổi. Xin chọn đơn vị khác.");

    public static Refusal CodeTaken(string name, string code) => new($"{name}: mã {code} thuộc về đơn vị khác. Mã chính thức không dùng lại.");
}

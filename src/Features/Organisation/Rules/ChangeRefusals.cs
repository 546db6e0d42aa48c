using CauNoi.Kernel;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Rules;

/// <summary>Every sentence with which a change of units is refused, beyond what the tree itself refuses.</summary>
public static class ChangeRefusals
{
    public static readonly Refusal OwnProposal = new("Người đề nghị không tự duyệt. Xin nhờ một người khác có quyền duyệt.");

    public static readonly Refusal BasisEmpty = new("Xin ghi văn bản làm căn cứ: số, ngày và cơ quan ban hành.", "can-cu");

    public static readonly Refusal NotNow = new("Thay đổi này đã sang bước khác. Xin mở lại trang để xem.");

    public static readonly Refusal InUse = new("Đã có việc ghi ở đơn vị mới, nên không hoàn tác được nữa. Xin lập một thay đổi mới.");

    public static readonly Refusal NotOwnMatter = new("Xã chỉ tự đổi khu dân cư của mình. Việc này xin gửi lên tỉnh đề nghị.");

    public static Refusal KindUnknown(string name) => new($"{name}: loại đơn vị này không có trong danh mục. Xin chọn loại khác.");

    public static Refusal KindOver(string name, UnitKind kind) => new(kind.Until is { } until
        ? $"{name}: từ sau ngày {VietnameseDates.Format(until)} không còn {kind.Title.ToLowerInvariant()}. Xin chọn loại khác, hoặc ghi ngày trước đó."
        : $"{name}: {kind.Title.ToLowerInvariant()} chỉ có từ ngày {VietnameseDates.Format(kind.From)}. Xin chọn loại khác.");

    public static Refusal NameWithoutWord(string name, UnitKind kind, DateOnly day) =>
        new($"{name}: tên cần bắt đầu bằng một trong các chữ: {string.Join(", ", kind.WordsOn(day))}.");

    public static Refusal Misplaced(string name, UnitKind kind, UnitKindTable kinds) => new(kind.Under.Count == 0
        ? $"{name}: đơn vị cấp cao nhất không thuộc đơn vị nào."
        : $"{name}: {kind.Title.ToLowerInvariant()} cần thuộc một trong các loại: {string.Join("; ", kind.Under.Select(kinds.Title))}.");

    public static readonly Refusal OutOfReach = new("Thay đổi có đơn vị nằm ngoài nơi mình phụ trách. Xin gửi lên cấp trên đề nghị.");

    public static readonly Refusal ListNeedsSecond = new("Danh sách nạp từ tệp luôn cần người thứ hai duyệt. Xin gửi đề nghị.");

    public static readonly Refusal NotTheSecond = new("Thay đổi này chờ người có quyền duyệt ở cấp trên.");

    public static readonly Refusal TooMany = new("Một thay đổi có nhiều nhất 5.000 việc. Danh sách dài hơn xin nhập bằng tệp.");

    public static Refusal KindNotSaid(string name) => new($"{name}: xin chọn loại đơn vị.");

    public static Refusal UndoneTooLate(DateOnly day) =>
        new($"Thay đổi đã có hiệu lực từ ngày {VietnameseDates.Format(day)} nên không hoàn tác được. Xin lập một thay đổi mới.");

    public static Refusal Unknown(string typed) => new($"Không tìm thấy đơn vị “{typed}”. Xin ghi đúng tên đầy đủ hoặc mã.");

    public static Refusal Ambiguous(string typed, IEnumerable<string> choices) =>
        new($"Có nhiều đơn vị cùng tên “{typed}”. Xin ghi mã hoặc số: {string.Join("; ", choices)}.");
}

using CauNoi.Kernel;

namespace CauNoi.Organisation.Rules.Lists;

/// <summary>What can be wrong with a list, in sentences.</summary>
public static class ListRefusals
{
    public const string NoName = "Thiếu tên đơn vị.";

    public static readonly Refusal NameColumn = new("Xin chọn cột nào là tên đơn vị.", "ten");

    public static readonly Refusal TwiceColumn = new("Một cột chỉ dùng cho một mục. Xin chọn lại.");

    public static readonly Refusal NothingNew = new("Danh sách này khớp với hệ thống, không có gì để nhận.");

    public static readonly Refusal Unsound = new("Danh sách còn dòng chưa đúng nên chưa nhận dòng nào. Xin tải tệp có cột Lỗi về, sửa rồi nạp lại.");

    public static string NoKind(string text) =>
        text.Length == 0 ? "Không rõ loại đơn vị. Xin ghi Tỉnh, Xã, Phường, Xóm… ở cột loại hoặc ở đầu tên." : $"Loại đơn vị \"{text}\" chưa có trong hệ thống.";

    public static string BadCode(string code) => $"Mã \"{code}\" chỉ được gồm chữ số, chữ cái không dấu, dấu chấm, gạch ngang; nhiều nhất 20 ký tự.";

    public static string LostZeros(string code) => $"Mã \"{code}\" có vẻ mất số 0 ở đầu (phần mềm bảng tính hay tự bỏ). Xin định dạng cột mã là văn bản và ghi đủ số.";

    public static string CodeTwice(string code, int line) => $"Mã {code} đã có ở dòng {line}.";

    public static string NameTwice(string name, int line) => $"{name} đã có ở dòng {line}. Nếu là hai đơn vị khác nhau, xin ghi mã cho từng đơn vị.";

    public static string NoParent => "Thiếu đơn vị cấp trên. Xin ghi mã hoặc tên đơn vị cấp trên.";

    public static string ParentUnknown(string text) => $"Không tìm thấy đơn vị cấp trên \"{text}\". Xin ghi mã của đơn vị đó.";

    public static string ParentUnclear(string text, IEnumerable<string> candidates) =>
        $"Có nhiều đơn vị có thể là \"{text}\": {string.Join("; ", candidates)}. Xin ghi mã thay cho tên.";

    public static string LooksLike(string name, string other) => $"{name} gần giống {other} đang có. Nếu là một, xin viết tên y như vậy; nếu khác nhau, xin ghi mã.";

    public static string Unclear(string name, int count) => $"Có {count} đơn vị cùng tên {name} ở đây. Xin ghi mã để biết là đơn vị nào.";

    public static string Circle => "Đơn vị cấp trên của dòng này lại nằm dưới chính nó.";

    public static string ParentWrong(int line) => $"Đơn vị cấp trên ở dòng {line} chưa đúng, xin sửa dòng đó trước.";

    public static string TooLong => "Tên đơn vị dài quá 200 ký tự.";

    public static string NotFigure(string title, string text) => $"{title} \"{text}\" không phải là số.";

    public static string NotRemote(string text) => $"Khu vực \"{text}\" chưa đúng: ghi I, II, III hoặc để trống.";

    public static string NotUrban(string text) => $"\"{text}\" chưa đúng: ghi đô thị hoặc nông thôn.";
}

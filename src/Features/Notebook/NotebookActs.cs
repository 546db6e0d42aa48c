using CauNoi.Kernel.Audit;

namespace CauNoi.Notebook;

/// <summary>What is written down about phones and what they send. What becomes a record is an act of the record's room.</summary>
public static class NotebookActs
{
    public static readonly ActKind Enrol = new("notebook.enrol", "Ghép một điện thoại", new ActField("name", Secrecy.Personal), new ActField("key"));

    public static readonly ActKind End = new("notebook.end", "Bỏ một điện thoại", new ActField("lost"));

    public static readonly ActKind Keep = new("notebook.keep", "Giữ một bản gửi từ điện thoại cho cán bộ xem", new ActField("form"));

    public static readonly ActKind Settle = new("notebook.settle", "Đã xem một bản gửi từ điện thoại", new ActField("form"));

    public static readonly ActKind Drop = new("notebook.drop", "Xem một bản gửi từ điện thoại và không ghi vào sổ", new ActField("form"));

    public static readonly ActKind TextCode = new("notebook.text-code", "Tạo mã riêng để ghi bằng tin nhắn");

    public static readonly ActKind Forget = new("notebook.forget", "Xoá điện thoại, biên nhận và ảnh dở dang đã hết hạn giữ", new ActField("rows"));

    public static IReadOnlyList<ActKind> All { get; } = [Enrol, End, Keep, Settle, Drop, TextCode, Forget];
}

using CauNoi.Kernel.Audit;

namespace CauNoi.Imports;

/// <summary>What is written down about tables of records. The names are older than the room: acts that carry them are sealed.</summary>
public static class ImportActs
{
    public static readonly ActKind Upload = new("activities.upload", "Gửi bảng bản ghi để kiểm tra", new ActField("kind"));

    public static readonly ActKind CheckTable = new("activities.check-table", "Kiểm tra bảng bản ghi", new ActField("rows"), new ActField("faulty"), new ActField("closed"));

    public static readonly ActKind Drop = new("activities.drop", "Bỏ bảng bản ghi, không ghi gì");

    public static readonly ActKind Accept = new("activities.accept", "Cho ghi bảng bản ghi", new ActField("records"), new ActField("closed"));

    public static readonly ActKind Import = new("activities.import", "Ghi một phần của bảng bản ghi", new ActField("kind"), new ActField("chunk"), new ActField("records"));

    public static readonly ActKind Finish = new("activities.finish", "Ghi xong bảng bản ghi", new ActField("records"));

    public static readonly ActKind UndoImport = new("activities.undo-import", "Hoàn tác một lần nhập bảng");

    public static readonly ActKind ForgetRows = new("activities.forget-rows", "Xoá bảng đã gửi, khi không còn cần", new ActField("rows"));

    public static IReadOnlyList<ActKind> All { get; } = [Upload, CheckTable, Drop, Accept, Import, Finish, UndoImport, ForgetRows];
}

using CauNoi.Kernel.Audit;

namespace CauNoi.Activities;

/// <summary>What is written down about records.</summary>
public static class ActivityActs
{
    public static readonly ActKind Record = new("activities.record", "Ghi việc", new ActField("kind"), new ActField("day"), new ActField("answers", Secrecy.Personal));

    public static readonly ActKind Correct = new("activities.correct", "Sửa bản ghi", new ActField("day"), new ActField("answers", Secrecy.Personal));

    public static readonly ActKind Confirm = new("activities.confirm", "Xác nhận bản ghi");

    public static readonly ActKind Step = new("activities.step", "Chuyển bước", new ActField("state"), new ActField("day"));

    public static readonly ActKind Withdraw = new("activities.withdraw", "Rút bản ghi");

    public static readonly ActKind OpenDuties = new("activities.open-duties", "Mở việc đến hạn", new ActField("duties"));

    public static readonly ActKind Upload = new("activities.upload", "Gửi bảng bản ghi để kiểm tra", new ActField("kind"));

    public static readonly ActKind Check = new("activities.check", "Kiểm tra bảng bản ghi", new ActField("rows"), new ActField("faulty"));

    public static readonly ActKind Drop = new("activities.drop", "Bỏ bảng bản ghi, không ghi gì");

    public static readonly ActKind Accept = new("activities.accept", "Cho ghi bảng bản ghi", new ActField("records"));

    public static readonly ActKind Import = new("activities.import", "Ghi một phần của bảng bản ghi", new ActField("kind"), new ActField("chunk"), new ActField("records"));

    public static readonly ActKind Finish = new("activities.finish", "Ghi xong bảng bản ghi", new ActField("records"));

    public static readonly ActKind UndoImport = new("activities.undo-import", "Hoàn tác một lần nhập bảng");

    public static readonly ActKind ForgetRows = new("activities.forget-rows", "Xoá bảng đã gửi, khi không còn cần", new ActField("rows"));

    public static IReadOnlyList<ActKind> All { get; } =
        [Record, Correct, Confirm, Step, Withdraw, OpenDuties, Upload, Check, Drop, Accept, Import, Finish, UndoImport, ForgetRows];
}

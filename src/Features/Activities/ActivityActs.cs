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

    public static readonly ActKind AskQuestion = new("activities.ask-question", "Ghi câu hỏi của dân",
        new ActField("meeting"), new ActField("promised"), new ActField("question", Secrecy.Personal));

    public static readonly ActKind KeepPromise = new("activities.keep-promise", "Báo đã làm điều đã hứa", new ActField("done"));

    public static readonly ActKind ForgetPersonal = new("activities.forget-personal", "Xoá phần riêng tư đã hết hạn giữ", new ActField("records"));

    public static readonly ActKind AttachPhoto = new("activities.attach-photo", "Ảnh gửi sau từ điện thoại đã tới", new ActField("photo"));

    /// <summary>What gives a record that stands another wording.</summary>
    public static IReadOnlyList<ActKind> Rewording { get; } = [Correct, Step, Withdraw];

    public static IReadOnlyList<ActKind> All { get; } =
    [
        Record, AttachPhoto, Correct, Confirm, Step, Withdraw, OpenDuties,
        AskQuestion, KeepPromise, ForgetPersonal,
    ];
}

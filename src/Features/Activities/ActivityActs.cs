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

    public static readonly ActKind CheckTable = new("activities.check-table", "Kiểm tra bảng bản ghi", new ActField("rows"), new ActField("faulty"));

    public static readonly ActKind Drop = new("activities.drop", "Bỏ bảng bản ghi, không ghi gì");

    public static readonly ActKind Accept = new("activities.accept", "Cho ghi bảng bản ghi", new ActField("records"));

    public static readonly ActKind Import = new("activities.import", "Ghi một phần của bảng bản ghi", new ActField("kind"), new ActField("chunk"), new ActField("records"));

    public static readonly ActKind Finish = new("activities.finish", "Ghi xong bảng bản ghi", new ActField("records"));

    public static readonly ActKind UndoImport = new("activities.undo-import", "Hoàn tác một lần nhập bảng");

    public static readonly ActKind ForgetRows = new("activities.forget-rows", "Xoá bảng đã gửi, khi không còn cần", new ActField("rows"));

    public static readonly ActKind ClosePeriod = new("activities.close-period", "Chốt kỳ", new ActField("period"), new ActField("rule"));

    public static readonly ActKind ReopenPeriod = new("activities.reopen-period", "Mở lại kỳ đã chốt", new ActField("period"));

    public static readonly ActKind SeedRound = new("activities.seed-round", "Mở đợt phúc tra", new ActField("period"), new ActField("seed"), new ActField("size"));

    public static readonly ActKind DrawRound = new("activities.draw-round", "Bốc mẫu phúc tra", new ActField("population"), new ActField("drawn"));

    public static readonly ActKind SpotCheck = new("activities.spot-check", "Phúc tra bản ghi", new ActField("verdict"), new ActField("words", Secrecy.Personal));

    public static readonly ActKind Publish = new("activities.publish", "Đăng ảnh", new ActField("picture"), new ActField("children"), new ActField("hidden"));

    public static readonly ActKind Unpublish = new("activities.unpublish", "Thôi đăng ảnh", new ActField("picture"));

    public static readonly ActKind AskRemoval = new("activities.ask-removal", "Đề nghị gỡ ảnh",
        new ActField("picture"), new ActField("child"), new ActField("reason", Secrecy.Personal), new ActField("contact", Secrecy.Personal));

    public static readonly ActKind AnswerRemoval = new("activities.answer-removal", "Trả lời đề nghị gỡ ảnh", new ActField("picture"), new ActField("removed"));

    public static readonly ActKind AskQuestion = new("activities.ask-question", "Ghi câu hỏi của dân",
        new ActField("meeting"), new ActField("promised"), new ActField("question", Secrecy.Personal));

    public static readonly ActKind KeepPromise = new("activities.keep-promise", "Báo đã làm điều đã hứa", new ActField("done"));

    public static readonly ActKind ForgetPersonal = new("activities.forget-personal", "Xoá phần riêng tư đã hết hạn giữ", new ActField("records"));

    public static readonly ActKind ForgetContacts = new("activities.forget-contacts", "Xoá cách liên hệ của người đề nghị gỡ ảnh", new ActField("requests"));

    public static readonly ActKind AttachPhoto = new("activities.attach-photo", "Ảnh gửi sau từ điện thoại đã tới", new ActField("photo"));

    public static IReadOnlyList<ActKind> All { get; } =
    [
        Record, AttachPhoto, Correct, Confirm, Step, Withdraw, OpenDuties, Upload, CheckTable, Drop, Accept, Import, Finish, UndoImport, ForgetRows,
        Publish, Unpublish, AskRemoval, AnswerRemoval, AskQuestion, KeepPromise, ForgetPersonal, ForgetContacts,
        ClosePeriod, ReopenPeriod, SeedRound, DrawRound, SpotCheck,
    ];
}

using CauNoi.Kernel.Audit;

namespace CauNoi.Today;

/// <summary>What is written down about duties besides their being done.</summary>
public static class TodayActs
{
    public static readonly ActKind HandOver = new("today.hand-over", "Giao việc cho người hoặc đơn vị khác",
        new ActField("to"), new ActField("words", Secrecy.Personal));

    public static readonly ActKind AskHelp = new("today.ask-help", "Nhờ hỗ trợ một việc", new ActField("to"), new ActField("words", Secrecy.Personal));

    public static readonly ActKind SayWhyNot = new("today.say-why-not", "Báo vì sao chưa làm được", new ActField("words", Secrecy.Personal));

    public static readonly ActKind GiveBack = new("today.give-back", "Trả lại hoặc lấy lại việc đã giao, đã nhờ, đã báo",
        new ActField("turn"), new ActField("words", Secrecy.Personal));

    public static readonly ActKind Assign = new("today.assign", "Giao một việc có hạn", new ActField("to"), new ActField("due"), new ActField("words", Secrecy.Personal));

    public static readonly ActKind Finish = new("today.finish", "Báo xong việc được giao", new ActField("result", Secrecy.Personal), new ActField("proof"));

    public static readonly ActKind Withdraw = new("today.withdraw", "Rút việc đã giao", new ActField("words", Secrecy.Personal));

    public static readonly ActKind Reopen = new("today.reopen", "Đề nghị làm lại việc được giao", new ActField("words", Secrecy.Personal));

    public static readonly ActKind Escalate = new("today.escalate", "Báo việc trễ lâu lên đơn vị trên", new ActField("duties"));

    public static readonly ActKind ChooseDigest = new("today.choose-digest", "Chọn nhận hay thôi nhận thư nhắc", new ActField("wanted"), new ActField("address", Secrecy.Personal));

    public static readonly ActKind AskAddress = new("today.ask-address", "Gửi lại thư xác nhận địa chỉ nhận thư nhắc");

    public static readonly ActKind ConfirmAddress = new("today.confirm-address", "Xác nhận địa chỉ nhận thư nhắc");

    public static readonly ActKind SendDigests = new("today.send-digests", "Gửi thư nhắc việc", new ActField("people"));

    public static readonly ActKind ForgetDigests = new("today.forget-digests", "Xoá dấu đã gửi thư nhắc cũ", new ActField("digests"));

    public static IReadOnlyList<ActKind> All { get; } = [HandOver, AskHelp, SayWhyNot, GiveBack, Assign, Finish, Withdraw, Reopen, Escalate, ChooseDigest, AskAddress, ConfirmAddress, SendDigests, ForgetDigests];
}

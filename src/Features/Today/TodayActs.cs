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

    public static IReadOnlyList<ActKind> All { get; } = [HandOver, AskHelp, SayWhyNot, GiveBack];
}

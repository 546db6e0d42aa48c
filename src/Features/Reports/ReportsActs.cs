using CauNoi.Kernel.Audit;

namespace CauNoi.Reports;

/// <summary>What is written down about reports.</summary>
public static class ReportsActs
{
    public static readonly ActKind Write = new("reports.write", "Viết một đoạn báo cáo", new ActField("place"), new ActField("words", Secrecy.Personal));

    public static readonly ActKind AddStep = new("reports.add-step", "Ghi việc sẽ làm", new ActField("words", Secrecy.Personal), new ActField("due"));

    public static readonly ActKind DropStep = new("reports.drop-step", "Bỏ một việc sẽ làm", new ActField("words", Secrecy.Personal));

    public static readonly ActKind FinishStep = new("reports.finish-step", "Ghi kết quả một việc đã hứa", new ActField("words", Secrecy.Personal));

    public static readonly ActKind Propose = new("reports.propose", "Trình ký báo cáo", new ActField("watermark"), new ActField("hash"), new ActField("figures"));

    public static readonly ActKind GiveBack = new("reports.give-back", "Trả lại bản nháp");

    public static readonly ActKind Sign = new("reports.sign", "Ký, gửi báo cáo", new ActField("sign"), new ActField("serves"), new ActField("signer", Secrecy.Personal));

    public static readonly ActKind Return = new("reports.return", "Trả lại báo cáo", new ActField("places"));

    public static readonly ActKind Accept = new("reports.accept", "Chấp nhận báo cáo");

    public static readonly ActKind Settle = new("reports.settle", "Chốt số ước của báo cáo", new ActField("watermark"), new ActField("hash"), new ActField("changed"));

    public static readonly ActKind OpenDuties = new("reports.open-duties", "Mở việc báo cáo đến hạn", new ActField("duties"));

    public static readonly ActKind FixDay = new("reports.fix-day", "Ấn định ngày báo cáo", new ActField("rule"), new ActField("period"), new ActField("due"));

    public static readonly ActKind Remind = new("reports.remind", "Nhắc đơn vị chưa gửi báo cáo", new ActField("template"), new ActField("period"), new ActField("units"));

    public static readonly ActKind MakeBatch = new("reports.make-batch", "Làm báo cáo của nhiều đơn vị", new ActField("reports"));

    public static readonly ActKind KeepPaper = new("reports.keep-paper", "Tạo bản PDF để ký số");

    public static readonly ActKind AddSigned = new("reports.add-signed", "Đưa lên bản đã ký số", new ActField("signers", Secrecy.Personal));

    public static IReadOnlyList<ActKind> All { get; } = [Write, AddStep, DropStep, FinishStep, Propose, GiveBack, Sign, Return, Accept, Settle, OpenDuties, FixDay, Remind, MakeBatch, KeepPaper, AddSigned];

    /// <summary>What a kind of act says in a history.</summary>
    public static string Sentence(string kind) => All.FirstOrDefault(a => a.Name == kind)?.Sentence ?? kind;
}

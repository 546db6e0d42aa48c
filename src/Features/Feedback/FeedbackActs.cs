using CauNoi.Kernel.Audit;

namespace CauNoi.Feedback;

/// <summary>What is written down about feedback.</summary>
public static class FeedbackActs
{
    public static readonly ActKind Submit = new("feedback.submit", "Gửi góp ý về hệ thống",
        new ActField("code"), new ActField("text", Secrecy.Personal), new ActField("contact", Secrecy.Personal), new ActField("photo"));

    public static readonly ActKind Answer = new("feedback.answer", "Trả lời góp ý", new ActField("answer"));

    public static readonly ActKind SetAside = new("feedback.set-aside", "Xếp lại góp ý, nêu lý do");

    public static readonly ActKind Reopen = new("feedback.reopen", "Người gửi cho biết chưa ổn");

    /// <summary>By the person, or by somebody who answers for the unit: then actor and account differ.</summary>
    public static readonly ActKind StepBack = new("feedback.step-back", "Một cán bộ xin không xử lý việc này",
        new ActField("account"), new ActField("reason", Secrecy.Personal), new ActField("owed-by"));

    public static readonly ActKind LetBack = new("feedback.let-back", "Một cán bộ được xử lý lại việc này", new ActField("account"), new ActField("owed-by"));

    public static readonly ActKind ForgetContact = new("feedback.forget-contact", "Xoá cách liên hệ đã hết hạn giữ", new ActField("notes"));

    public static readonly ActKind AttachPhoto = new("feedback.attach-photo", "Ảnh gửi sau từ điện thoại đã tới", new ActField("photo"));

    public static IReadOnlyList<ActKind> All { get; } = [Submit, AttachPhoto, Answer, SetAside, Reopen, StepBack, LetBack, ForgetContact];
}

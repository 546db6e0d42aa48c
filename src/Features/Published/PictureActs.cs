using CauNoi.Kernel.Audit;

namespace CauNoi.Published;

/// <summary>What is written down about published pictures; the names are from when this room was a folder of Activities.</summary>
public static class PictureActs
{
    public static readonly ActKind Publish = new("activities.publish", "Đăng ảnh", new ActField("picture"), new ActField("children"), new ActField("hidden"));

    public static readonly ActKind Unpublish = new("activities.unpublish", "Thôi đăng ảnh", new ActField("picture"));

    public static readonly ActKind AskRemoval = new("activities.ask-removal", "Đề nghị gỡ ảnh",
        new ActField("picture"), new ActField("child"), new ActField("reason", Secrecy.Personal), new ActField("contact", Secrecy.Personal));

    public static readonly ActKind AnswerRemoval = new("activities.answer-removal", "Trả lời đề nghị gỡ ảnh", new ActField("picture"), new ActField("removed"));

    /// <summary>By the person, or by somebody who answers for the unit: then actor and account differ.</summary>
    public static readonly ActKind StepBack = new("activities.step-back", "Một cán bộ xin không xử lý đề nghị gỡ ảnh",
        new ActField("account"), new ActField("reason", Secrecy.Personal), new ActField("owed-by"));

    public static readonly ActKind LetBack = new("activities.let-back", "Một cán bộ được xử lý lại đề nghị gỡ ảnh", new ActField("account"), new ActField("owed-by"));

    public static readonly ActKind ForgetContacts = new("activities.forget-contacts", "Xoá cách liên hệ của người đề nghị gỡ ảnh", new ActField("requests"));

    public static IReadOnlyList<ActKind> All { get; } = [Publish, Unpublish, AskRemoval, AnswerRemoval, StepBack, LetBack, ForgetContacts];
}

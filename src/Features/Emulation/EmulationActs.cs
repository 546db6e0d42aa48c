using CauNoi.Kernel.Audit;

namespace CauNoi.Emulation;

/// <summary>What is written down about emulation.</summary>
public static class EmulationActs
{
    public static readonly ActKind OpenRound = new("emulation.open-round", "Mở đợt thi đua", new ActField("first"), new ActField("last"), new ActField("goal"));

    public static readonly ActKind Register = new("emulation.register", "Đăng ký thi đua", new ActField("number"));

    public static readonly ActKind Result = new("emulation.result", "Ghi kết quả thi đua", new ActField("reached"));

    public static readonly ActKind CloseRound = new("emulation.close-round", "Tổng kết đợt thi đua", new ActField("entries"), new ActField("reached"));

    public static readonly ActKind Propose = new("emulation.propose", "Đề nghị khen thưởng", new ActField("form"), new ActField("awardee", Secrecy.Personal));

    public static readonly ActKind Weigh = new("emulation.weigh", "Hội đồng xét khen thưởng", new ActField("words", Secrecy.Personal));

    public static readonly ActKind Decide = new("emulation.decide", "Quyết định khen thưởng", new ActField("number"), new ActField("code"));

    public static readonly ActKind Refuse = new("emulation.refuse", "Không khen");

    public static readonly ActKind Present = new("emulation.present", "Trao khen thưởng", new ActField("day"));

    public static readonly ActKind WriteReview = new("emulation.write-review", "Lập hồ sơ sơ kết, tổng kết", new ActField("title"));

    public static readonly ActKind EditReview = new("emulation.edit-review", "Viết lời sơ kết, tổng kết");

    public static readonly ActKind MoveReview = new("emulation.move-review", "Chuyển bước hồ sơ sơ kết, tổng kết", new ActField("from"), new ActField("to"), new ActField("asked"));

    public static readonly ActKind AddPart = new("emulation.add-part", "Ghi kiểm điểm của một bên phối hợp", new ActField("party"), new ActField("done"), new ActField("not-done"));

    public static readonly ActKind AddFile = new("emulation.add-review-file", "Gửi tệp minh chứng của hồ sơ", new ActField("words", Secrecy.Personal));

    public static readonly ActKind RemoveFile = new("emulation.remove-review-file", "Bỏ tệp minh chứng của hồ sơ", new ActField("words", Secrecy.Personal));

    public static readonly ActKind IssueReview = new("emulation.issue-review", "Ban hành sơ kết, tổng kết", new ActField("hash"));

    public static readonly ActKind ImportReviews = new("emulation.import-reviews", "Đưa vào hồ sơ cũ", new ActField("reviews"), new ActField("lessons"));

    public static readonly ActKind WriteLesson = new("emulation.write-lesson", "Ghi bài học", new ActField("title"));

    public static readonly ActKind UseLesson = new("emulation.use-lesson", "Dùng bài học cho chương trình", new ActField("programme"));

    public static IReadOnlyList<ActKind> All { get; } =
        [OpenRound, Register, Result, CloseRound, Propose, Weigh, Decide, Refuse, Present, WriteReview, EditReview, MoveReview, AddPart, AddFile, RemoveFile, IssueReview, ImportReviews, WriteLesson, UseLesson];
}

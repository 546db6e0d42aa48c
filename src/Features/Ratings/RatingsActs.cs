using CauNoi.Kernel.Audit;

namespace CauNoi.Ratings;

/// <summary>What is written down about ratings.</summary>
public static class RatingsActs
{
    public static readonly ActKind Open = new("ratings.open", "Mở đợt xếp loại", new ActField("rubric"), new ActField("hash"), new ActField("seed"), new ActField("units"));

    public static readonly ActKind Follow = new("ratings.follow", "Cập nhật danh sách đơn vị theo sắp xếp", new ActField("come"), new ActField("gone"));

    public static readonly ActKind Mark = new("ratings.mark", "Ghi điểm", new ActField("stage"), new ActField("items"));

    public static readonly ActKind AddEvidence = new("ratings.add-evidence", "Gửi tệp minh chứng", new ActField("item"));

    public static readonly ActKind RemoveEvidence = new("ratings.remove-evidence", "Bỏ tệp minh chứng", new ActField("item"));

    public static readonly ActKind Send = new("ratings.send", "Gửi bản tự chấm");

    public static readonly ActKind Return = new("ratings.return", "Trả lại bản tự chấm");

    public static readonly ActKind Inspect = new("ratings.inspect", "Kiểm tra xong", new ActField("confirmed"), new ActField("corrected"));

    public static readonly ActKind Propose = new("ratings.propose", "Trình kết quả xếp loại", new ActField("hash"), new ActField("grade"), new ActField("total"));

    public static readonly ActKind GiveBack = new("ratings.give-back", "Đưa lại hội đồng");

    public static readonly ActKind Decide = new("ratings.decide", "Quyết định xếp loại", new ActField("grade"));

    public static readonly ActKind Agree = new("ratings.agree", "Đơn vị thống nhất kết quả");

    public static readonly ActKind Appeal = new("ratings.appeal", "Đơn vị kiến nghị về kết quả", new ActField("words", Secrecy.Personal));

    public static readonly ActKind Answer = new("ratings.answer", "Giải quyết kiến nghị", new ActField("changed"), new ActField("hash"), new ActField("words", Secrecy.Personal));

    public static readonly ActKind Publish = new("ratings.publish", "Công bố kết quả xếp loại", new ActField("hash"), new ActField("units"));

    public static readonly ActKind Support = new("ratings.support", "Lập kế hoạch hỗ trợ đơn vị yếu", new ActField("helper"), new ActField("until"));

    public static readonly ActKind EndSupport = new("ratings.end-support", "Kết thúc kế hoạch hỗ trợ");

    public static readonly ActKind Overlay = new("ratings.overlay", "Đề nghị bản bộ tiêu chí của tỉnh", new ActField("rubric"), new ActField("hash"), new ActField("from"));

    public static readonly ActKind DecideOverlay = new("ratings.decide-overlay", "Quyết định bản bộ tiêu chí của tỉnh", new ActField("rubric"), new ActField("agreed"));

    public static IReadOnlyList<ActKind> All { get; } =
        [Open, Follow, Mark, AddEvidence, RemoveEvidence, Send, Return, Inspect, Propose, GiveBack, Decide, Agree, Appeal, Answer, Publish, Support, EndSupport, Overlay, DecideOverlay];

    /// <summary>What a kind of act says in a history.</summary>
    public static string Sentence(string kind) => All.FirstOrDefault(a => a.Name == kind)?.Sentence ?? kind;
}

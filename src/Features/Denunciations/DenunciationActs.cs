using CauNoi.Kernel.Audit;

namespace CauNoi.Denunciations;

/// <summary>What is written down about the sealed store: who touched what, and never a word of what lies in it.</summary>
public static class DenunciationActs
{
    public static readonly ActKind Submit = new("denunciations.submit", "Nhận tố cáo vào hồ sơ niêm phong");

    /// <summary>The first of two has come.</summary>
    public static readonly ActKind Begin = new("denunciations.begin", "Người thứ nhất tới mở hồ sơ niêm phong");

    /// <summary>Reading is an act: by the second, with the first.</summary>
    public static readonly ActKind Open = new("denunciations.open", "Hai người mở và đọc hồ sơ niêm phong", new ActField("with"));

    public static readonly ActKind Refuse = new("denunciations.refuse", "Thử cụm mật khẩu không đúng");

    public static readonly ActKind Step = new("denunciations.step", "Ghi bước xử lý hồ sơ niêm phong", new ActField("step"), new ActField("listed"));

    public static readonly ActKind Appoint = new("denunciations.appoint", "Cử người mở hồ sơ niêm phong", new ActField("account"));

    public static readonly ActKind MakeKey = new("denunciations.make-key", "Lập khoá của người mở", new ActField("key"));

    public static readonly ActKind BeginAdmit = new("denunciations.begin-admit", "Người thứ nhất chia khoá cho người mở mới", new ActField("newcomer"));

    public static readonly ActKind Admit = new("denunciations.admit", "Hai người chia khoá cho người mở mới", new ActField("with"), new ActField("shares"));

    public static readonly ActKind End = new("denunciations.end", "Người mở thôi nhiệm vụ", new ActField("account"));

    public static readonly ActKind Forget = new("denunciations.forget", "Xoá phần khoá đã chờ quá giờ", new ActField("shares"));

    public static IReadOnlyList<ActKind> All { get; } = [Submit, Begin, Open, Refuse, Step, Appoint, MakeKey, BeginAdmit, Admit, End, Forget];
}

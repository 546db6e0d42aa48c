using System.Text.RegularExpressions;
using CauNoi.Kernel.Text;

namespace CauNoi.Petitions.Rules;

/// <summary>How a submission came, as far as floods and programs go. What it says is not judged.</summary>
/// <param name="SameWords">How often the same words came within a day, this time counted.</param>
/// <param name="SameContact">How often the same telephone number or address of mail did; 0 where none was given.</param>
/// <param name="SameAddress">How often the same network address did within an hour.</param>
/// <param name="Filling">How long it took to fill; none where no script ran.</param>
/// <param name="Trapped">A field was filled that people do not see.</param>
public sealed record IntakeLook(int SameWords, int SameContact, int SameAddress, TimeSpan? Filling, bool Trapped);

/// <summary>How much of the same is still ordinary. Dated settings of the installation.</summary>
public sealed record IntakeQuotas(int SameWords, int SameContact, int SameAddress);

/// <summary>Judges how a submission came: content and contact first, the network address last, because a district sits behind one.</summary>
public static partial class IntakeJudgement
{
    /// <summary>Nobody writes a sentence and names a place faster.</summary>
    public static readonly TimeSpan Fastest = TimeSpan.FromSeconds(3);

    /// <summary>How many times the ordinary one network address may send before it is asked to wait; what it typed stays on its page.</summary>
    public const int Flood = 5;

    /// <summary>Why it waits for a look; nothing when it is handled like all others.</summary>
    public static HeldReason Of(string text, IntakeLook look, IntakeQuotas quotas)
    {
        var held = HeldReason.None;
        if (look.Filling is null) held |= HeldReason.WithoutScripts;
        if (look.Filling < Fastest || look.Trapped) held |= HeldReason.TooFast;
        if (look.SameWords > quotas.SameWords) held |= HeldReason.SameWords;
        if (look.SameContact > quotas.SameContact) held |= HeldReason.SameContact;
        if (look.SameAddress > quotas.SameAddress) held |= HeldReason.SameAddress;
        if (Thin(text)) held |= HeldReason.Thin;
        return held;
    }

    /// <summary>Whether one network address sends so much that it is asked to wait.</summary>
    public static bool Floods(IntakeLook look, IntakeQuotas quotas) => look.SameAddress > quotas.SameAddress * Flood;

    /// <summary>The words for the desk.</summary>
    public static IReadOnlyList<string> Words(HeldReason held) => [.. Sentences.Where(s => held.HasFlag(s.Reason)).Select(s => s.Words)];

    private static readonly (HeldReason Reason, string Words)[] Sentences =
    [
        (HeldReason.WithoutScripts, "Gửi từ trang không chạy kịch bản: thường là máy cũ, có khi là chương trình tự gửi."),
        (HeldReason.SameWords, "Cùng một nội dung được gửi nhiều lần trong ngày."),
        (HeldReason.SameContact, "Cùng một số điện thoại hoặc địa chỉ thư gửi rất nhiều trong ngày."),
        (HeldReason.SameAddress, "Cùng một đường mạng gửi rất nhiều trong một giờ."),
        (HeldReason.Thin, "Phần lớn là đường dẫn, hoặc chữ không thành lời."),
        (HeldReason.TooFast, "Điền nhanh hơn người viết được."),
    ];

    // More links than a person points at, or hardly a word beside them.
    private static bool Thin(string text)
    {
        var links = Link().Count(text);
        var words = Fold.Syllables(Link().Replace(text, " "));
        return links > 3 || (links > 0 && words.Count < 5) || words.Any(w => w.Length > 40);
    }

    [GeneratedRegex(@"(https?://|www\.)\S+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}

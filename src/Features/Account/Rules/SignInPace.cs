namespace CauNoi.Account.Rules;

/// <summary>
/// How long whoever fails to sign in must wait, growing with each failure and never for good. What is counted is who tries
/// from where: one name from one network strictly, one name from everywhere and one network for all names loosely, because
/// a whole commune may sit behind one address and no stranger may keep an officer out. A known device is counted alone.
/// </summary>
public static class SignInPace
{
    /// <summary>Failures are forgotten after this long without one.</summary>
    public static readonly TimeSpan Forgotten = TimeSpan.FromHours(6);

    /// <summary>One name from one network; also the second step of one account.</summary>
    public static readonly IReadOnlyList<int> Strict = Waits(free: 4, first: 15, longest: 900);

    /// <summary>One name from anywhere, on devices it was never seen on: at most a minute, so that its owner is never kept out.</summary>
    public static readonly IReadOnlyList<int> Name = Waits(free: 40, first: 10, longest: 60);

    /// <summary>One network, whatever the names: many people may share it.</summary>
    public static readonly IReadOnlyList<int> Network = Waits(free: 100, first: 10, longest: 300);

    /// <summary>Seconds to wait after the n-th failure, from n = 1; the last one for all that follow.</summary>
    public static IReadOnlyList<int> Waits(int free, int first, int longest)
    {
        var waits = Enumerable.Repeat(0, free).ToList();
        for (var wait = first; wait < longest; wait *= 2) waits.Add(wait);
        return [.. waits, longest];
    }

    /// <summary>The sentence for whoever must wait: the same for every name.</summary>
    public static string Sentence(TimeSpan left) => left > TimeSpan.FromSeconds(90)
        ? $"Đã thử sai nhiều lần. Xin chờ khoảng {Math.Ceiling(left.TotalMinutes)} phút rồi thử lại."
        : $"Đã thử sai nhiều lần. Xin chờ {Math.Max(1, Math.Ceiling(left.TotalSeconds))} giây rồi thử lại.";
}

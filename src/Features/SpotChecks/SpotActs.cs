using CauNoi.Kernel.Audit;

namespace CauNoi.SpotChecks;

/// <summary>What is written down about spot checks. The names are older than the room: acts that carry them are sealed.</summary>
public static class SpotActs
{
    public static readonly ActKind SeedRound = new("activities.seed-round", "Mở đợt phúc tra", new ActField("period"), new ActField("seed"), new ActField("size"));

    public static readonly ActKind DrawRound = new("activities.draw-round", "Bốc mẫu phúc tra", new ActField("population"), new ActField("drawn"));

    public static readonly ActKind SpotCheck = new("activities.spot-check", "Phúc tra bản ghi", new ActField("verdict"), new ActField("words", Secrecy.Personal));

    public static IReadOnlyList<ActKind> All { get; } = [SeedRound, DrawRound, SpotCheck];
}

using CauNoi.Kernel.Audit;

namespace CauNoi.Platform.Audit;

/// <summary>One act in an exported day.</summary>
internal sealed record ActLine(
    string Line, long Tx, Guid Id, DateTimeOffset At, Guid Actor, string Hat, int Unit, string Kind, string Subject, string? Reason,
    IReadOnlyDictionary<string, string> Fields, string Digest)
{
    public const string Word = "act";

    public ActContent Content => new(Id, At, Actor, Hat, Unit, Kind, Subject, Reason, Fields);

    public static ActLine Of((long Tx, ActContent Content, byte[] Digest) act) => new(
        Word, act.Tx, act.Content.Id, act.Content.At, act.Content.Actor, act.Content.Hat, act.Content.Unit, act.Content.Kind, act.Content.Subject,
        act.Content.Reason, act.Content.Fields, Convert.ToHexStringLower(act.Digest));
}

/// <summary>One seal in an exported day; the acts it covers stand before it.</summary>
internal sealed record SealLine(string Line, long No, DateTimeOffset At, long FromTx, long ToTx, int Acts, string Root, string Hash)
{
    public const string Word = "seal";

    public static SealLine Of(SealRow seal) => new(
        Word, seal.No, seal.At, seal.FromTx, seal.ToTx, seal.Acts, Convert.ToHexStringLower(seal.Root), Convert.ToHexStringLower(seal.Hash));
}

/// <summary>What stands beside an exported day: its digest, and that of the manifest before.</summary>
internal sealed record DayManifest(string Day, string Sha256, int Acts, int Seals, long? FirstSeal, long? LastSeal, string Before);

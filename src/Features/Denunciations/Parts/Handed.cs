using System.Security.Cryptography;
using CauNoi.Denunciations.Rules;
using CauNoi.Denunciations.Seal;

namespace CauNoi.Denunciations.Parts;

/// <summary>A share on its way from the first of two to the second: its point and its value, sealed to the second.</summary>
internal static class Handed
{
    public static HandedShare To(Opener other, Guid handing, Guid denunciation, KeyShare share) => new()
    {
        Handing = handing, Denunciation = denunciation, Opener = other.Id,
        Box = SealedBox.For(other.Point, [share.Point, .. share.Value], HandedShare.Bound(handing, denunciation, other.Id)),
    };

    public static KeyShare? From(HandedShare row, ECDiffieHellman key) =>
        SealedBox.Open(key, row.Box, HandedShare.Bound(row.Handing, row.Denunciation, row.Opener)) is [not 0 and var point, .. var value] ? new KeyShare(point, value) : null;
}

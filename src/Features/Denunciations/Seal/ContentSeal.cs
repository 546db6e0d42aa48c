using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using CauNoi.Denunciations.Rules;

namespace CauNoi.Denunciations.Seal;

/// <summary>What was said and what came with it, as two who opened it read it.</summary>
internal sealed record OpenedContent(IReadOnlyList<SaidLine> Said, IReadOnlyList<SaidFile> Files);

/// <summary>Seals a denunciation to openers, two of whom open it together. The key is drawn, shared out and forgotten within one call.</summary>
internal static class ContentSeal
{
    /// <summary>Sealed texts come in steps of this many bytes: how much somebody wrote says something, too.</summary>
    private const int Step = 2_048;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static (IReadOnlyList<SealedPiece> Pieces, IReadOnlyList<ShareRow> Shares) Close(Denunciation content, IReadOnlyList<Opener> openers)
    {
        if (openers.Count < OpenerDecisions.Together) throw new ArgumentException("Nobody could open it.", nameof(openers));
        var (id, key, slope) = (content.Slip.Id, RandomNumberGenerator.GetBytes(Aead.KeyBytes), RandomNumberGenerator.GetBytes(Aead.KeyBytes));
        var said = JsonSerializer.SerializeToUtf8Bytes(new SaidWhole(content.Said, [.. content.Files.Select(f => new SaidName(f.Name, f.Type))]), Json);
        try
        {
            var pieces = content.Files.Select((file, n) => Piece(id, n + 1, key, file.Bytes)).Prepend(Piece(id, 0, key, Padded(said))).ToList();
            var shares = openers.Select((opener, n) => Share(id, opener, Shamir.Share(key, slope, (byte)(n + 1)))).ToList();
            return (pieces, shares);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(slope);
            CryptographicOperations.ZeroMemory(said);
        }
    }

    /// <summary>A share sealed to its opener.</summary>
    public static ShareRow Share(Guid denunciation, Opener opener, KeyShare share) => new()
    {
        Denunciation = denunciation, Opener = opener.Id, Point = share.Point, Box = SealedBox.For(opener.Point, share.Value, ShareRow.Bound(denunciation, opener.Id)),
    };

    /// <summary>What two shares open; nothing where they do not belong to it.</summary>
    public static OpenedContent? Open(Guid denunciation, IReadOnlyList<SealedPiece> pieces, KeyShare one, KeyShare other)
    {
        var key = Shamir.Secret(one, other);
        try
        {
            var opened = pieces.OrderBy(p => p.No).Select(p => Aead.Open(key, p.Sealed, SealedPiece.Bound(denunciation, p.No))).ToList();
            if (opened.Count == 0 || opened.Contains(null)) return null;
            var whole = JsonSerializer.Deserialize<SaidWhole>(opened[0], Json)!;
            return new OpenedContent(whole.Said, [.. whole.Files.Zip(opened.Skip(1), (file, bytes) => new SaidFile(file.Name, file.Type, bytes!))]);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static SealedPiece Piece(Guid id, int no, byte[] key, byte[] plain) => new() { Denunciation = id, No = no, Sealed = Aead.Close(key, plain, SealedPiece.Bound(id, no)) };

    // Spaces after a JSON text mean nothing.
    private static byte[] Padded(byte[] json)
    {
        var padded = new byte[(json.Length + Step - 1) / Step * Step];
        padded.AsSpan(json.Length).Fill((byte)' ');
        json.CopyTo(padded, 0);
        return padded;
    }

    private sealed record SaidWhole(IReadOnlyList<SaidLine> Said, IReadOnlyList<SaidName> Files);

    private sealed record SaidName(string Name, string Type);
}

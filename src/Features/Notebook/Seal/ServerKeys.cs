using System.Security.Cryptography;
using CauNoi.Platform.Data;

namespace CauNoi.Notebook.Seal;

/// <summary>
/// The keys to which phones seal. Private halves lie in the folder of keys, which backups keep apart from data: database and
/// files alone open nothing that waits. Several may stand; the last by name is offered, all of them open.
/// </summary>
internal sealed class ServerKeys(InstallationFolder folder)
{
    private const string FirstName = "notebook-0001.key";

    private readonly Lazy<IReadOnlyList<ServerKey>> keys = new(() =>
    {
        _ = KeyFile.Of(Path.Combine(folder.Keys, FirstName), () =>
        {
            using var made = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
            return made.ExportPkcs8PrivateKey();
        });
        return [.. Directory.EnumerateFiles(folder.Keys, "notebook-*.key").Order(StringComparer.Ordinal).Select(f => new ServerKey(File.ReadAllBytes(f)))];
    });

    /// <summary>The one that phones are given.</summary>
    public ServerKey Offered => keys.Value[^1];

    /// <summary>All that stand, the newest first.</summary>
    public IEnumerable<ServerKey> All => keys.Value.Reverse();

    /// <summary>The key of that id, if it stands here.</summary>
    public ServerKey? Find(string id) => keys.Value.FirstOrDefault(k => k.Id == id);
}

/// <summary>One pair of keys.</summary>
internal sealed class ServerKey
{
    private readonly byte[] pkcs8;

    public ServerKey(byte[] pkcs8)
    {
        this.pkcs8 = pkcs8;
        using var key = Private();
        var q = key.ExportParameters(false).Q;
        Point = [4, .. q.X!, .. q.Y!];
        Id = Convert.ToHexStringLower(SHA256.HashData(Point))[..16];
    }

    public string Id { get; }

    /// <summary>The public half, uncompressed: 65 bytes.</summary>
    public byte[] Point { get; }

    /// <summary>The secret shared with whoever holds the private half of another point; throws where that is no point of the curve.</summary>
    public byte[] Shared(ReadOnlySpan<byte> point)
    {
        if (point.Length != 65 || point[0] != 4) throw new CryptographicException("Not an uncompressed point.");
        using var other = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33].ToArray(), Y = point[33..].ToArray() },
        });
        using var key = Private();
        return key.DeriveRawSecretAgreement(other.PublicKey);
    }

    private ECDiffieHellman Private()
    {
        var key = ECDiffieHellman.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        return key;
    }
}

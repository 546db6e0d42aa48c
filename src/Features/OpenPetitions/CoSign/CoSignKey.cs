using System.Security.Cryptography;
using System.Text;
using CauNoi.Platform.Data;

namespace CauNoi.OpenPetitions.CoSign;

/// <summary>What is kept of a telephone number or an address of mail: a keyed hash for one case. Whether somebody signed cannot be tried out from the table or a backup of it.</summary>
public sealed class CoSignKey(InstallationFolder folder)
{
    private const int KeyBytes = 32;
    private readonly Lazy<byte[]> key = new(() => KeyFile.Of(Path.Combine(folder.Keys, "co-signatures.key"), () => RandomNumberGenerator.GetBytes(KeyBytes)) is { Length: KeyBytes } whole
        ? whole : throw new InvalidDataException("co-signatures.key is not a key: restore it from the backup of keys."));

    public byte[] Contact(string petition, string contact) => Hash($"contact|{petition}|{contact}");

    public byte[] Code(Guid signature, string code) => Hash($"code|{signature}|{code}");

    private byte[] Hash(string said) => HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(said));
}

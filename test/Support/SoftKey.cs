using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CauNoi.Test.Support;

/// <summary>A device of the tests' own: makes a key and answers, honestly unless told otherwise.</summary>
public sealed class SoftKey : IDisposable
{
    public const string Origin = "https://caunoi.example";
    public const string Domain = "caunoi.example";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] Credential { get; } = RandomNumberGenerator.GetBytes(32);

    public byte[] PublicKey
    {
        get
        {
            var point = key.ExportParameters(false).Q;
            return [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
        }
    }

    public static byte[] Client(string type, string challenge = "YQ", string origin = Origin, bool cross = false) =>
        Encoding.UTF8.GetBytes($$"""{"type":"{{type}}","challenge":"{{challenge}}","origin":"{{origin}}","crossOrigin":{{(cross ? "true" : "false")}}}""");

    public static byte[] Data(int flags, uint counter, string domain = Domain)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(number, counter);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), (byte)flags, .. number];
    }

    public byte[] Attestation(int flags = 0x45, string domain = Domain)
    {
        byte[] data = [.. Data(flags, 0, domain), .. new byte[16], 0, (byte)Credential.Length, .. Credential, .. PublicKey];
        byte[] length = [(byte)(data.Length >> 8), (byte)data.Length];
        return [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x59, .. length, .. data];
    }

    public byte[] Sign(byte[] data, byte[] client) => key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public void Dispose() => key.Dispose();
}

using System.Security.Cryptography;
using CauNoi.Account.Rules;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Unit;

public sealed class PasskeyRulesTests : IDisposable
{
    private static readonly PasskeyPlace Here = new(SoftKey.Origin, SoftKey.Domain);
    private readonly SoftKey device = new();

    public void Dispose() => device.Dispose();

    [Fact]
    public void A_key_is_made_and_answers()
    {
        var made = PasskeyRules.Made(SoftKey.Client("webauthn.create"), device.Attestation(), Here).ShouldNotBeNull();
        made.Credential.ShouldBe(device.Credential);
        made.PublicKey.ShouldBe(device.PublicKey);
        Answer(made.PublicKey).ShouldBe(7);
    }

    [Fact]
    public void A_key_of_rsa_answers_too()
    {
        using var rsa = RSA.Create(2048);
        byte[] cose = [0xA4, 1, 3, 3, 0x39, 1, 0, 0x20, 0x59, 1, 0, .. rsa.ExportParameters(false).Modulus!, 0x21, 0x43, 1, 0, 1];
        var (client, data) = (SoftKey.Client("webauthn.get"), SoftKey.Data(5, 1));
        var signature = rsa.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        PasskeyRules.Answered(client, data, signature, cose, 0, Here).ShouldBe(1);
        signature[9] ^= 1;
        PasskeyRules.Answered(client, data, signature, cose, 0, Here).ShouldBeNull();
    }

    [Theory]
    [InlineData("webauthn.get", SoftKey.Origin, false, 0x45, SoftKey.Domain)]
    [InlineData("webauthn.create", "https://caunoi.example.evil.example", false, 0x45, SoftKey.Domain)]
    [InlineData("webauthn.create", "http://caunoi.example", false, 0x45, SoftKey.Domain)]
    [InlineData("webauthn.create", SoftKey.Origin, true, 0x45, SoftKey.Domain)]
    [InlineData("webauthn.create", SoftKey.Origin, false, 0x41, SoftKey.Domain)]
    [InlineData("webauthn.create", SoftKey.Origin, false, 0x44, SoftKey.Domain)]
    [InlineData("webauthn.create", SoftKey.Origin, false, 0x55, SoftKey.Domain)]
    [InlineData("webauthn.create", SoftKey.Origin, false, 0x45, "evil.example")]
    public void A_key_made_elsewhere_for_something_else_or_by_nobody_known_is_refused(string type, string origin, bool cross, int flags, string domain) =>
        PasskeyRules.Made(SoftKey.Client(type, origin: origin, cross: cross), device.Attestation(flags, domain), Here).ShouldBeNull();

    [Theory]
    [InlineData("webauthn.create", SoftKey.Origin, 5, SoftKey.Domain)]
    [InlineData("webauthn.get", "https://evil.example", 5, SoftKey.Domain)]
    [InlineData("webauthn.get", SoftKey.Origin, 1, SoftKey.Domain)]
    [InlineData("webauthn.get", SoftKey.Origin, 4, SoftKey.Domain)]
    [InlineData("webauthn.get", SoftKey.Origin, 5, "evil.example")]
    public void An_answer_from_elsewhere_or_of_nobody_known_is_refused(string type, string origin, int flags, string domain)
    {
        var (client, data) = (SoftKey.Client(type, origin: origin), SoftKey.Data(flags, 7, domain));
        PasskeyRules.Answered(client, data, device.Sign(data, client), device.PublicKey, 0, Here).ShouldBeNull();
    }

    [Fact]
    public void An_answer_of_another_key_or_altered_afterwards_is_refused()
    {
        using var other = new SoftKey();
        Answer(other.PublicKey).ShouldBeNull();
        var (client, data) = (SoftKey.Client("webauthn.get"), SoftKey.Data(5, 7));
        var signature = device.Sign(data, client);
        PasskeyRules.Answered(SoftKey.Client("webauthn.get", challenge: "Yg"), data, signature, device.PublicKey, 0, Here).ShouldBeNull();
        PasskeyRules.Answered(client, SoftKey.Data(5, 8), signature, device.PublicKey, 0, Here).ShouldBeNull();
        PasskeyRules.Answered(client, data, [], device.PublicKey, 0, Here).ShouldBeNull();
        PasskeyRules.Answered(client, data, signature, device.PublicKey, 0, Here).ShouldBe(7);
    }

    [Theory]
    [InlineData(6, 7u, true)]
    [InlineData(7, 7u, false)]
    [InlineData(8, 7u, false)]
    [InlineData(1, 0u, false)]
    [InlineData(0, 0u, true)]
    public void A_counter_that_does_not_grow_betrays_a_copy(long stored, uint told, bool taken)
    {
        var (client, data) = (SoftKey.Client("webauthn.get"), SoftKey.Data(5, told));
        (PasskeyRules.Answered(client, data, device.Sign(data, client), device.PublicKey, stored, Here) is not null).ShouldBe(taken);
    }

    [Fact]
    public void Rubbish_of_any_kind_is_refused_and_never_an_exception()
    {
        var chance = new Random(20261121);
        var (client, good) = (SoftKey.Client("webauthn.create"), device.Attestation());
        for (var n = 0; n < 3000; n++)
        {
            var bytes = good.ToArray();
            if (n % 3 == 0) bytes = bytes[..chance.Next(bytes.Length)];
            else bytes[chance.Next(60)] = (byte)chance.Next(256);
            PasskeyRules.Made(client, bytes, Here);
            PasskeyRules.Answered(SoftKey.Client("webauthn.get"), bytes, bytes, device.PublicKey, 0, Here).ShouldBeNull();
            PasskeyRules.Challenge(bytes).ShouldBeNull();
        }

        PasskeyRules.Made(client, good[..^1], Here).ShouldBeNull();
        PasskeyRules.Made(client, [.. good, 0], Here).ShouldBeNull();
        PasskeyRules.Made("[1]"u8.ToArray(), good, Here).ShouldBeNull();
        // A thousand arrays in one another, a map of a million keys, bytes longer than there are.
        foreach (byte[] bomb in new[] { [.. Enumerable.Repeat((byte)0x81, 1000)], new byte[] { 0xBA, 0, 0x0F, 0x42, 0x40 }, [0x5A, 0xFF, 0xFF, 0xFF, 0xFF], [0x5F] })
            PasskeyRules.Made(client, bomb, Here).ShouldBeNull();
    }

    private long? Answer(byte[] publicKey)
    {
        var (client, data) = (SoftKey.Client("webauthn.get"), SoftKey.Data(5, 7));
        return PasskeyRules.Answered(client, data, device.Sign(data, client), publicKey, 0, Here);
    }
}

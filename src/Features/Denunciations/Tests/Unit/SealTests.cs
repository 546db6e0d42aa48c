using System.Security.Cryptography;
using System.Text;
using CauNoi.Denunciations.Rules;
using CauNoi.Denunciations.Seal;

namespace CauNoi.Denunciations.Tests.Unit;

/// <summary>The sealing itself, without a database: five openers, every pair, nobody alone.</summary>
public class SealTests
{
    private const string Phrase = "hoa mận nở trắng sườn đồi";

    private static readonly Lazy<IReadOnlyList<Opener>> Five = new(() => [.. Enumerable.Range(0, 5).Select(n => Made($"{Phrase} {n}"))]);

    [Fact]
    public void Every_two_of_five_open_and_none_alone()
    {
        var content = Content();
        var (pieces, shares) = ContentSeal.Close(content, Five.Value);
        var keys = Five.Value.Select((o, n) => Unlocked(o, $"{Phrase} {n}")).ToList();
        for (var a = 0; a < 5; a++)
        for (var b = 0; b < 5; b++)
        {
            if (a == b) continue;
            var opened = ContentSeal.Open(content.Slip.Id, pieces, Share(shares[a], Five.Value[a], keys[a]), Share(shares[b], Five.Value[b], keys[b])).ShouldNotBeNull();
            opened.Said.ShouldBe(content.Said);
            opened.Files.Single().Bytes.ShouldBe(content.Files[0].Bytes);
        }

        // What another opener's key makes of a share is nothing, and half a secret is not half the text.
        SealedBox.Open(keys[1], shares[0].Box, ShareRow.Bound(content.Slip.Id, Five.Value[0].Id)).ShouldBeNull();
        var own = Share(shares[0], Five.Value[0], keys[0]);
        ContentSeal.Open(content.Slip.Id, pieces, own, own with { Point = (byte)(own.Point + 1) }).ShouldBeNull();
    }

    [Fact]
    public void A_newcomer_let_in_by_two_opens_with_anybody_and_the_two_opened_nothing_for_it()
    {
        var content = Content();
        var (pieces, shares) = ContentSeal.Close(content, [.. Five.Value.Take(3)]);
        var keys = Five.Value.Select((o, n) => Unlocked(o, $"{Phrase} {n}")).ToList();
        var made = Shamir.Further(4, Share(shares[0], Five.Value[0], keys[0]), Share(shares[1], Five.Value[1], keys[1]));
        var row = ContentSeal.Share(content.Slip.Id, Five.Value[4], made);
        ContentSeal.Open(content.Slip.Id, pieces, Share(row, Five.Value[4], keys[4]), Share(shares[2], Five.Value[2], keys[2])).ShouldNotBeNull().Said.ShouldBe(content.Said);
    }

    [Fact]
    public void A_wrong_phrase_another_persons_key_and_a_changed_byte_unlock_nothing()
    {
        var opener = Five.Value[0];
        OpenerKey.Unlock(opener.LockedKey!, opener.Id, Phrase).ShouldBeNull();
        OpenerKey.Unlock(opener.LockedKey!, Five.Value[1].Id, $"{Phrase} 0").ShouldBeNull();
        OpenerKey.Unlock([], opener.Id, $"{Phrase} 0").ShouldBeNull();
        byte[] spoilt = [.. opener.LockedKey!];
        spoilt[^1] ^= 1;
        OpenerKey.Unlock(spoilt, opener.Id, $"{Phrase} 0").ShouldBeNull();
        Unlocked(opener, $"{Phrase.ToUpperInvariant()}  0").Dispose();
    }

    [Fact]
    public void A_piece_laid_under_another_record_or_in_another_place_does_not_open()
    {
        var content = Content();
        var (pieces, shares) = ContentSeal.Close(content, [.. Five.Value.Take(2)]);
        var (one, other) = (Share(shares[0], Five.Value[0], Unlocked(Five.Value[0], $"{Phrase} 0")), Share(shares[1], Five.Value[1], Unlocked(Five.Value[1], $"{Phrase} 1")));
        ContentSeal.Open(Guid.NewGuid(), pieces, one, other).ShouldBeNull();
        IReadOnlyList<SealedPiece> turned = [new() { Denunciation = content.Slip.Id, No = 0, Sealed = pieces[1].Sealed }, new() { Denunciation = content.Slip.Id, No = 1, Sealed = pieces[0].Sealed }];
        ContentSeal.Open(content.Slip.Id, turned, one, other).ShouldBeNull();
    }

    [Fact]
    public void Nothing_that_was_said_stands_in_what_is_stored_and_its_length_says_little()
    {
        var content = Content();
        var (pieces, shares) = ContentSeal.Close(content, Five.Value);
        var stored = pieces.Select(p => p.Sealed).Concat(shares.Select(s => s.Box)).ToList();
        foreach (var word in new[] { "thu tiền", "Nguyễn" }) stored.Count(b => b.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0).ShouldBe(0, word);
        (pieces[0].Sealed.Length - 28).ShouldBe(2_048);
    }

    [Fact]
    public void What_is_no_point_of_the_curve_opens_nothing()
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var box = SealedBox.For(SealedBox.PointOf(key), [1, 2, 3], "a box");
        SealedBox.Open(key, box, "a box").ShouldBe([1, 2, 3]);
        SealedBox.Open(key, box, "another box").ShouldBeNull();
        box[10] ^= 1;
        SealedBox.Open(key, box, "a box").ShouldBeNull();
        SealedBox.Open(key, [], "a box").ShouldBeNull();
    }

    private static Denunciation Content() => new(
        DenunciationSlip.Of(Guid.NewGuid().ToString()), 1, DenunciationKind.Denunciation, DenunciationDoor.Web,
        [new SaidLine("Việc gì", "Ông Nguyễn thu tiền ngoài biên lai"), new SaidLine("Họ tên", "Nguyễn Thị B", Identifies: true)]) { Files = [new SaidFile("a.bin", "application/octet-stream", [9, 8, 7])] };

    private static Opener Made(string phrase)
    {
        var opener = new Opener { Unit = 1, Account = Guid.NewGuid() };
        var (point, locked) = OpenerKey.Make(opener.Id, phrase);
        opener.TakeKey(point, locked).ShouldBeNull();
        return opener;
    }

    private static ECDiffieHellman Unlocked(Opener opener, string phrase) => OpenerKey.Unlock(opener.LockedKey!, opener.Id, phrase).ShouldNotBeNull();

    private static KeyShare Share(ShareRow row, Opener opener, ECDiffieHellman key) =>
        new((byte)row.Point, SealedBox.Open(key, row.Box, ShareRow.Bound(row.Denunciation, opener.Id)).ShouldNotBeNull());
}

using System.Security.Cryptography;
using CauNoi.Kernel.Audit;
using CauNoi.Test.Unit.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Audit;

public class SealsTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 9, 0, 0, TimeSpan.FromHours(7));

    private static Gen<List<byte[]>> SomeDigests { get; } =
        Gen.Choose(1, 33).Select(count => Enumerable.Range(0, count).Select(n => SHA256.HashData(BitConverter.GetBytes(n))).ToList());

    [Fact]
    public void Changing_any_act_changes_the_root() => Differs((digests, at) => digests[at] = SHA256.HashData(digests[at]));

    [Fact]
    public void Adding_an_act_anywhere_changes_the_root() => Differs((digests, at) => digests.Insert(at, SHA256.HashData([7])));

    [Fact]
    public void Repeating_an_act_changes_the_root() => Differs((digests, at) => digests.Insert(at, digests[at]));

    [Fact]
    public void Removing_any_act_changes_the_root() => Differs((digests, at) => digests.RemoveAt(at));

    [Fact]
    public void Changing_the_order_changes_the_root() => Differs((digests, at) =>
    {
        if (digests.Count == 1) digests.Clear();
        else (digests[at], digests[(at + 1) % digests.Count]) = (digests[(at + 1) % digests.Count], digests[at]);
    });

    [Fact]
    public void The_same_acts_give_the_same_root() => AnyText.Holds(Prop.ForAll(SomeDigests.ToArbitrary(), d => Seals.Root(d).SequenceEqual(Seals.Root([.. d]))));

    [Fact]
    public void An_inner_node_cannot_be_shown_as_an_act()
    {
        byte[] first = SHA256.HashData([1]), second = SHA256.HashData([2]);
        var root = Seals.Root([first, second]);
        Seals.Root([root]).ShouldNotBe(root);
        byte[] joined = [.. first, .. second];
        Seals.Root([joined]).ShouldNotBe(root);
    }

    [Fact]
    public void A_root_is_what_it_was_when_the_first_seal_was_printed()
    {
        var digests = Enumerable.Range(0, 3).Select(n => SHA256.HashData([(byte)n])).ToList();
        byte[] Leaf(int n) => SHA256.HashData([0, .. digests[n]]);
        byte[] pair = SHA256.HashData([1, .. Leaf(0), .. Leaf(1)]);
        Seals.Root(digests).ShouldBe(SHA256.HashData([1, .. pair, .. Leaf(2)]));
    }

    [Fact]
    public void Every_part_of_a_seal_counts_in_its_link()
    {
        var root = Seals.Root([SHA256.HashData([1])]);
        var link = Seals.Link(Seals.Beginning, 10, 20, 1, At, root);
        byte[][] others =
        [
            Seals.Link(SHA256.HashData([9]), 10, 20, 1, At, root),
            Seals.Link(Seals.Beginning, 11, 20, 1, At, root),
            Seals.Link(Seals.Beginning, 10, 21, 1, At, root),
            Seals.Link(Seals.Beginning, 10, 20, 2, At, root),
            Seals.Link(Seals.Beginning, 10, 20, 1, At.AddMicroseconds(1), root),
            Seals.Link(Seals.Beginning, 10, 20, 1, At, Seals.Root([])),
        ];
        foreach (var other in others) other.ShouldNotBe(link);
        Seals.Link(Seals.Beginning, 10, 20, 1, At.ToOffset(TimeSpan.Zero), root).ShouldBe(link);
    }

    private static void Differs(Action<List<byte[]>, int> tamper) => AnyText.Holds(Prop.ForAll(SomeDigests.ToArbitrary(), Gen.Choose(0, 1_000).ToArbitrary(), (digests, pick) =>
    {
        var tampered = digests.ToList();
        tamper(tampered, pick % digests.Count);
        return !Seals.Root(tampered).SequenceEqual(Seals.Root(digests));
    }));
}

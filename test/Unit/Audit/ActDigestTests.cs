using CauNoi.Kernel.Audit;
using CauNoi.Test.Unit.Text;

namespace CauNoi.Test.Unit.Audit;

public class ActDigestTests
{
    private static readonly ActContent Act = new(
        Guid.Parse("01934f5e-0000-7000-8000-000000000001"), new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero), Guid.Empty, "public", 11,
        "feedback.submit", "x", null, new Dictionary<string, string> { ["code"] = "GY-2222-2222", ["page"] = "/" });

    public static TheoryData<string> Parts => ["Id", "At", "Actor", "Hat", "Unit", "Kind", "Subject", "Reason", "a field's value", "a field's name", "a field more", "a field less"];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_part_of_an_act_counts(string part)
    {
        var changed = part switch
        {
            "Id" => Act with { Id = Guid.NewGuid() },
            "At" => Act with { At = Act.At.AddMicroseconds(1) },
            "Actor" => Act with { Actor = Guid.NewGuid() },
            "Hat" => Act with { Hat = "program" },
            "Unit" => Act with { Unit = 12 },
            "Kind" => Act with { Kind = "feedback.answer" },
            "Subject" => Act with { Subject = "y" },
            "Reason" => Act with { Reason = "vì sao" },
            "a field's value" => Act with { Fields = new Dictionary<string, string> { ["code"] = "GY-2222-2223", ["page"] = "/" } },
            "a field's name" => Act with { Fields = new Dictionary<string, string> { ["code"] = "GY-2222-2222", ["site"] = "/" } },
            "a field more" => Act with { Fields = new Dictionary<string, string>(Act.Fields) { ["z"] = "" } },
            _ => Act with { Fields = new Dictionary<string, string> { ["code"] = "GY-2222-2222" } },
        };
        ActDigest.Of(changed).ShouldNotBe(ActDigest.Of(Act));
    }

    [Fact]
    public void The_order_in_which_fields_were_noted_does_not_count() =>
        ActDigest.Of(Act with { Fields = new Dictionary<string, string> { ["page"] = "/", ["code"] = "GY-2222-2222" } }).ShouldBe(ActDigest.Of(Act));

    [Fact]
    public void The_same_moment_told_in_another_zone_is_the_same_act() =>
        ActDigest.Of(Act with { At = Act.At.ToOffset(TimeSpan.FromHours(7)) }).ShouldBe(ActDigest.Of(Act));

    [Fact]
    public void No_two_acts_share_an_encoding_wherever_the_border_between_parts_is_drawn() => AnyText.Holds((first, second, third) =>
        first.Length == 0 || ActDigest.Of(Act with { Kind = first + second, Subject = third })
            .SequenceEqual(ActDigest.Of(Act with { Kind = second, Subject = third + first })) == (first + second == second && third == third + first));

    [Fact]
    public void A_personal_value_says_nothing_without_its_salt()
    {
        ActDigest.OfValue("lan@example.vn", [1, 2, 3]).ShouldNotBe(ActDigest.OfValue("lan@example.vn", [1, 2, 4]));
        ActDigest.OfValue("lan@example.vn", [1, 2, 3]).ShouldBe(ActDigest.OfValue("lan@example.vn", [1, 2, 3]));
    }

    [Fact]
    public void An_undeclared_field_is_a_mistake_in_the_program()
    {
        var kind = new ActKind("notes.write", "Viết", new ActField("code"));
        kind["code"].Secrecy.ShouldBe(Secrecy.Plain);
        Should.Throw<ArgumentException>(() => kind["contact"]);
    }
}

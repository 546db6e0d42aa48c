using CauNoi.OpenPetitions.Rules;

namespace CauNoi.OpenPetitions.Tests.Unit;

public class CoSignDecisionsTests
{
    [Theory]
    [InlineData("", null, "")]
    [InlineData("0912 345 678", "text", "0912345678")]
    [InlineData("+84 912.345.678", "text", "0912345678")]
    [InlineData("Lan@Example.vn", "mail", "lan@example.vn")]
    public void One_person_has_one_way_however_it_is_typed(string typed, string? way, string to) => CoSignDecisions.Contact(typed).Value.ShouldBe(new CoSignContact(way, to));

    [Theory]
    [InlineData("12345")]
    [InlineData("lan@")]
    [InlineData("a b@example.vn")]
    [InlineData("0912345678 hoặc 09")]
    public void What_is_no_way_is_said_to_be_none(string typed) => CoSignDecisions.Contact(typed).Ok.ShouldBeFalse();
}

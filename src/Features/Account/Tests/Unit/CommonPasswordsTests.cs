using CauNoi.Account.Rules;

namespace CauNoi.Account.Tests.Unit;

public class CommonPasswordsTests
{
    [Theory]
    [InlineData("matkhau123456")]
    [InlineData("Mật khẩu 123456")]
    [InlineData("MẬT KHẨU của tôi 2026!")]
    [InlineData("anhyeuem12345")]
    [InlineData("Anh yêu em 1998")]
    [InlineData("thainguyen2026")]
    [InlineData("Thái Nguyên 2026!@")]
    [InlineData("Hà Nội Hà Nội 1")]
    [InlineData("qwertyuiop12")]
    [InlineData("poiuytrewq12")]
    [InlineData("123456789012")]
    [InlineData("abcdefghijkl")]
    [InlineData("P4ssw0rd2026")]
    [InlineData("admin@123456")]
    [InlineData("lan tú lan tú lan tú")]
    [InlineData("aaaabbbbcccc1111dddd")]
    public void What_everybody_tries_first_is_refused_also_with_marks_signs_and_years(string password) =>
        PasswordRules.Judge(password, "xa").ShouldHaveSingleItem().Sentence.ShouldContain("dễ bị đoán");

    [Theory]
    [InlineData("suối trong chảy qua làng")]
    [InlineData("Mới hai mươi năm rồi")]
    [InlineData("trâu trắng ngủ trưa bên cổng")]
    [InlineData("Thái Nguyên mưa suốt tháng ba")]
    [InlineData("bo3Kq!vM2x9Z")]
    public void A_sentence_of_ones_own_is_taken(string password) => PasswordRules.Judge(password, "xa").ShouldBeEmpty();
}

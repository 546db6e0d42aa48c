using CauNoi.Account.Rules;

namespace CauNoi.Account.Tests.Unit;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("suối trong chảy qua làng", "lan")]
    [InlineData("bo3Kq!vM2x9Z", "lan")]
    public void A_long_sentence_is_a_pass_word(string password, string userName) => PasswordRules.Judge(password, userName).ShouldBeEmpty();

    [Theory]
    [InlineData("mười một ch", "lan", "ít nhất 12 ký tự")]
    [InlineData("", "lan", "ít nhất 12 ký tự")]
    [InlineData("abababababababab", "lan", "quá ít ký tự")]
    [InlineData("tên là lan nhé các bác", "lan", "tên đăng nhập")]
    [InlineData("tên là Lân nhé các bác", "lan", "tên đăng nhập")]
    [InlineData("ở xã Phú Lương từ nhỏ", "xa-phu-luong", "tên đăng nhập")]
    [InlineData("phuluong2026 nhé", "phuluong", "tên đăng nhập")]
    public void A_weak_one_is_refused_with_the_reason(string password, string userName, string why) =>
        PasswordRules.Judge(password, userName).ShouldHaveSingleItem().Sentence.ShouldContain(why);
}

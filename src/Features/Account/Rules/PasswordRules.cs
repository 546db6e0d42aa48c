using CauNoi.Kernel;
using CauNoi.Kernel.Text;

namespace CauNoi.Account.Rules;

/// <summary>What a pass word must be. Length carries the strength; forced signs and digits only make people write it down.</summary>
public static class PasswordRules
{
    public const int MinLength = 12;

    private const int LongName = 5;

    public static IEnumerable<Refusal> Judge(string password, string userName)
    {
        if (password.Length < MinLength)
            yield return new Refusal($"Mật khẩu cần ít nhất {MinLength} ký tự. Một câu ngắn dễ nhớ là tốt nhất.");
        else if (password.Distinct().Count() < 5)
            yield return new Refusal("Mật khẩu lặp lại quá ít ký tự. Xin chọn một câu khác.");
        else if (CommonPasswords.Holds(password))
            yield return new Refusal("Mật khẩu này nhiều người dùng nên dễ bị đoán. Xin chọn một câu riêng của mình.");
        if (Names(Fold.Key(password), Fold.Key(userName))) yield return new Refusal("Mật khẩu không được chứa tên đăng nhập.");
    }

    // As words of its own, or glued to others; a short name stands inside too many honest words ("lan" in "làng") to be looked for there.
    private static bool Names(string password, string userName) =>
        $" {password} ".Contains($" {userName} ", StringComparison.Ordinal)
        || (userName.Length >= LongName && Glued(password).Contains(Glued(userName), StringComparison.Ordinal));

    private static string Glued(string words) => words.Replace(" ", "", StringComparison.Ordinal);
}

using CauNoi.Kernel;
using CauNoi.Kernel.Text;

namespace CauNoi.Account.Rules;

/// <summary>What a pass word must be. Length carries the strength; forced signs and digits only make people write it down.</summary>
public static class PasswordRules
{
    public const int MinLength = 12;

    public static IEnumerable<Refusal> Judge(string password, string userName)
    {
        if (password.Length < MinLength)
            yield return new Refusal($"Mật khẩu cần ít nhất {MinLength} ký tự. Một câu ngắn dễ nhớ là tốt nhất.");
        else if (password.Distinct().Count() < 5)
            yield return new Refusal("Mật khẩu lặp lại quá ít ký tự. Xin chọn một câu khác.");
        if (Fold.Key(password).Replace(" ", "", StringComparison.Ordinal).Contains(Fold.Key(userName), StringComparison.Ordinal))
            yield return new Refusal("Mật khẩu không được chứa tên đăng nhập.");
    }
}

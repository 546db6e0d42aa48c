using CauNoi.Kernel;

namespace CauNoi.Account.Oidc;

/// <summary>What is said when signing in elsewhere does not work. Never what happened behind the browser's back.</summary>
internal static class OidcRefusals
{
    public static readonly Refusal NoAnswer = new("Nơi đăng nhập bên ngoài chưa trả lời được. Xin thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.");
    public static readonly Refusal Lost = new("Lần đăng nhập này đã cũ hoặc không bắt đầu từ máy này. Xin bắt đầu lại.");
    public static readonly Refusal Declined = new("Nơi đăng nhập bên ngoài không cho đăng nhập. Xin thử lại, hoặc đăng nhập bằng mật khẩu.");
    public static readonly Refusal NotProven = new("Chưa xác nhận được giấy của nơi đăng nhập bên ngoài. Xin thử lại; nếu vẫn vậy, xin báo quản trị kỹ thuật.");
    public static readonly Refusal Unlinked = new("Tài khoản bên ngoài này chưa được gắn với ai. Xin đăng nhập bằng mật khẩu, rồi gắn ở trang Tài khoản ngoài.");
    public static readonly Refusal Taken = new("Tài khoản bên ngoài này đã gắn với một người khác. Nếu đó là nhầm lẫn, xin báo quản trị kỹ thuật.");
}

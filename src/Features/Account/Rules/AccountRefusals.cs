using CauNoi.Kernel;

namespace CauNoi.Account.Rules;

/// <summary>What is said when something about accounts and roles cannot be done.</summary>
public static class AccountRefusals
{
    public static readonly Refusal ForOneself = new("Không ai tự giao vai trò cho mình. Xin nhờ người khác có quyền giao.");
    public static readonly Refusal NotYours = new("Vai trò đang dùng không giao được vai trò này. Xin chọn vai trò khác, hoặc nhờ đơn vị cấp trên.", "vai-tro");
    public static readonly Refusal NotThere = new("Vai trò này không giữ ở loại đơn vị đó. Xin chọn lại vai trò hoặc đơn vị.", "don-vi");
    public static readonly Refusal FromThePast = new("Ngày bắt đầu đã qua. Xin chọn hôm nay hoặc một ngày sau.", "tu-ngay");
    public static readonly Refusal EndsBefore = new("Ngày kết thúc đứng trước ngày bắt đầu. Xin xem lại hai ngày.", "den-ngay");
    public static readonly Refusal HeldAlready = new("Người này đang giữ, hoặc đang chờ xác nhận, đúng vai trò này ở đơn vị này trong thời gian ấy.", "vai-tro");
    public static readonly Refusal BooksAndMoney = new("Một người không vừa làm kế toán vừa làm thủ quỹ của cùng một đơn vị. Xin chọn người khác.", "vai-tro");
    public static readonly Refusal InspectsOneself = new("Người kiểm tra không giữ vai trò ghi chép ở nơi mình kiểm tra. Xin chọn người khác, hoặc kết thúc vai trò kia trước.", "vai-tro");
    public static readonly Refusal NoSuchUnit = new("Không thấy đơn vị tên này trong phạm vi của vai trò đang dùng. Xin viết đủ tên, ví dụ: Xóm Na Mộc, Xã Phú Lương.", "don-vi");
    public static readonly Refusal NotSecond = new("Việc này cần một người khác xác nhận: không phải người đề nghị, cũng không phải người được giao.");
    public static readonly Refusal Decided = new("Đề nghị này đã có người trả lời. Xin mở lại trang để xem.");
    public static readonly Refusal OwnAccount = new("Không ai tự khoá tài khoản của mình. Xin nhờ người khác có quyền.");
    public static readonly Refusal OwnSecondStep = new("Không ai tự tắt bước thứ hai ở trang này. Xin đổi ở trang Tài khoản của tôi, hoặc nhờ một người quản trị khác.");
    public static readonly Refusal NoSecondStep = new("Tài khoản này không còn bước thứ hai. Xin mở lại trang để xem.");
    public static readonly Refusal RolesElsewhere = new("Người này còn giữ vai trò ngoài phạm vi của vai trò đang dùng, nên chưa khoá được. Xin kết thúc vai trò ở đây, hoặc nhờ đơn vị cấp trên khoá.");
    public static readonly Refusal ToOneself = new("Không ai bàn giao cho chính mình. Xin chọn người khác.", "nguoi-nhan");
    public static readonly Refusal HandedOn = new("Vai trò nhận bàn giao thì không bàn giao tiếp.", "nguoi-nhan");
    public static readonly Refusal TooLong = new("Xin chọn ngày kết thúc, nhiều nhất 90 ngày. Lâu hơn thì nhờ người có quyền giao vai trò.", "den-ngay");
    public static readonly Refusal LongerThanOwn = new("Không bàn giao lâu hơn vai trò của chính mình.", "den-ngay");
    public static readonly Refusal NoNeighbour = new("Không thấy người này ở đơn vị của mình hay đơn vị trên, dưới liền kề. Xin xem lại tên đăng nhập.", "nguoi-nhan");
    public static readonly Refusal NameTaken = new("Tên đăng nhập này đã có người dùng. Xin chọn tên khác.", "ten");
    public static readonly Refusal WrongName = new("Tên đăng nhập chỉ gồm chữ thường không dấu, số, dấu chấm và gạch ngang, bắt đầu bằng chữ.", "ten");
    public static readonly Refusal NeedsAddress = new("Xin viết địa chỉ thư hoặc số điện thoại để gửi lời mời, hay chọn in giấy.", "noi-nhan");
    public static readonly Refusal WrongMail = new("Địa chỉ thư chưa đúng, ví dụ ten@congty.vn.", "noi-nhan");
    public static readonly Refusal WrongPhone = new("Số điện thoại chưa đúng, ví dụ 0912 345 678.", "noi-nhan");
    public static readonly Refusal InvitedByOneself = new("Người mời không tự nhận lời mời của mình. Xin đăng xuất rồi đưa lời mời cho người được mời.");

    /// <summary>Several units of that name within reach.</summary>
    public static Refusal Several(IEnumerable<string> places) =>
        new($"Có nhiều nơi cùng tên: {string.Join("; ", places)}. Xin viết thêm tên đơn vị cấp trên sau dấu phẩy.", "don-vi");
}

using CauNoi.Kernel.Audit;

namespace CauNoi.AddressBook;

/// <summary>What is written down about the address book.</summary>
public static class AddressBookActs
{
    public static readonly ActKind AddGroup = new("address-book.add-group", "Lập nhóm nơi nhận", new ActField("name"), new ActField("kinds"), new ActField("below"));

    public static readonly ActKind AddList = new("address-book.add-list", "Lập danh sách nơi nhận", new ActField("name"));

    public static readonly ActKind AddLine = new("address-book.add-line", "Thêm nơi nhận vào danh sách", new ActField("group"), new ActField("unit"), new ActField("outside"));

    public static readonly ActKind RemoveLine = new("address-book.remove-line", "Bỏ nơi nhận khỏi danh sách", new ActField("line"));

    public static readonly ActKind Send = new("address-book.send", "Gửi văn bản theo danh sách",
        new ActField("title"), new ActField("list"), new ActField("map"), new ActField("recipients"));

    public static readonly ActKind Deliver = new("address-book.deliver", "Đưa văn bản tới hộp nhận của các đơn vị", new ActField("recipients"));

    public static readonly ActKind Open = new("address-book.open", "Mở văn bản nhận được");

    public static readonly ActKind MarkRead = new("address-book.mark-read", "Xác nhận đã đọc văn bản");

    public static readonly ActKind Remind = new("address-book.remind", "Nhắc các nơi chưa đọc", new ActField("unread"));

    public static readonly ActKind Print = new("address-book.print", "Ghi sổ gửi bản giấy", new ActField("to"), new ActField("day"), new ActField("note"));

    public static readonly ActKind SetTheme = new("address-book.set-theme", "Ghi chủ đề công tác năm", new ActField("year"), new ActField("line"));

    public static readonly ActKind AssignFields = new("address-book.assign-fields", "Phân công lĩnh vực", new ActField("fields"), new ActField("from"));

    public static readonly ActKind AddMonitor = new("address-book.add-monitor", "Giao theo dõi chương trình", new ActField("document"), new ActField("unit"), new ActField("from"));

    public static readonly ActKind EndMonitor = new("address-book.end-monitor", "Thôi theo dõi chương trình", new ActField("document"), new ActField("until"));

    // Names and telephones are not in the act, not even as digests: erasing a row must leave nothing behind.
    public static readonly ActKind PasteContacts = new("address-book.paste-contacts", "Ghi đầu mối ở khu dân cư", new ActField("added"), new ActField("replaced"));

    public static readonly ActKind EndContact = new("address-book.end-contact", "Thôi một đầu mối ở khu dân cư", new ActField("role"));

    public static readonly ActKind ForgetContacts = new("address-book.forget-contacts", "Xoá đầu mối đã thôi", new ActField("contacts"));

    public static readonly ActKind AddAgency = new("address-book.add-agency", "Ghi tên cơ quan", new ActField("name"), new ActField("level"), new ActField("from"));

    public static readonly ActKind EndAgency = new("address-book.end-agency", "Ghi ngày cơ quan kết thúc, sáp nhập", new ActField("name"), new ActField("until"), new ActField("into"));

    public static IReadOnlyList<ActKind> All { get; } =
    [
        AddGroup, AddList, AddLine, RemoveLine, Send, Deliver, Open, MarkRead, Remind, Print, SetTheme, AssignFields, AddMonitor, EndMonitor,
        PasteContacts, EndContact, ForgetContacts, AddAgency, EndAgency,
    ];
}

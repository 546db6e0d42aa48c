using CauNoi.Kernel.Facts;

namespace CauNoi.AddressBook;

/// <summary>What can be counted of what is sent. Work inside the system: never public.</summary>
public static class AddressBookMeasures
{
    public static readonly Measure Sent = new("address-book.sent", "Văn bản đã gửi theo danh sách", "văn bản", Public: Publication.Never);

    public static readonly Measure Read = new("address-book.read-receipts", "Văn bản đơn vị đã đọc", "văn bản", Public: Publication.Never);

    public static IReadOnlyList<Measure> All { get; } = [Sent, Read];
}

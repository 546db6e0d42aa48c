using CauNoi.Kernel.Audit;

namespace CauNoi.DocumentReading;

/// <summary>What is written down about documents that are read.</summary>
public static class ReadingActs
{
    public static readonly ActKind HandIn = new("reading.hand-in", "Gửi văn bản để đọc", new ActField("name"), new ActField("bytes"));

    public static readonly ActKind Begin = new("reading.begin", "Bắt đầu đọc văn bản");

    public static readonly ActKind Read = new("reading.read", "Đọc xong văn bản", new ActField("pages"), new ActField("targets"), new ActField("why"));

    public static readonly ActKind Review = new("reading.review", "Xem một đề xuất", new ActField("step"), new ActField("kind"), new ActField("proposal"));

    public static readonly ActKind Confirm = new("reading.confirm", "Xác nhận văn bản đã đọc, soạn chương trình", new ActField("programme"), new ActField("targets"), new ActField("title"));

    public static readonly ActKind Drop = new("reading.drop", "Bỏ văn bản đã gửi đọc");

    public static IReadOnlyList<ActKind> All { get; } = [HandIn, Begin, Read, Review, Confirm, Drop];
}

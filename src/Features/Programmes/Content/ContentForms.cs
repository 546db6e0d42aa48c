using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Programmes.Parts;

namespace CauNoi.Programmes.Content;

/// <summary>The small forms by which a draft is filled.</summary>
public static class ContentForms
{
    private const string KindPrefix = "loai-";

    public static readonly FormShape Clauses = new("doan-van",
    [
        new FieldShape("loai", "Đây là", FieldKind.Choice) { Required = true, Choices = [.. Enum.GetValues<ClauseKind>().Select(k => new FieldChoice(k.ToString(), ClauseWords.Of(k)))] },
        new FieldShape("vi-tri", "Ở mục", FieldKind.Line) { MaxLength = 40, Hint = "Ví dụ: II.3." },
        new FieldShape("noi-dung", "Lời văn", FieldKind.Text) { Required = true, MaxLength = 20_000, Hint = "Chép được nhiều đoạn một lần; mỗi đoạn cách nhau một dòng trống." },
    ]);

    public static readonly FormShape Citation = new("can-cu",
    [
        new FieldShape("ky-hieu", "Số, ký hiệu", FieldKind.Line) { Required = true, MaxLength = 80, Hint = "Như trên văn bản, ví dụ: 17-CTr/TU." },
        new FieldShape("ngay", "Ngày", FieldKind.Day),
        new FieldShape("co-quan", "Cơ quan ban hành", FieldKind.Line) { Required = true, MaxLength = 160 },
        new FieldShape("ve", "Về việc", FieldKind.Line) { MaxLength = 300 },
        new FieldShape("het", "Hết hiệu lực sau ngày", FieldKind.Day) { Hint = "Để trống nếu còn hiệu lực." },
    ]);

    public static readonly FormShape Annex = new("phu-luc",
    [
        new FieldShape("ten", "Tên phụ lục", FieldKind.Line) { Required = true, MaxLength = 300, Hint = "Ví dụ: Phụ lục I. Danh mục đề án." },
        new FieldShape("tep", "Tệp PDF", FieldKind.File) { Hint = "Tệp PDF tới 20 MB. Chưa có thì để trống, phụ lục sẽ được nhắc là còn thiếu." },
    ]);

    public static readonly FormShape Remove = new("bo-muc", [new FieldShape("muc", "Mục", FieldKind.Hidden) { Required = true, MaxLength = 40 }]);

    public static FormShape Recipients(UnitKindTable kinds, DateOnly day) => new("noi-nhan",
    [
        new FieldShape("noi-nhan", "Nơi nhận", FieldKind.Line) { Required = true, MaxLength = 200, Hint = "Như trên văn bản, ví dụ: Uỷ ban Mặt trận các xã, phường." },
        .. kinds.All.Where(k => k.On(day) && k.Id != "external-agency").Select(k => new FieldShape(KindPrefix + k.Id, k.Title, FieldKind.Tick)
            { Question = "Gửi trong hệ thống tới loại đơn vị nào?" }),
    ]);

    public static FormShape Scheme(IReadOnlyList<FieldChoice> leads) => new("de-an",
    [
        new FieldShape("ten", "Tên đề án", FieldKind.Line) { Required = true, MaxLength = 300 },
        new FieldShape("chu-tri", "Đơn vị chủ trì", FieldKind.Choice) { Required = true, Choices = leads },
        new FieldShape("tu", "Từ ngày", FieldKind.Day) { Required = true },
        new FieldShape("den", "Đến hết ngày", FieldKind.Day) { Required = true },
    ]);

    /// <summary>The kind of unit behind a tick.</summary>
    public static string KindOf(string field) => field[KindPrefix.Length..];
}

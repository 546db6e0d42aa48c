using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Submit;

/// <summary>The fields of a submission: the same at every door, with the questions of the category that was chosen.</summary>
public static class SubmitForm
{
    public const string Own = "khong";
    public const string About = "co";
    public const int Photos = 3;

    private const string CategoryInAddress = "linh-vuc";

    public static string Photo(int n) => n == 1 ? IntakeFields.Photo : string.Create(CultureInfo.InvariantCulture, $"{IntakeFields.Photo}-{n}");

    /// <summary>The form at an address, which names the category.</summary>
    public static ValueTask<FormShape?> At(HttpContext context) => ValueTask.FromResult<FormShape?>(Of(
        context.RequestServices.GetRequiredService<CategoryList>().Find(context.Request.Query[CategoryInAddress])));

    public static FormShape Of(Category? category) => new("kien-nghi", [.. What(category), .. Who, .. Unseen]);

    /// <summary>What it is about, and where.</summary>
    internal static IEnumerable<FieldShape> What(Category? category) =>
    [
        new FieldShape(IntakeFields.Text, "Có việc gì?", FieldKind.Text) { MaxLength = 10_000, Hint = "Viết như nói với người trong xóm. Không cần nêu tên ai." },
        .. category?.Questions.Select(q => q.Field(category.Id)) ?? [],
        new FieldShape(IntakeFields.Place, "Xã, phường", FieldKind.Line) { MaxLength = 120, Hint = "Gõ có dấu hay không dấu đều được. Nhớ tên xóm thì viết: Na Mọc, Phú Lương." },
        new FieldShape(IntakeFields.Address, "Chỗ nào", FieldKind.Line) { MaxLength = 300, Hint = "Ví dụ: đầu xóm, gần cầu treo." },
        .. Enumerable.Range(1, Photos).Select(n => new FieldShape(Photo(n), n == 1 ? "Ảnh" : $"Ảnh thứ {(n == 2 ? "hai" : "ba")}", FieldKind.Photo)
            { Hint = n == 1 ? "Vị trí và giờ chụp trong tệp ảnh được xóa trước khi lưu. Ảnh chỉ công khai khi mặt người, biển số đã được làm mờ." : null }),
        new FieldShape(IntakeFields.Voice, "Ghi âm", FieldKind.File) { Hint = "Nói thay cho viết cũng được, chừng mười phút. Ghi âm không bao giờ công khai." },
        new FieldShape(IntakeFields.Latitude, "Vĩ độ", FieldKind.Line) { MaxLength = 20, Hint = "Ví dụ 21,7283." },
        new FieldShape(IntakeFields.Longitude, "Kinh độ", FieldKind.Line) { MaxLength = 20, Hint = "Ví dụ 105,7012." },
        new FieldShape(IntakeFields.Wanted, "Bà con mong việc này được làm thế nào?", FieldKind.Text) { MaxLength = 1_000 },
        new FieldShape(IntakeFields.About, "Việc này có nói về chính người hoặc cơ quan sẽ nhận đơn không?", FieldKind.Choice)
        {
            Hint = "Nếu có, đơn đi thẳng lên cấp trên, và người ấy không thấy đơn.", Choices = [new(Own, "Không"), new(About, "Có")],
        },
    ];

    /// <summary>Who says it, as far as they wish to say.</summary>
    internal static IReadOnlyList<FieldShape> Who { get; } =
    [
        new(IntakeFields.Phone, "Số điện thoại để báo tin", FieldKind.Line) { MaxLength = 30, Autocomplete = "tel", Hint = "Chỉ nơi tiếp nhận thấy số này. Tin nhắn chỉ có mã và trạng thái." },
        new(IntakeFields.Name, "Họ và tên", FieldKind.Line) { MaxLength = 80, Autocomplete = "name", Hint = "Bỏ trống cũng được nhận và trả lời." },
        new(IntakeFields.Email, "Thư điện tử", FieldKind.Email) { MaxLength = 120, Autocomplete = "email" },
        new(IntakeFields.Organisation, "Gửi với tư cách đoàn viên, hội viên của", FieldKind.Line) { MaxLength = 12, Hint = "Để tổ chức ấy trả lời phần của mình. Bỏ trống là gửi với tư cách người dân." },
    ];

    private static readonly FieldShape[] Unseen =
    [
        new(IntakeFields.Key, "Khoá của trang", FieldKind.Hidden) { Required = true, MaxLength = 36 },
        new(IntakeFields.Filling, "Thời gian điền", FieldKind.Hidden) { MaxLength = 10 },
        new(IntakeFields.Trap, "Xin bỏ trống ô này", FieldKind.Hidden) { MaxLength = 1_000 },
    ];
}

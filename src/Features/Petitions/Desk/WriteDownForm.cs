using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Submit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Desk;

/// <summary>The form with which an officer takes down what a person says, or enters a letter.</summary>
public static class WriteDownForm
{
    public const string Door = "cach";
    public const string Spoken = "truc-tiep";
    public const string Letter = "thu-don";

    public static ValueTask<FormShape?> At(HttpContext context) => ValueTask.FromResult<FormShape?>(Of(context.RequestServices.GetRequiredService<CategoryList>().All));

    public static FormShape Of(IReadOnlyList<Category> categories) => new("ghi-kien-nghi",
    [
        new FieldShape(Door, "Nhận bằng cách nào?", FieldKind.Choice) { Required = true, Choices = [new(Spoken, "Người dân tới nói, gọi điện"), new(Letter, "Đơn, thư")] },
        CategoryField(categories),
        .. SubmitForm.What(null).Select(f => f.Name == IntakeFields.Text ? f with { Hint = "Ghi đúng lời người nói, đọc lại cho người ấy nghe. Đơn, thư thì ghi tóm tắt và đính kèm bản quét." } : f),
        new FieldShape(IntakeFields.Paper, "Bản quét đơn, thư", FieldKind.File) { Hint = "Tệp PDF hoặc ảnh, nhiều nhất 20 MB. Được niêm phong cùng đơn." },
        new FieldShape(IntakeFields.ReceivedOn, "Ngày nhận", FieldKind.Day) { Hint = "Bỏ trống là hôm nay." },
        new FieldShape(IntakeFields.Origin, "Số, ngày của đơn; nguồn khác", FieldKind.Line) { MaxLength = 200 },
        .. SubmitForm.Who,
        new FieldShape(IntakeFields.Consent, "Người có việc đồng ý để tôi ghi thay, đã nghe đọc lại", FieldKind.Tick),
        new FieldShape(IntakeFields.Key, "Khoá của trang", FieldKind.Hidden) { Required = true, MaxLength = 36 },
    ]);

    internal static FieldShape CategoryField(IReadOnlyList<Category> categories) => new(IntakeFields.Category, "Lĩnh vực", FieldKind.Choice) { Choices = [.. categories.Select(c => new FieldChoice(c.Id, c.Title))] };
}

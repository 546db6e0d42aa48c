using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Step;

namespace CauNoi.Petitions.Agency;

/// <summary>What an agency is asked, by a link or at its own desk.</summary>
public static class AgencyForm
{
    public static readonly FormShape Form = new("co-quan-tra-loi",
    [
        new FieldShape(StepForm.Result, "Trả lời là", FieldKind.Choice)
        {
            Required = true, WhenEmpty = "Xin chọn một kết quả.",
            Choices = [new("giai-quyet", "Đã giải quyết, có minh chứng"), new("giai-thich", "Giải thích theo quy định"), new("hen", "Hẹn ngày làm xong"), new("tu-choi", "Từ chối, nêu lý do"), new("tra-lai", "Không thuộc thẩm quyền, trả lại Mặt trận")],
        },
        new FieldShape(StepForm.Words, "Nội dung trả lời", FieldKind.Text) { Required = true, MinLength = 20, MaxLength = 4_000, WhenEmpty = "Xin viết nội dung trả lời; người dân đọc được." },
        new FieldShape(StepForm.Relied, "Văn bản đã dựa vào", FieldKind.Line) { MaxLength = 300 },
        new FieldShape(StepForm.Promised, "Hẹn xong ngày", FieldKind.Day),
        new FieldShape(StepForm.Number, "Số văn bản trả lời", FieldKind.Line) { MaxLength = 60, Hint = "Có số và ngày, hoặc tệp đã ký, thì câu trả lời được ghi là đã xác thực." },
        new FieldShape(StepForm.Day, "Ngày văn bản", FieldKind.Day),
        new FieldShape(StepForm.Photo, "Ảnh sau khi làm", FieldKind.Photo),
        new FieldShape(StepForm.Paper, "Văn bản đã ký (PDF)", FieldKind.File),
    ]);

    public static PetitionAction ActionOf(string result) => result == "tra-lai" ? PetitionAction.SendBack : StepForm.ActionOf(result);
}

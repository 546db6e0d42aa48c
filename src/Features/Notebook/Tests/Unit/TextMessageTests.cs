using CauNoi.Kernel.Forms;
using CauNoi.Notebook.Rules;

namespace CauNoi.Notebook.Tests.Unit;

public class TextMessageTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly FormShape Form = new("thu",
    [
        new FieldShape("ngay", "Ngày", FieldKind.Day), new FieldShape("so-nguoi", "Bao nhiêu người dự?", FieldKind.Number),
        new FieldShape("loai", "Việc gì?", FieldKind.Choice) { Choices = [new("a", "A"), new("b", "B")] }, new FieldShape("viec", "Làm việc gì?", FieldKind.Line),
    ]);

    private static readonly TextCode Code = new("VD", "thu/thu", ["so-nguoi", "loai", "viec"]);

    [Theory]
    [InlineData("5/11 150 2 dọn kênh mương", "05/11/2026", "150", "b", "dọn kênh mương")]
    [InlineData("05/12/2025 7 1 x", "05/12/2025", "7", "a", "x")]
    [InlineData("28/12 1 1 y", "28/12/2025", "1", "a", "y")]
    [InlineData("nay 1 1 y", "21/11/2026", "1", "a", "y")]
    [InlineData("QUA 1 1 y", "20/11/2026", "1", "a", "y")]
    public void A_message_fills_the_form_in_the_order_of_the_table(string words, string day, string people, string kind, string work)
    {
        var read = TextMessages.Read(Code, Form, words.Split(' '), Today);
        read.Ok.ShouldBeTrue();
        (read.Value["ngay"], read.Value["so-nguoi"], read.Value["loai"], read.Value["viec"]).ShouldBe((day, people, kind, work));
    }

    [Theory]
    [InlineData("", "Chưa hiểu ngày")]
    [InlineData("hôm-kia 1 1 x", "Chưa hiểu ngày")]
    [InlineData("31/2 1 1 x", "Chưa hiểu ngày")]
    [InlineData("5/11", "Còn thiếu: Bao nhiêu người dự.")]
    [InlineData("5/11 150", "Còn thiếu: Việc gì.")]
    [InlineData("5/11 150 3 x", "Việc gì: gõ một số từ 1 đến 2")]
    [InlineData("5/11 150 0 x", "Việc gì: gõ một số từ 1 đến 2")]
    [InlineData("5/11 150 a x", "Việc gì: gõ một số từ 1 đến 2")]
    public void What_is_wrong_is_said_with_how_it_is_written(string words, string sentence) =>
        TextMessages.Read(Code, Form, words.Split(' ', StringSplitOptions.RemoveEmptyEntries), Today).Refusals[0].Sentence.ShouldStartWith(sentence);

    [Fact]
    public void Words_too_many_are_not_dropped_in_silence() =>
        TextMessages.Read(Code with { Asks = ["so-nguoi"] }, Form, ["5/11", "150", "thêm"], Today).Refusals[0].Sentence.ShouldBe("Tin có thừa chữ. Mẫu: VD ngày [Bao nhiêu người dự].");

    [Fact]
    public void One_word_is_no_message() => TextMessages.Split("NH").ShouldBeNull();
}

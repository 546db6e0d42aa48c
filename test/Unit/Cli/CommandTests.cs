using System.CommandLine;
using CauNoi.Cli;

namespace CauNoi.Test.Unit.Cli;

public class CommandTests
{
    [Theory]
    [InlineData("text fold \"Uỷ ban Mặt trận Tổ quốc\"", "uy ban mat tran to quoc")]
    [InlineData("text fold Uỷ ban", "uy ban")]
    [InlineData("text slug \"Góp ý về hệ thống\"", "gop-y-ve-he-thong")]
    [InlineData("text words 1234567", "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy")]
    [InlineData("text words 1.200.000", "một triệu hai trăm nghìn")]
    [InlineData("text words -21", "âm hai mươi mốt")]
    [InlineData("workdays 2026-05-04 0", "04/05/2026 (thứ Hai, 2026-05-04)")]
    [InlineData("workdays 04/05/2026 1", "05/05/2026 (thứ Ba, 2026-05-05)")]
    [InlineData("lunar 2030-02-02", "1/1/2030 (mùng 1 tháng Giêng năm Canh Tuất)")]
    [InlineData("lunar 25/07/2025", "1/6n/2025 (mùng 1 tháng 6 nhuận năm Ất Tỵ)")]
    [InlineData("lunar --from 10/3/2038", "13/04/2038 (thứ Ba, 2038-04-13)")]
    [InlineData("lunar --from 10/3/2037", "24/04/2037 (thứ Sáu, 2037-04-24)")]
    [InlineData("lunar --from 15-6N-2025", "08/08/2025 (thứ Sáu, 2025-08-08)")]
    public void A_command_prints_its_answer(string line, string answer) => Run(line).ShouldBe((0, answer + "\n", ""));

    [Fact]
    public void Working_days_are_told_with_the_days_that_did_not_count() => Run("workdays 2026-04-28 5").Output.ShouldBe(
        """
        07/05/2026 (thứ Năm, 2026-05-07)
          không tính 30/04/2026: Ngày Chiến thắng
          không tính 01/05/2026: Ngày Quốc tế lao động

        """);

    [Fact]
    public void Counting_back_tells_only_the_days_it_stepped_over() => Run("workdays 2026-05-01 -1").Output.ShouldBe(
        """
        29/04/2026 (thứ Tư, 2026-04-29)
          không tính 30/04/2026: Ngày Chiến thắng

        """);

    [Fact]
    public void A_worked_saturday_is_told() => Run("workdays 2026-01-09 1").Output.ShouldContain("có tính 10/01/2026: thứ Bảy làm bù");

    [Fact]
    public void An_answer_from_a_computed_calendar_says_so() => Run("workdays 2026-12-30 5").Output.ShouldContain("chưa xác nhận");

    [Theory]
    [InlineData("text words abc", "\"abc\" không phải số nguyên")]
    [InlineData("text words 1,5", "\"1,5\" không phải số nguyên")]
    [InlineData("text words 9223372036854775808", "không phải số nguyên")]
    [InlineData("workdays 2026-02-30 5", "\"2026-02-30\" không phải là ngày")]
    [InlineData("workdays 2026-04-28 năm", "từ -10000 đến 10000")]
    [InlineData("workdays 2026-04-28 10001", "từ -10000 đến 10000")]
    [InlineData("lunar", "Xin cho đúng một ngày")]
    [InlineData("lunar 2030-02-02 --from 1/1/2030", "Xin cho đúng một ngày")]
    [InlineData("lunar 2030-02-30", "\"2030-02-30\" không phải là ngày")]
    [InlineData("lunar 2150-01-01", "từ 1900 đến hết 2100")]
    [InlineData("lunar --from mai", "\"mai\" không phải là ngày âm lịch")]
    [InlineData("lunar --from 30/2/2026", "chỉ có 29 ngày")]
    [InlineData("lunar --from 1/5n/2025", "nhuận tháng 6")]
    [InlineData("lunar --from 1/5n/2026", "Năm ấy không nhuận")]
    [InlineData("lunar --from 1/1/2101", "từ 1900 đến hết 2100")]
    [InlineData("lunar --from 1/13/2030", "tháng từ 1 đến 12")]
    public void What_cannot_be_read_is_refused_with_a_sentence(string line, string sentence)
    {
        var (exit, _, error) = Run(line);
        exit.ShouldBe(1);
        error.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("text --help", "text fold")]
    [InlineData("text words --help", "text words 21000")]
    [InlineData("workdays --help", "workdays 2026-04-28 5")]
    [InlineData("lunar --help", "lunar --from 10/3/2038")]
    public void Help_shows_an_example(string line, string example) => Run(line).Output.ShouldContain(example);

    private static (int Exit, string Output, string Error) Run(string line)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var root = new RootCommand { TextCommand.Build(), WorkdaysCommand.Build(), LunarCommand.Build() };
        var exit = root.Parse(line).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }
}

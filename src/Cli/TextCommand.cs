using System.CommandLine;
using CauNoi.Kernel.Text;

namespace CauNoi.Cli;

/// <summary>What the program makes of a piece of Vietnamese text: to see why a search finds or misses something.</summary>
public static class TextCommand
{
    public static Command Build() => new("text", "Xem hệ thống đọc tiếng Việt như thế nào")
    {
        OfText("fold", "Khóa tìm kiếm: chữ thường, không dấu", "text fold \"Uỷ ban Mặt trận Tổ quốc\" → uy ban mat tran to quoc", Fold.Key),
        OfText("slug", "Địa chỉ trang: chữ không dấu nối bằng gạch", "text slug \"Góp ý về hệ thống\" → gop-y-ve-he-thong", Slug.Of),
        Words(),
    };

    private static Command OfText(string name, string what, string example, Func<string, string> change)
    {
        var text = new Argument<string[]>("TEXT")
        {
            Description = "Văn bản, có hoặc không có ngoặc kép",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(name, $"{what}. Ví dụ: {example}") { text };
        command.SetAction(parse => parse.InvocationConfiguration.Output.WriteLine(change(string.Join(' ', parse.GetRequiredValue(text)))));
        return command;
    }

    private static Command Words()
    {
        var number = new Argument<long>("NUMBER")
        {
            Description = "Số nguyên, viết 1234567 hoặc 1.234.567",
            CustomParser = typed =>
            {
                if (Figures.TryParse(typed.Tokens[0].Value, out var figure)
                    && figure == decimal.Truncate(figure) && figure is >= long.MinValue and <= long.MaxValue)
                {
                    return (long)figure;
                }

                typed.AddError($"\"{typed.Tokens[0].Value}\" không phải số nguyên đọc được. Xin viết như 1234567 hoặc 1.234.567.");
                return 0;
            },
        };
        var money = new Option<bool>("--money") { Description = "Đọc như số tiền ghi trên phiếu thu" };
        var command = new Command("words", "Đọc số thành chữ. Ví dụ: text words 21000 → hai mươi mốt nghìn") { number, money };
        command.SetAction(parse => parse.InvocationConfiguration.Output.WriteLine(
            parse.GetValue(money) ? NumberWords.Money(parse.GetRequiredValue(number)) : NumberWords.Of(parse.GetRequiredValue(number))));
        return command;
    }
}

using CauNoi.Account.Demo;
using CauNoi.Account.Rules;
using CauNoi.Platform.Settings;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Account.Tests.Web;

/// <summary>Somebody's telephone with an app of codes, and their paper.</summary>
internal sealed record Phone(byte[] Secret, IReadOnlyList<string> OnPaper)
{
    public string Code(TestHouse house, int steps = 0) => Totp.Code(Secret, Totp.StepAt(house.Clock.GetUtcNow()) + steps);
}

/// <summary>What people do on the pages of signing in, in short.</summary>
internal static class Securing
{
    public static async Task<Page> TryPassword(this Visitor visitor, string name, string password = DemoAccounts.Password, params (string Field, string Value)[] more) =>
        await visitor.Send(await visitor.Get("/dang-nhap"), "/dang-nhap", [("ten", name), ("mat-khau", password), .. more]);

    public static async Task<Phone> SetUpPhone(this Visitor visitor, TestHouse house)
    {
        var page = await visitor.Get("/tai-khoan/buoc-hai");
        var secret = Secret(page);
        var form = new Dictionary<string, string>(Form(page)) { ["ma"] = Totp.Code(secret, Totp.StepAt(house.Clock.GetUtcNow())), ["mat-khau"] = DemoAccounts.Password };
        var done = await visitor.Send(HttpMethod.Post, "/tai-khoan/buoc-hai", new FormUrlEncodedContent(form));
        done.Title.ShouldBe("Mã dự phòng", string.Join(' ', done.Refusals));
        // The next code is another one.
        house.Clock.Turn(TimeSpan.FromSeconds(60));
        return new Phone(secret, [.. done.Html.QuerySelectorAll("main li b").Select(b => b.TextContent)]);
    }

    public static Dictionary<string, string> Form(Page page) => page.Html.QuerySelectorAll("main form input[type=hidden]")
        .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");

    public static byte[] Secret(Page page)
    {
        var letters = page.Html.QuerySelector("main p.scan b")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var (bytes, kept, bits) = (new List<byte>(), 0, 0);
        foreach (var letter in letters)
        {
            (kept, bits) = ((kept << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), bits + 5);
            if (bits < 8) continue;
            bytes.Add((byte)(kept >> (bits -= 8)));
            kept &= (1 << bits) - 1;
        }

        return [.. bytes];
    }

    public static async Task Set(this TestHouse house, SettingKind kind, string value)
    {
        await house.Run($"delete from setting where name = '{kind.Name}'; insert into setting (name, value, changed_at) values ('{kind.Name}', '{value}', now())");
        house.Services.GetRequiredService<SettingValues>().Forget();
    }

    public static string? Session(this Visitor visitor) => visitor.Cookies.GetAllCookies().FirstOrDefault(c => c.Name == "caunoi_phien")?.Value;
}

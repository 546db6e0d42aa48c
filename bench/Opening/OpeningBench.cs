using System.Diagnostics;
using CauNoi.Account.Demo;
using CauNoi.Bench.Page;
using Microsoft.Playwright;

namespace CauNoi.Bench.Opening;

/// <summary>
/// How long a village head waits for the notebook where there is no signal: a real browser with a processor four times
/// slower opens it, and unlocks it, with the network cut.
/// </summary>
internal static class OpeningBench
{
    private const string Name = "opening";
    private const string Pin = "2580";
    private const int Slower = 4;
    private const int Times = 9;

    public static async Task Run(Options options, Report report)
    {
        if (Chromium is null)
        {
            await Console.Error.WriteLineAsync("No Chromium on this machine: skipped (CHROME_PATH names one).");
            return;
        }

        await using var server = await BenchServer.Start();
        await using var database = await server.Database(Name);
        await using var program = await PageServer.Start(database.ConnectionString);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Headless = true, Args = ["--no-sandbox", "--disable-gpu"] });
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "vi-VN", ViewportSize = new ViewportSize { Width = 360, Height = 640 } });
        var page = await context.NewPageAsync();
        // Service workers want the name: an address of numbers is not trusted by every browser.
        var notebook = $"http://localhost:{program.Address.Port}/so-tay";
        await TakeIn(page, notebook);
        await context.SetOfflineAsync(true);
        var phone = await context.NewCDPSessionAsync(page);
        await phone.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = Slower });
        var (shown, unlocked) = (new List<double>(), new List<double>());
        for (var time = 0; time < Times; time++)
        {
            var begin = Stopwatch.GetTimestamp();
            await page.GotoAsync(notebook);
            await page.GetByLabel("Mã PIN").WaitForAsync();
            shown.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            await page.GetByLabel("Mã PIN").FillAsync(Pin);
            begin = Stopwatch.GetTimestamp();
            await page.GetByRole(AriaRole.Button, new() { Name = "Mở sổ tay" }).ClickAsync();
            await Begun(page).WaitForAsync();
            unlocked.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        report.Add(Name, $"without signal, processor {Slower}× slower: to the question for the PIN, median", Middle(shown), "ms", Aim.AtMost(1_000));
        report.Add(Name, "to the question for the PIN, worst", shown.Max(), "ms");
        report.Add(Name, "from the PIN to the first page, median", Middle(unlocked), "ms");
        report.Add(Name, "from the PIN to the first page, worst", unlocked.Max(), "ms");
        report.Add(Name, "both, without the typing, median", Middle([.. shown.Zip(unlocked, (a, b) => a + b)]), "ms");
    }

    private static string? Chromium => Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } named ? named
        : new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private static ILocator Begun(IPage page) => page.GetByRole(AriaRole.Heading, new() { Name = "Ghi việc mới" });

    private static async Task TakeIn(IPage page, string notebook)
    {
        await page.GotoAsync(notebook);
        await page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập" }).ClickAsync();
        await page.GetByLabel("Tên đăng nhập").FillAsync("xom");
        await page.GetByLabel("Mật khẩu").FillAsync(DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await page.GetByLabel("Đặt mã PIN").FillAsync(Pin);
        await page.GetByLabel("Gõ lại mã PIN").FillAsync(Pin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhận máy này" }).ClickAsync();
        await Begun(page).WaitForAsync();
        // The worker has everything in its store before the signal goes.
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => null)");
        await page.ReloadAsync();
        await page.GetByLabel("Mã PIN").WaitForAsync();
    }

    private static double Middle(List<double> all) => all.Order().ElementAt(all.Count / 2);
}

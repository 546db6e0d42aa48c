using CauNoi.Platform.Data;
using Microsoft.Playwright;

namespace CauNoi.Test.Browser;

/// <summary>The machine's own Chromium, driven for real. Where there is none, browser tests are skipped and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly Dictionary<(string Address, string UserName), string> states = [];
    private readonly Dictionary<(string Address, string UserName), Person> lookers = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string? Program => Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } named ? named : Places.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Program is null) return;
        playwright = await Playwright.CreateAsync();
        // Waiting for longer costs nothing where what is promised comes: only how busy the machine is decides when.
        Assertions.SetDefaultExpectTimeout(30_000);
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Headless = true, Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A new person at a new device; every error of a page fails the test that looks at <see cref="Person.Trouble"/>.</summary>
    public async Task<Person> Person(string address, int width = 1280, int height = 900, bool scripts = true, ColorScheme scheme = ColorScheme.Light, string? state = null)
    {
        Assert.SkipWhen(browser is null, "Không có Chromium trên máy này; đặt CHROME_PATH hoặc cài gói chromium.");
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address, Locale = "vi-VN", TimezoneId = "Asia/Ho_Chi_Minh", JavaScriptEnabled = scripts, ColorScheme = scheme, StorageState = state,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        var page = await context.NewPageAsync();
        return new Person(page);
    }

    /// <summary>Somebody who has signed in before: one sign-in for many pages, since the sign-in page lets only so many through a minute.</summary>
    public async Task<Person> SignedIn(string address, string userName, int width, int height)
    {
        if (!states.TryGetValue((address, userName), out var state))
        {
            var person = await Person(address);
            await person.SignIn(userName);
            states[(address, userName)] = state = await person.Page.Context.StorageStateAsync();
        }

        return await Person(address, width, height, state: state);
    }

    /// <summary>The same person on a small phone for one page after the other: a new device for each of two hundred pages costs more than the looking.</summary>
    public async Task<Person> Looker(string address, string userName)
    {
        if (!lookers.TryGetValue((address, userName), out var person))
            lookers[(address, userName)] = person = userName.Length == 0 ? await Person(address, 320, 640) : await SignedIn(address, userName, 320, 640);
        person.Trouble.Clear();
        return person;
    }

    public static string Home => InstallationFolder.Find().Home;
}

/// <summary>Somebody at a device.</summary>
public sealed class Person
{
    public Person(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error") Trouble.Add(message.Text);
        };
        page.PageError += (_, error) => Trouble.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Errors and refusals of the browser: a blocked script or style shows here.</summary>
    public List<string> Trouble { get; } = [];

    public async Task SignIn(string userName)
    {
        await Page.GotoAsync("/dang-nhap");
        await Page.GetByLabel("Tên đăng nhập").FillAsync(userName);
        await Page.GetByLabel("Mật khẩu").FillAsync(Account.Demo.DemoAccounts.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await Page.GetByRole(AriaRole.Heading, new() { Name = "Việc hôm nay", Level = 1 }).WaitForAsync();
    }
}

internal static class Links
{
    /// <summary>Clicks a link and waits for the page it leads to: pages are exchanged without a load, and whatever is found meanwhile stands on the page before.</summary>
    public static async Task Follow(this ILocator link)
    {
        var (page, before) = (link.Page, link.Page.Url);
        await link.ClickAsync();
        await page.WaitForURLAsync(url => url != before);
        await Assertions.Expect(page.Locator("main[aria-busy]")).ToHaveCountAsync(0);
    }
}

using Microsoft.Playwright;

namespace CauNoi.Test.Browser;

/// <summary>
/// Pictures of every page for somebody's eyes: phone and desk, light and dark. Made only where CAUNOI_PICTURES names a
/// folder for them, since they take as long as everything else that is asked of the pages.
/// </summary>
internal static class PagePictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CAUNOI_PICTURES") is { Length: > 0 } named ? named : null;

    public static async Task Take(IPage page, string address, string userName)
    {
        if (Folder is null) return;
        var before = page.ViewportSize!;
        var name = string.Concat($"{userName}{address}".Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        foreach (var width in new[] { 360, 1280 })
        {
            await page.SetViewportSizeAsync(width, width == 360 ? 640 : 900);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"{width}-{scheme}-{name}.png"), FullPage = true });
            }
        }

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(before.Width, before.Height);
    }
}

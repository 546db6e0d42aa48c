using System.Diagnostics;
using System.Text.RegularExpressions;
using CauNoi.Test.Browser;
using Microsoft.Playwright;

namespace CauNoi.Notebook.Tests.Browser;

/// <summary>A browser of its own, with a disk of its own, that can be killed in the middle and switched on again.</summary>
public sealed partial class Telephone : IAsyncDisposable
{
    private readonly string disk = Directory.CreateTempSubdirectory("caunoi-phone-").FullName;
    private IPlaywright? playwright;
    private Process? process;

    public IPage Page { get; private set; } = null!;

    public async Task SwitchOn()
    {
        Assert.SkipWhen(Chromium.Program is null, "Không có Chromium trên máy này; đặt CHROME_PATH hoặc cài gói chromium.");
        process = Process.Start(new ProcessStartInfo(Chromium.Program, ["--headless=new", "--remote-debugging-port=0", $"--user-data-dir={disk}", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=vi", "about:blank"])
        {
            RedirectStandardError = true,
        })!;
        // What it says later is read as well, and thrown away: a full pipe would stop it.
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, said) =>
        {
            if (said.Data is null) listening.TrySetException(new InvalidOperationException("The browser ended before it listened."));
            else if (Listening().Match(said.Data) is { Success: true } found) listening.TrySetResult(found.Groups["at"].Value);
        };
        process.BeginErrorReadLine();
        playwright ??= await Playwright.CreateAsync();
        var browser = await playwright.Chromium.ConnectOverCDPAsync(await listening.Task);
        Page = browser.Contexts[0].Pages[0];
        await Page.SetViewportSizeAsync(360, 640);
    }

    /// <summary>The battery is empty: nothing is closed, nothing is said.</summary>
    public async Task Kill()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { } running)
        {
            try
            {
                running.Kill(entireProcessTree: true);
                await running.WaitForExitAsync();
            }
            catch (InvalidOperationException)
            {
                // Switched off already.
            }

            running.Dispose();
        }

        playwright?.Dispose();
        try
        {
            Directory.Delete(disk, recursive: true);
        }
        catch (IOException)
        {
            // A child of the browser may still hold a file; the folder is the system's temporary one.
        }
    }

    [GeneratedRegex("DevTools listening on (?<at>ws://\\S+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Listening();
}

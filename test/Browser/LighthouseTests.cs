using System.Diagnostics;
using CauNoi.Test.Support;

namespace CauNoi.Test.Browser;

/// <summary>Five pages that everybody comes to first, with the eyes of Lighthouse: accessibility, best practices, what search engines read. Speed is for <c>./do check --full</c>.</summary>
[Long(50)]
public class LighthouseTests(TestHouse house, ITestOutputHelper output) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Five_public_pages_reach_their_floors()
    {
        Assert.SkipWhen(Chromium.Program is null, "Không có Chromium trên máy này; đặt CHROME_PATH hoặc cài gói chromium.");
        using var node = Process.Start(new ProcessStartInfo("node", ["scripts/lighthouse.mjs", house.Address, "/", "/gop-y", "/tim-kiem", "/ve-so-lieu", "/so-lieu/feedback.received"])
        {
            WorkingDirectory = Chromium.Home, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["CHROME_PATH"] = Chromium.Program },
        })!;
        var said = await Task.WhenAll(node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        output.WriteLine(said[0]);
        node.ExitCode.ShouldBe(0, string.Join('\n', said));
    }
}

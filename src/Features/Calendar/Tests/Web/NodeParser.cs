using System.Diagnostics;
using System.Text.Json;
using CauNoi.Platform.Data;

namespace CauNoi.Calendar.Tests.Web;

/// <summary>An event as a program that was not written here understood it.</summary>
public sealed record ReadEvent(string Uid, string Summary, string Start, string End, bool WholeDay);

/// <summary>The iCalendar parser node-ical, run through node on text handed in.</summary>
internal static class NodeParser
{
    private const string Script = """
        import ical from 'node-ical';
        let text = '';
        for await (const part of process.stdin.setEncoding('utf8')) text += part;
        const pad = (n) => String(n).padStart(2, '0');
        const day = (d) => `${d.getFullYear()}-${pad(d.getMonth() + 1)}-${pad(d.getDate())}`;
        const events = Object.values(ical.sync.parseICS(text)).filter((e) => e.type === 'VEVENT').map((e) => {
          const whole = e.datetype === 'date';
          const show = (d) => whole ? day(d) : d.toISOString();
          return { uid: e.uid, summary: e.summary.val ?? e.summary, start: show(e.start), end: show(e.end), wholeDay: whole };
        });
        console.log(JSON.stringify(events));
        """;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static void SkipWhereMissing() => Assert.SkipUnless(
        Directory.Exists(Path.Combine(InstallationFolder.Find().Home, "node_modules", "node-ical")), "node-ical is not installed: npm ci");

    public static async Task<IReadOnlyList<ReadEvent>> Read(string text)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "--eval", Script])
        {
            WorkingDirectory = InstallationFolder.Find().Home, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (output, error) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(text);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await error);
        return JsonSerializer.Deserialize<List<ReadEvent>>(await output, Web)!;
    }
}

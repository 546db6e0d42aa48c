using System.Text.Json;
using Microsoft.Playwright;

namespace CauNoi.Test.Browser;

/// <summary>axe-core over the page as it stands.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Path.Combine(Chromium.Home, "node_modules", "axe-core", "axe.min.js")));

    /// <summary>What it finds, one line each: rule, where, what.</summary>
    public static async Task<IReadOnlyList<string>> Findings(IPage page)
    {
        await page.EvaluateAsync(Source.Value);
        // Only what is wrong crosses from the browser: what is right would be a hundred times as much.
        var violations = await page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, {
                preload: { assets: ['media'] }, // no rule of these reads style sheets
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'],
            })).violations.map(v => ({ id: v.id, nodes: v.nodes.map(n => ({ target: n.target, failureSummary: n.failureSummary })) }))
            """);
        return [.. violations.EnumerateArray().SelectMany(v => v.GetProperty("nodes").EnumerateArray().Select(n =>
            $"{v.GetProperty("id").GetString()}: {n.GetProperty("target")} {n.GetProperty("failureSummary").GetString()}"))];
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace CauNoi.Test.Browser;

/// <summary>axe-core over the page as it stands.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Path.Combine(Chromium.Home, "node_modules", "axe-core", "axe.min.js")));

    // Whether text can be read against what lies behind it, and a link told from the words around it, takes more than half of
    // the looking and is the same wherever the same colours, sizes, lines and grounds meet: such a meeting is judged where a
    // run sees it first.
    private static readonly ConcurrentDictionary<long, bool> Judged = [];

    /// <summary>What it finds, one line each: rule, where, what.</summary>
    public static async Task<IReadOnlyList<string>> Findings(IPage page)
    {
        await page.EvaluateAsync(Source.Value);
        // Only what is wrong crosses from the browser: what is right would be a hundred times as much.
        var found = await page.EvaluateAsync<JsonElement>("""
            async judged => {
                const options = { preload: { assets: ['media'] }, resultTypes: ['violations'] }; // no rule of these reads style sheets
                const bare = found => found.violations.map(v => ({ id: v.id, nodes: v.nodes.map(n => ({ target: n.target, failureSummary: n.failureSummary })) }));
                const hash = (said, seed) => {
                    let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
                    for (let i = 0; i < said.length; i++) {
                        a = Math.imul(a ^ said.charCodeAt(i), 2654435761);
                        b = Math.imul(b ^ said.charCodeAt(i), 1597334677);
                    }
                    return 4294967296 * (2097151 & b) + (a >>> 0);
                };
                const grounds = new Map();
                const ground = e => {
                    if (!e) return 0;
                    if (!grounds.has(e)) {
                        const s = getComputedStyle(e);
                        grounds.set(e, hash([ground(e.parentElement), s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.mixBlendMode, s.position].join(), 1));
                    }
                    return grounds.get(e);
                };
                const alone = e => (e.parentElement?.textContent ?? '').trim().length === e.textContent.trim().length;
                const meeting = e => {
                    const s = getComputedStyle(e);
                    const around = e.parentElement ? getComputedStyle(e.parentElement) : s;
                    return hash([
                        ground(e), e.tagName, e.className, e.disabled, e.ariaDisabled, s.color, s.fontSize, s.fontWeight, s.textShadow,
                        ...e.tagName === 'A' ? [s.textDecorationLine, s.borderBottom, s.display, around.display, around.color, around.fontWeight, alone(e)] : [],
                    ].join(), 2);
                };
                const known = new Set(judged), fresh = new Map();
                for (const e of document.body.querySelectorAll('*')) {
                    if (!e.checkVisibility() || !(e.matches('input, textarea, select, a') || [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))) continue;
                    const kind = meeting(e);
                    if (!known.has(kind) && !fresh.has(kind)) fresh.set(kind, e);
                }
                const wrong = bare(await axe.run(document, {
                    ...options, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } },
                }));
                if (fresh.size > 0) wrong.push(...bare(await axe.run({ include: [...fresh.values()] }, { ...options, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } })));
                return { wrong, fresh: wrong.some(v => v.id === 'color-contrast' || v.id === 'link-in-text-block') ? [] : [...fresh.keys()] };
            }
            """, Judged.Keys.ToArray());
        foreach (var meeting in found.GetProperty("fresh").EnumerateArray()) Judged.TryAdd(meeting.GetInt64(), true);
        return [.. found.GetProperty("wrong").EnumerateArray().SelectMany(v => v.GetProperty("nodes").EnumerateArray().Select(n =>
            $"{v.GetProperty("id").GetString()}: {n.GetProperty("target")} {n.GetProperty("failureSummary").GetString()}"))];
    }
}

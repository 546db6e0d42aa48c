using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CauNoi.Recognition;

namespace CauNoi.Cli;

/// <summary>What was found as JSON. Quotes are pieces of the text as it is; dates are ISO.</summary>
public static class ReadCommandJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string text, Found found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var head = found.Head;
        return JsonSerializer.Serialize(
            new
            {
                kind = head.Kind,
                title = head.Title,
                issuer = head.Issuer,
                number = head.Number,
                date = Day(head.Date),
                term = head.TermFrom is null && head.TermTo is null ? null : new { from = head.TermFrom, to = head.TermTo },
                signer = head.SignerName is null && head.SignerPost is null ? null : new { name = head.SignerName, post = head.SignerPost },
                sections = found.Sections.Select(s => new { number = s.Number, heading = s.Heading, level = s.Level }),
                targets = found.Targets.Select(t => Target(text, t)),
                schemes = found.Schemes.Select(s => new { name = s.Name, lead = s.Lead, from = s.From, to = s.To }),
                tasks = found.Tasks.Select(t => new { what = t.What, lead = t.Lead, coordinating = t.Coordinating, from = t.From, to = t.To, product = t.Product, quote = t.Quote.Of(text) }),
                reportingDuties = found.ReportingDuties.Select(d => new { who = d.Who, to = d.To, cadence = d.Cadence, due = d.Due, quote = d.Quote.Of(text) }),
                citations = found.Citations.Select(c => new { number = c.Number, date = Day(c.Date), issuer = c.Issuer, subject = c.Subject, quote = c.Quote.Of(text) }),
                recipients = head.Recipients,
                warnings = found.Warnings.Select(w => new { kind = w.Kind, quote = w.Quote.Of(text), message = w.Message }),
            },
            Plain);
    }

    private static object Target(string text, FoundTarget t) => new
    {
        quote = t.Quote.Of(text),
        start = t.Quote.Start,
        end = t.Quote.End,
        subject = t.Subject,
        levels = t.Levels,
        measure = t.Measure,
        comparator = t.Comparator,
        evaluateAs = t.EvaluateAs,
        value = t.Value,
        valueTo = t.ValueTo,
        unit = t.Unit,
        period = t.Period,
        perUnit = t.PerUnit,
        lead = t.Lead,
        coordinating = t.Coordinating,
        deadline = Day(t.Deadline),
        condition = t.Condition,
        match = t.Match,
        confidence = Math.Round(t.Confidence, 2),
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CauNoi.Bench.ReadText;

/// <summary>Real programmes with expectations made by hand, where a folder of them is given. They are not part of this repository.</summary>
internal static class RealDocuments
{
    public static IReadOnlyList<TrueDocument> In(string folder)
    {
        var (targets, structure) = (Path.Combine(folder, "expected-targets.json"), Path.Combine(folder, "expected-structure.json"));
        if (!File.Exists(targets) || !File.Exists(structure)) return [];
        using var expected = JsonDocument.Parse(File.ReadAllText(targets));
        using var shape = JsonDocument.Parse(File.ReadAllText(structure));
        return [.. shape.RootElement.EnumerateObject().Where(d => File.Exists(Path.Combine(folder, d.Name + ".txt")))
            .Select(d => Document(folder, d.Name, d.Value, expected.RootElement.EnumerateArray().Where(t => t.GetProperty("document").GetString() == d.Name)))];
    }

    private static TrueDocument Document(string folder, string name, JsonElement shape, IEnumerable<JsonElement> targets)
    {
        var raw = File.ReadAllText(Path.Combine(folder, name + ".txt"));
        var cited = shape.GetProperty("cited_documents").EnumerateArray().Select(c => Text(c, "number")).OfType<string>().Distinct().ToList();
        var date = Text(shape, "date") is { } day ? DateOnly.ParseExact(day, "d/M/yyyy", CultureInfo.InvariantCulture) : (DateOnly?)null;
        var head = new TrueHead(Text(shape, "doc_type")?.Replace("khoá", "khóa", StringComparison.Ordinal), Text(shape, "document_number"), date, Text(shape, "issuing_body"), Text(shape, "signer"));
        var duties = shape.GetProperty("reporting_duties").EnumerateArray().Select(d => Duty(raw, d)).ToList();
        var tasks = shape.GetProperty("assigned_tasks").EnumerateArray().Select(t => Task(raw, t)).OfType<TrueTask>().ToList();
        return new TrueDocument(name, raw, [.. targets.Select(t => Target(raw, t))], cited, duties, head) { Tasks = tasks };
    }

    private static TrueTarget Target(string raw, JsonElement t)
    {
        var numbered = t.GetProperty("value_explicit").GetBoolean();
        var (from, to) = (Place(raw, t.GetProperty("char_start").GetInt32()), Place(raw, t.GetProperty("char_end").GetInt32()));
        return new TrueTarget(
            numbered ? Place(raw, t.GetProperty("number_char_start").GetInt32()) : from, numbered, t.GetProperty("value").GetDecimal(), Text(t, "unit") ?? "", t.GetProperty("comparator").GetString()!,
            Text(t, "period") ?? "", [.. t.GetProperty("levels").EnumerateArray().Select(l => l.GetString()!)], t.GetProperty("per_unit").GetBoolean(), Text(t, "lead"), t.GetProperty("quote").GetString()!)
        {
            To = to,
        };
    }

    /// <summary>Leads of the expectations are judged from the whole text, so that only those that stand in the quote itself are compared.</summary>
    private static TrueTask? Task(string raw, JsonElement task)
    {
        var quote = task.GetProperty("quote").GetString()!;
        var at = raw.IndexOf(quote, StringComparison.Ordinal);
        return at < 0 ? null : new TrueTask(Place(raw, at), Place(raw, at + quote.Length), Text(task, "lead") is { } lead && quote.Contains(lead, StringComparison.Ordinal) ? lead : null, null, null);
    }

    private static TrueDuty Duty(string raw, JsonElement duty)
    {
        var at = raw.IndexOf(duty.GetProperty("quote").GetString()!.TrimStart('-', ' '), StringComparison.Ordinal);
        var cadence = Text(duty, "cadence") switch { "per council session" => "session", "event-driven" => "event", var other => other ?? "" };
        return new TrueDuty(Place(raw, Math.Max(0, at)), Place(raw, Math.Max(0, at) + 20), cadence, Text(duty, "deadline"));
    }

    /// <summary>Offsets were counted in the file as it lies on disk; the reader works on composed letters and plain line ends.</summary>
    private static int Place(string raw, int offset) =>
        raw[..Math.Min(raw.Length, offset)].ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC).Length;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

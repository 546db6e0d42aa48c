using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CauNoi.DocumentReading.Rules;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Text;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.DocumentReading.Examples;

/// <summary>
/// What people corrected, as the examples of the patterns' own files (catalogue/reading): proposals again, and a person takes over
/// those that are right. An example that is taken over is a test from then on.
/// </summary>
public static class ExamplesFile
{
    private const int Most = 2_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<IResult> Send(Visit visit, AppDb db)
    {
        var reach = await visit.Reach(ReadingAccess.Write);
        var units = reach.Units();
        var within = reach.Everything ? db.ReadingExamples() : db.ReadingExamples().Where(e => units.Contains(e.Unit));
        var rows = await within.OrderByDescending(e => e.At).ThenBy(e => e.Id).Take(Most).ToListAsync(visit.Stop);
        return Results.File(Encoding.UTF8.GetBytes(Text(rows)), "application/yaml", "vi-du.yaml");
    }

    /// <summary>Each sentence once, with every target that people left or put in it; sentences that were read rightly are left out.</summary>
    public static string Text(IEnumerable<ReadingExample> rows)
    {
        var text = new StringBuilder("# Câu mà người xem đã sửa. Câu nào đúng thì chép sang mục examples của một tệp trong catalogue/reading; từ đó nó là một phép thử.\nexamples:\n");
        foreach (var sentence in rows.GroupBy(r => (r.Document, r.Quote)).Where(s => s.Any(r => r.Outcome != ExampleOutcome.Accepted)))
        {
            var finds = sentence.Select(r => r.Confirmed).OfType<string>().Select(c => Quoted(Finds(Stored.Read<ProposedTarget>(c))));
            text.Append(CultureInfo.InvariantCulture, $"  - text: {Quoted(string.Join(' ', sentence.Key.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))}\n    finds: [{string.Join(", ", finds)}]\n");
        }

        return text.ToString();
    }

    // "2 cuộc >= year mỗi commune": the words of the patterns' own examples.
    private static string Finds(ProposedTarget what)
    {
        var sign = what.Comparator switch { Comparator.AtMost => "<=", Comparator.Less => "<", Comparator.More => ">", Comparator.Same => "=", _ => ">=" };
        var period = what.Cadence switch { Cadence.Quarterly => "quarter", Cadence.Once => what.Last is { } last ? $"by:{last.Year.ToString(CultureInfo.InvariantCulture)}" : "term", _ => what.PeriodWords switch { "mỗi tháng" => "month", "mỗi nửa năm" => "half", _ => "year" } };
        var levels = what.Kinds.Select(k => k switch { "residential-area" => "residential_area", "member-organisation" => "organisation", _ => k });
        return $"{(what.Goal is { } goal ? Figures.Format(goal) : "")} {what.Unit} {sign} {period} {(what.Reach == TargetReach.Each ? "mỗi" : "chung")} {string.Join(',', levels)}".Trim();
    }

    private static string Quoted(string words) => JsonSerializer.Serialize(words, Plain);
}

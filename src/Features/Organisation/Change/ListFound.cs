using System.Text.Json;
using CauNoi.Organisation.Rules.Lists;

namespace CauNoi.Organisation.Change;

/// <summary>
/// What an official list said as a whole when a change was proposed from it: the second person reads it beside the steps.
/// The list itself is forgotten after a week; this stays.
/// </summary>
/// <param name="File">The name of the file.</param>
/// <param name="Rows">Its lines, those of other units included.</param>
/// <param name="Outside">Lines of other units, left alone.</param>
/// <param name="New">Units that begin.</param>
/// <param name="Changed">Units that get another name, kind, code or place.</param>
/// <param name="Same">Units that are there exactly so.</param>
/// <param name="Gone">Units that are there and not in the list.</param>
/// <param name="Lines">The lines of the file that are proposed.</param>
public sealed record ListFound(string File, int Rows, int Outside, int New, int Changed, int Same, int Gone, IReadOnlyList<int> Lines)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static ListFound Of(string file, int rows, ListReport report, IEnumerable<int> lines) => new(
        file, rows, rows - report.Lines.Count, report.Count(LineVerdict.New), report.Count(LineVerdict.Changed), report.Count(LineVerdict.Same),
        report.Gone.Count, [.. lines]);

    public static ListFound Read(string json) => JsonSerializer.Deserialize<ListFound>(json, Json)!;

    public string Write() => JsonSerializer.Serialize(this, Json);
}

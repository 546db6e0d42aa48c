using System.Globalization;
using System.Text;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;

namespace CauNoi.Test.Web.Matrix;

/// <summary>The matrix as a page of the reference. Written at a desk, compared where a change lands.</summary>
internal sealed class MatrixReport
{
    private static readonly (Place Place, string Word)[] Order =
    [
        (Place.Own, "own unit"), (Place.Below, "below it"), (Place.Beside, "beside it"), (Place.Above, "above it"), (Place.FormerOwn, "gone, went on as the own"),
        (Place.FormerElsewhere, "gone, went on elsewhere"), (Place.Conflict, "own unit, conflict of interest of the person"),
    ];

    private readonly string text;

    private MatrixReport(string counts, string text) => (Counts, this.text) = (counts, text);

    public string Counts { get; }

    public static MatrixReport Of(IReadOnlyList<Door> doors, IReadOnlyList<Question> questions, IEnumerable<Deviation> deviations)
    {
        var cells = questions.ToLookup(q => (q.Cell.Method, q.Cell.Route));
        var refused = questions.Count(q => q.Expected != Expected.Admitted);
        var counts = string.Create(CultureInfo.InvariantCulture,
            $"{doors.Count} routes, {Askers.All.Count - 1} roles and nobody, {questions.Count} cells: {questions.Count - refused} admitted, {refused} refused; all as designed.");
        var page = new StringBuilder($"""
            # Permission matrix

            {counts}

            Asked over HTTP by `test/Web/Matrix/MatrixTests.cs` of every route, as every role, at every place where a record can lie, and compared with what the
            route's rule and the pure reach say. No refused cell changes a row. At a desk that test writes this page anew; what lands must already agree.

            ✓ admitted · 403 the role lacks the permission · 404 not there for this person · → to the sign-in (a sent form: 401)

            ## Routes that lead to no record of a unit

            | | Route | Admitted | All others |
            |---|---|---|---|

            """);
        foreach (var door in doors.Where(d => !AtUnits(cells[(d.Method, d.Route)])))
            page.Append(CultureInfo.InvariantCulture, $"| {door.Method} | `{door.Route}` | {Admitted(door, cells[(door.Method, door.Route)])} | {Others(cells[(door.Method, door.Route)])} |\n");
        page.Append(CultureInfo.InvariantCulture, $"""

            ## Routes that lead to a record of a unit

            One sign for each place, in this order: {string.Join(", ", Order.Select(o => o.Word))}. ✓ admitted, 4 not found, – the tree has no such place for this
            role, or the room knows no conflict of interest there.

            | | Route | {string.Join(" | ", Askers.All.Where(a => a.Role is not null).Select(a => a.Role!.Name))} |
            |---|---|{string.Concat(Enumerable.Repeat("---|", Askers.All.Count - 1))}

            """);
        foreach (var door in doors.Where(d => AtUnits(cells[(d.Method, d.Route)])))
            page.Append(CultureInfo.InvariantCulture, $"| {door.Method} | `{door.Route}` | {string.Join(" | ", Askers.All.Where(a => a.Role is not null).Select(a => Signs(cells[(door.Method, door.Route)], a.UserName)))} |\n");
        page.Append("\n## Where the answer differs by design from permission and reach\n\n| Route | Answer | Why |\n|---|---|---|\n");
        foreach (var deviation in deviations.OrderBy(d => d.Route, StringComparer.Ordinal))
            page.Append(CultureInfo.InvariantCulture, $"| `{deviation.Route}` | {Word(deviation.Answer)} | {deviation.Reason} |\n");
        return new MatrixReport(counts, page.ToString());
    }

    public void Check()
    {
        var file = Path.Combine(InstallationFolder.Find().Home, "docs", "reference", "matrix.md");
        // At a desk the page follows the rooms, as the rest of the reference does; what lands must already agree.
        if (Environment.GetEnvironmentVariable("CI") is not { Length: > 0 }) File.WriteAllText(file, text);
        // Until the page has been written for the first time there is nothing to compare.
        if (!File.Exists(file)) return;
        (File.ReadAllText(file) == text).ShouldBeTrue($"{file} is out of date: run this test at a desk and commit it");
    }

    private static bool AtUnits(IEnumerable<Question> cells) => cells.Any(q => q.Cell.Place is Place.Own);

    private static string Admitted(Door door, IEnumerable<Question> cells)
    {
        if (!door.Rule.Account) return "everybody";
        var own = cells.Any(q => q.Cell.Place == Place.Mine) ? ", what is their own" : "";
        return (door.Rule.Permission is null ? "whoever is signed in"
            : string.Join(", ", Role.All.Where(door.Rule.Permission.Roles.Contains).Select(r => r.Name))) + own;
    }

    private static string Others(IEnumerable<Question> cells) =>
        string.Join(", ", cells.Select(q => q.Expected).Where(e => e != Expected.Admitted).Distinct().Order().Select(Word));

    private static string Signs(IEnumerable<Question> cells, string person)
    {
        var mine = cells.Where(q => q.Cell.Person == person).ToDictionary(q => q.Cell.Place, q => q.Expected);
        return mine.Values.All(e => e == Expected.Forbidden) ? "403"
            : string.Concat(Order.Select(o => !mine.TryGetValue(o.Place, out var answer) ? "–" : answer == Expected.Admitted ? "✓" : "4"));
    }

    private static string Word(Expected answer) => answer switch
    {
        Expected.Admitted => "✓",
        Expected.SignIn => "→",
        Expected.Forbidden => "403",
        _ => "404",
    };
}

using CauNoi.Recognition;

namespace CauNoi.Bench.ReadText;

/// <summary>Counts over documents: what was there, what was found, which fields agree. What differs is kept as a line to read.</summary>
internal sealed class Tally
{
    public static readonly string[] Fields = ["unit", "comparator", "period", "levels", "per unit", "lead"];

    private readonly Dictionary<string, int> right = Fields.ToDictionary(f => f, _ => 0);

    public int True { get; private set; }

    public int Given { get; private set; }

    public int Found { get; private set; }

    public int Citations { get; private set; }

    public int CitationsGiven { get; private set; }

    public int CitationsFound { get; private set; }

    public int Duties { get; private set; }

    public int DutiesGiven { get; private set; }

    public int DutiesFound { get; private set; }

    public int Tasks { get; private set; }

    /// <summary>Tasks and schemes given in documents whose tasks somebody has marked.</summary>
    public int TasksGiven { get; private set; }

    public int TasksFound { get; private set; }

    /// <summary>Of those found: lead, time and product as in the truth.</summary>
    public int TasksRight { get; private set; }

    public int Heads { get; private set; }

    public int HeadsRight { get; private set; }

    /// <summary>The most false targets in a document that has none.</summary>
    public int MostFalse { get; private set; }

    public List<string> Differences { get; } = [];

    public int Right(string field) => right[field];

    public void Add(TrueDocument document, Found found)
    {
        var left = found.Targets.ToList();
        True += document.Targets.Count;
        Given += left.Count;
        if (document.Targets.Count == 0) MostFalse = Math.Max(MostFalse, left.Count);
        foreach (var target in document.Targets)
        {
            var match = left.Find(t => t.Value == target.Value && (target.Numbered ? t.Figure.Start == target.At : t.Figure.Start < target.To && t.Figure.End > target.At));
            if (match is null)
            {
                Differences.Add($"{document.Name}: missed {target.Value:0.##} {target.Unit} in “{target.Words}”");
                continue;
            }

            left.Remove(match);
            Found++;
            Field(document, target, "unit", match.Unit ?? "", target.Unit);
            Field(document, target, "comparator", match.Comparator, target.Comparator);
            Field(document, target, "period", match.Period ?? "", target.Period);
            Field(document, target, "levels", string.Join(',', match.Levels.Order(StringComparer.Ordinal)), string.Join(',', target.Levels.Order(StringComparer.Ordinal)));
            Field(document, target, "per unit", match.PerUnit.ToString(), target.PerUnit.ToString());
            Field(document, target, "lead", match.Lead ?? "", target.Lead ?? "");
        }

        Differences.AddRange(left.Select(t => $"{document.Name}: false {t.Value:0.##} {t.Unit} in “{t.Quote.Of(SourceText.Plain(document.Text).Text)}”"));
        AddRest(document, found);
    }

    private void Field(TrueDocument document, TrueTarget target, string field, string given, string wanted)
    {
        if (string.Equals(given, wanted, StringComparison.OrdinalIgnoreCase)) right[field]++;
        else Differences.Add($"{document.Name}: {field} is “{given}”, not “{wanted}”, in “{target.Words}”");
    }

    private void AddRest(TrueDocument document, Found found)
    {
        var cited = found.Citations.Where(c => c.Number is not null).Select(c => Plain(c.Number!)).ToList();
        Citations += document.Citations.Count;
        CitationsGiven += cited.Count;
        foreach (var number in document.Citations.Select(Plain))
            if (cited.Remove(number)) CitationsFound++;
            else Differences.Add($"{document.Name}: citation {number} missed");
        Differences.AddRange(cited.Select(c => $"{document.Name}: citation {c} is none"));
        var duties = found.ReportingDuties.ToList();
        Duties += document.Duties.Count;
        DutiesGiven += duties.Count;
        foreach (var duty in document.Duties)
        {
            var match = duties.Find(d => d.Cadence == duty.Cadence && d.Due == duty.Due && d.Quote.Start < duty.To && d.Quote.End > duty.From);
            if (match is null)
            {
                Differences.Add($"{document.Name}: duty {duty.Cadence} {duty.Due} missed in “{document.Text[duty.From..duty.To]}”: {string.Join("; ", found.ReportingDuties.Select(d => $"{d.Cadence} {d.Due} {d.To}"))}");
                continue;
            }

            duties.Remove(match);
            DutiesFound++;
        }

        Differences.AddRange(duties.Select(d => $"{document.Name}: duty {d.Cadence} {d.Due} is none: “{d.Quote.Of(SourceText.Plain(document.Text).Text)}”"));
        AddTasks(document, found);
        if (document.Head is not { } head) return;
        Part("kind", head.Kind, found.Head.Kind);
        Part("number", head.Number, found.Head.Number);
        Part("date", head.Date?.ToString("O"), found.Head.Date?.ToString("O"));
        Part("issuer", head.Issuer, found.Head.Issuer);
        Part("signer", head.Signer, found.Head.SignerName);

        void Part(string name, string? wanted, string? given)
        {
            Heads++;
            if (string.Equals(wanted, given, StringComparison.OrdinalIgnoreCase)) HeadsRight++;
            else Differences.Add($"{document.Name}: head's {name} is “{given}”, not “{wanted}”");
        }
    }

    private void AddTasks(TrueDocument document, Found found)
    {
        if (document.Tasks.Count == 0) return;
        var left = found.Tasks.Select(t => (t.Quote, t.Lead, t.To, t.Product)).Concat(found.Schemes.Select(s => (s.Quote, s.Lead, To: (string?)null, Product: (string?)null))).ToList();
        Tasks += document.Tasks.Count;
        TasksGiven += left.Count;
        foreach (var task in document.Tasks)
        {
            var near = left.FindAll(t => t.Quote.Start < task.To && t.Quote.End > task.From);
            var words = document.Text[task.From..task.To];
            if (near.Count == 0)
            {
                Differences.Add($"{document.Name}: task missed in “{words}”");
                continue;
            }

            var match = near.OrderByDescending(t => Agrees(task.Lead, t.Lead)).First();
            left.Remove(match);
            TasksFound++;
            if (Agrees(task.Lead, match.Lead) && Agrees(task.Until, match.To) && Agrees(task.Product, match.Product)) TasksRight++;
            else Differences.Add($"{document.Name}: task is “{match.Lead}; {match.To}; {match.Product}”, not “{task.Lead}; {task.Until}; {task.Product}”, in “{words}”");
        }

        Differences.AddRange(left.Select(t => $"{document.Name}: task of “{t.Lead}” is none: “{t.Quote.Of(SourceText.Plain(document.Text).Text)}”"));
    }

    private static bool Agrees(string? wanted, string? given) => wanted is null || string.Equals(wanted, given, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string number) => number.Replace(" ", "", StringComparison.Ordinal).Replace('–', '-');

    /// <summary>The 95% interval of a share after Wilson: honest also for few documents and shares near one.</summary>
    public static (double Low, double High) Wilson(int hits, int all)
    {
        if (all == 0) return (0, 1);
        const double z = 1.96;
        var (p, n) = ((double)hits / all, (double)all);
        var middle = (p + (z * z / (2 * n))) / (1 + (z * z / n));
        var half = z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n))) / (1 + (z * z / n));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}

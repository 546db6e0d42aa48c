using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CauNoi.Bench;

/// <summary>What a figure has to reach. A speed depends on the machine and is not judged in a quick run; a count of mistakes always is.</summary>
internal sealed record Aim(string Sign, double Bound, bool Speed)
{
    /// <summary>Not one of them, on any machine.</summary>
    public static readonly Aim None = new("=", 0, Speed: false);

    public static Aim AtLeast(double bound) => new("≥", bound, Speed: true);

    public static Aim AtMost(double bound) => new("≤", bound, Speed: true);

    public bool Holds(double value) => Sign switch { "≥" => value >= Bound, "≤" => value <= Bound, _ => value == Bound };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sign} {Bound}");
}

internal sealed record Figure(string Bench, string Name, double Value, string Unit, Aim? Aim)
{
    public bool? Ok => Aim?.Holds(Value);
}

/// <summary>The figures of a run, as a table for people or a line each for programs.</summary>
internal sealed class Report(Options options)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<Figure> figures = [];

    public bool Ok => figures.All(f => f.Ok != false || (options.Quick && f.Aim!.Speed));

    public void Add(string bench, string name, double value, string unit, Aim? aim = null)
    {
        figures.Add(new Figure(bench, name, Rounded(value), unit, aim));
        // A long bench says what it has as it comes: one that is ended early was not for nothing.
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {Rounded(value):#,0.###} {unit}"));
    }

    public void Print()
    {
        if (options.Json)
            foreach (var f in figures)
                Console.WriteLine(JsonSerializer.Serialize(
                    new { bench = f.Bench, figure = f.Name, value = f.Value, unit = f.Unit, aim = f.Aim?.ToString(), ok = f.Ok }, Json));
        else
            Table();
    }

    private void Table()
    {
        string[][] rows = [["bench", "figure", "value", "unit", "aim", ""], .. figures.Select(f => new[]
        {
            f.Bench, f.Name, f.Value.ToString("#,0.###", CultureInfo.InvariantCulture), f.Unit, f.Aim?.ToString() ?? "",
            f.Ok switch { true => "ok", false => options.Quick && f.Aim!.Speed ? "not judged" : "MISSED", null => "" },
        })];
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length)).ToArray();
        foreach (var row in rows)
            Console.WriteLine(string.Join("  ", row.Select((cell, c) => c == 2 ? cell.PadLeft(widths[c]) : cell.PadRight(widths[c]))).TrimEnd());
    }

    // Three digits that mean something; more would pretend.
    private static double Rounded(double value) => Math.Abs(value) switch { >= 100 => Math.Round(value), >= 10 => Math.Round(value, 1), _ => Math.Round(value, 2) };
}

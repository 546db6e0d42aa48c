using System.Text;

namespace CauNoi.Ui.Figures;

/// <summary>Where everything of a line chart stands, in per cent of its width and height.</summary>
internal sealed class LinePlot(LineData data)
{
    private const decimal Left = 1.5m, Right = 98.5m, High = 10, Low = 86;

    /// <summary>A round number at or above everything that is drawn.</summary>
    public decimal Top { get; } = Round(data.Values.Concat(data.Before ?? []).Append(data.Goal).Max() ?? 1);

    public string X(int period) => Percent.Plain(At(period)) + "%";

    public string Y(decimal value) => Percent.Plain(Height(value)) + "%";

    /// <summary>A path in a square of 100 by 100; a gap in the values is a gap in the line.</summary>
    public string Path(IReadOnlyList<decimal?> values)
    {
        var path = new StringBuilder();
        for (var n = 0; n < values.Count; n++)
        {
            if (values[n] is not { } value) continue;
            path.Append(n > 0 && values[n - 1] is not null ? 'L' : 'M').Append(Percent.Plain(At(n))).Append(' ').Append(Percent.Plain(Height(value)));
        }

        return path.ToString();
    }

    private decimal At(int period) => data.Periods.Count < 2 ? 50 : Left + ((Right - Left) * period / (data.Periods.Count - 1));

    private decimal Height(decimal value) => Low - ((Low - High) * Math.Clamp(value / Top, 0, 1));

    private static decimal Round(decimal largest)
    {
        if (largest <= 1) return 1;
        var ten = 1m;
        while (ten * 10 <= largest) ten *= 10;
        // Its half is written too, and must be as round.
        decimal[] steps = ten == 1 ? [2, 4, 6, 8, 10] : [1, 1.2m, 1.6m, 2, 3, 4, 5, 6, 8, 10];
        return steps.Select(step => step * ten).First(round => round >= largest);
    }
}

using System.Globalization;

namespace CauNoi.Bench;

/// <summary>What to run and how long. A quick run only shows that the benches work: its speeds are not judged.</summary>
internal sealed record Options(string? Name, bool Json, bool Quick, IReadOnlyDictionary<string, int> Numbers)
{
    public const string Known = "[--seconds N] [--connections N] [--kills N] [--notes N] [--entries N] [--units N] [--records N] [--phones N] [--facts N] [--inputs N] [--from N] [--documents N] [--cases N]";

    /// <summary>Nothing when the words are not understood.</summary>
    public static Options? Parse(string[] args, string[] names)
    {
        string? name = null;
        var (json, quick) = (false, false);
        var numbers = new Dictionary<string, int>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--json") json = true;
            else if (args[i] == "--quick") quick = true;
            else if (names.Contains(args[i]) && name is null) name = args[i];
            else if (Known.Contains($"[{args[i]} N]", StringComparison.Ordinal) && i + 1 < args.Length
                && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) numbers[args[i++][2..]] = number;
            else return null;
        }

        return new Options(name, json, quick, numbers);
    }

    /// <summary>The number asked for, or the usual one.</summary>
    public int Number(string name, int usual, int quick) => Numbers.TryGetValue(name, out var asked) ? asked : Quick ? quick : usual;

    /// <summary>How long to wait at most until the program runs as fast as it will.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(Quick ? 1 : 30);

    public TimeSpan Seconds(int usual, int quick) => TimeSpan.FromSeconds(Number("seconds", usual, quick));
}

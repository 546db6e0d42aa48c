using System.Globalization;

namespace CauNoi.Organisation.Demo;

/// <summary>One of the 92 communes of the sample province: real in code and name; what it was made of is made up.</summary>
/// <param name="Index">Its place in the list, from 0.</param>
/// <param name="Unit">Its number.</param>
/// <param name="Code">Official code.</param>
/// <param name="District">The district in which it lay until 30/06/2025.</param>
/// <param name="Name">Full name.</param>
internal sealed record DemoCommune(int Index, int Unit, string Code, string District, string Name)
{
    private const int FirstNumber = 1_001;

    public static IReadOnlyList<DemoCommune> All { get; } = [.. Read()];

    public bool Urban => Name.StartsWith("Phường ", StringComparison.Ordinal);

    /// <summary>The name without its kind: Phú Lương.</summary>
    public string Place => Name[(Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>The same numbers for this commune in every installation and on every day.</summary>
    public Random Luck(int salt) => new(int.Parse(Code, CultureInfo.InvariantCulture) + (salt * 100_000));

    private static IEnumerable<DemoCommune> Read()
    {
        using var stream = typeof(DemoCommune).Assembly.GetManifestResourceStream("CauNoi.Organisation.Demo.communes.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        for (var index = 0; reader.ReadLine() is { } line; index++)
        {
            var cells = line.Split(',');
            yield return new DemoCommune(index, Number(cells[0], index), cells[0], cells[1], cells[2]);
        }
    }

    // The three where sample accounts work are known by name.
    private static int Number(string code, int index) => code switch
    {
        "05611" => DemoUnits.PhuLuong,
        "05641" => DemoUnits.VoTranh,
        "05443" => DemoUnits.PhanDinhPhung,
        _ => FirstNumber + index,
    };
}

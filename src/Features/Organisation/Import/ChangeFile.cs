using CauNoi.Kernel;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CauNoi.Organisation.Import;

/// <summary>Changes of units kept in a file: units are named by official code, by #number, or by the name a step of the file gave them.</summary>
public static class ChangeFile
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build();

    /// <summary>Reads the whole file; a misspelt key is an error, because it would silently do nothing.</summary>
    public static Outcome<IReadOnlyList<FiledChange>> Read(string text)
    {
        try
        {
            if (Yaml.Deserialize<ChangeFileRows?>(text)?.Changes is not { Count: > 0 } changes) return new Refusal("Tệp này chưa có thay đổi nào.");
            var read = new List<FiledChange>();
            foreach (var (row, at) in changes.Select((row, at) => (row, at + 1)))
            {
                if (!VietnameseDates.TryParseDay(row.Day ?? "", out var day)) return new Refusal($"Thay đổi thứ {at}: ngày \"{row.Day}\" cần viết như 2025-07-01.");
                if (string.IsNullOrWhiteSpace(row.Basis)) return new Refusal($"Thay đổi thứ {at}: thiếu căn cứ (basis).");
                read.Add(new FiledChange(day, row.Basis.Trim(), row.Steps ?? []));
            }

            return read;
        }
        catch (YamlException e)
        {
            return new Refusal($"Sai cú pháp ở dòng {e.Start.Line}: {e.InnerException?.Message ?? e.Message}");
        }
    }
}

/// <summary>One change of the file.</summary>
public sealed record FiledChange(DateOnly Day, string Basis, IReadOnlyList<FiledStep> Rows)
{
    /// <summary>How many new numbers it needs.</summary>
    public int Creations => Rows.Count(r => r.Do == "create");

    /// <summary>The steps, every unit by its number. Names given with "as" hold for the rest of the file.</summary>
    public Outcome<IReadOnlyList<UnitStep>> Steps(UnitTree tree, IReadOnlyList<int> numbers, IDictionary<string, int> names)
    {
        var known = new Dictionary<string, int>(names, StringComparer.OrdinalIgnoreCase);
        foreach (var node in tree.Order)
        {
            known.TryAdd(FormattableString.Invariant($"#{node.Unit}"), node.Unit);
            if (node.Code is { } code) known.TryAdd(code, node.Unit);
        }

        // What this change creates is meant first: a new unit may take over the code of the one it follows.
        var created = Rows.Where(r => r.Do == "create").Select((row, at) => (row, Number: numbers[at])).ToDictionary(c => c.row, c => c.Number);
        var own = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (row, number) in created)
        {
            if ((row.As ?? row.Code) is { } name) own[name] = number;
            if (row.As is { } said) names[said] = number;
        }

        var steps = new List<UnitStep>();
        var refusals = new List<Refusal>();
        foreach (var row in Rows)
            if (Step(row) is { } step) steps.Add(step);
        return refusals.Count > 0 ? refusals : steps;

        int? Unit(string? name, bool before = false)
        {
            if (name is null) return null;
            if (!before && own.TryGetValue(name, out var mine)) return mine;
            if (known.TryGetValue(name, out var there)) return there;
            refusals.Add(new Refusal($"Không có đơn vị \"{name}\" vào ngày {VietnameseDates.Format(Day)}. Xin ghi mã, #số, hoặc tên đặt ở as."));
            return null;
        }

        UnitStep? Step(FiledStep row) => row.Do switch
        {
            "create" when row is { Kind: { } kind, Name: { } name } => new CreateUnit(created[row], Unit(row.Under), kind, name, row.Code, Unit(row.Line)),
            "rename" when Unit(row.Unit, before: true) is { } unit => new RenameUnit(unit, row.Name ?? tree.Find(unit)!.Name, row.Kind, row.Code),
            "move" when Unit(row.Unit, before: true) is { } unit && Unit(row.Under) is { } under => new MoveUnit(unit, under),
            "close" when Unit(row.Unit, before: true) is { } unit => new CloseUnit(unit, [.. (row.Into ?? []).Select(i => Unit(i)).OfType<int>()]),
            _ => Unclear(row),
        };

        UnitStep? Unclear(FiledStep row)
        {
            if (refusals.Count == 0) refusals.Add(new Refusal($"Không hiểu việc \"{row.Do}\" của \"{row.Unit ?? row.Name}\": việc là create, rename, move hoặc close; create cần kind và name."));
            return null;
        }
    }
}

/// <summary>One step as written in the file.</summary>
public sealed class FiledStep
{
    public string? Do { get; set; }

    public string? Unit { get; set; }

    public string? As { get; set; }

    public string? Under { get; set; }

    public string? Line { get; set; }

    public string? Kind { get; set; }

    public string? Name { get; set; }

    public string? Code { get; set; }

    public IList<string>? Into { get; set; }
}

/// <summary>The file as written.</summary>
internal sealed class ChangeFileRows
{
    public List<ChangeRow>? Changes { get; set; }
}

internal sealed class ChangeRow
{
    public string? Day { get; set; }

    public string? Basis { get; set; }

    public List<FiledStep>? Steps { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Units;

namespace CauNoi.Organisation.Change;

/// <summary>Steps of a change as they are kept: words of their own, so that renaming a class does not lose a change.</summary>
internal static class StoredSteps
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Write(IReadOnlyList<UnitStep> steps) => JsonSerializer.Serialize(steps.Select(Of), Json);

    public static IReadOnlyList<UnitStep> Read(string json) => [.. JsonSerializer.Deserialize<List<StoredStep>>(json, Json)!.Select(Step)];

    public static string WriteFigures(IReadOnlyList<UnitFigure> figures) => JsonSerializer.Serialize(figures, Json);

    public static IReadOnlyList<UnitFigure> ReadFigures(string json) => JsonSerializer.Deserialize<List<UnitFigure>>(json, Json)!;

    private static StoredStep Of(UnitStep step) => step switch
    {
        CreateUnit s => new("create", s.Unit) { Parent = s.Parent, Kind = s.Kind, Name = s.Name, Code = s.Code, Line = s.Line },
        RenameUnit s => new("rename", s.Unit) { Name = s.Name, Kind = s.Kind, Code = s.Code },
        MoveUnit s => new("move", s.Unit) { Parent = s.Parent },
        LineUnit s => new("line", s.Unit) { Line = s.Line },
        CloseUnit s => new("close", s.Unit) { Into = s.Into },
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static UnitStep Step(StoredStep s) => s.Do switch
    {
        "create" => new CreateUnit(s.Unit, s.Parent, s.Kind!, s.Name!, s.Code, s.Line),
        "rename" => new RenameUnit(s.Unit, s.Name!, s.Kind, s.Code),
        "move" => new MoveUnit(s.Unit, s.Parent!.Value),
        "line" => new LineUnit(s.Unit, s.Line),
        "close" => new CloseUnit(s.Unit, s.Into ?? []),
        _ => throw new InvalidDataException($"No step is called {s.Do}."),
    };

    private sealed record StoredStep(string Do, int Unit)
    {
        public int? Parent { get; init; }

        public string? Kind { get; init; }

        public string? Name { get; init; }

        public string? Code { get; init; }

        public int? Line { get; init; }

        public IReadOnlyList<int>? Into { get; init; }
    }
}

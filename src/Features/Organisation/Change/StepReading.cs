using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Rules;

namespace CauNoi.Organisation.Change;

/// <summary>Turns what was typed into steps. Names are looked up among the units of the day within the draft's unit, and those the draft begins.</summary>
internal sealed class StepReading(UnitChange draft, UnitTree tree, UnitKindTable kinds, FormValues values)
{
    private readonly List<UnitNode> known =
    [
        .. tree.Subtree(draft.Unit),
        .. draft.Read().OfType<CreateUnit>().Select(c => new UnitNode(c.Unit, c.Parent, c.Kind, c.Name, draft.Day, null, c.Code)),
    ];
    private readonly List<Refusal> refusals = [];

    /// <summary>How many new numbers the form will need.</summary>
    public static int Numbers(StepForm form, FormValues values) =>
        form == StepForms.Create ? Lines(values["ten"]).Count() : form == StepForms.Merge ? 1 : 0;

    public Outcome<IReadOnlyList<UnitStep>> Read(StepForm form, IReadOnlyList<int> numbers)
    {
        List<UnitStep> steps = form.Door switch
        {
            "lap" => [.. Created(numbers)],
            "sap-nhap" => [.. Merged(numbers[0])],
            "ket-thuc" => [.. Many("don-vi").Select(unit => new CloseUnit(unit, Many("tiep-la")))],
            "doi-ten" => [new RenameUnit(One("don-vi", values["don-vi"]), values["ten"], Code: values.Optional("ma"))],
            "chuyen" => [.. Many("don-vi").Select(unit => new MoveUnit(unit, One("thuoc", values["thuoc"])))],
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };
        return refusals.Count > 0 ? refusals.Distinct().ToList() : steps;
    }

    private IEnumerable<UnitStep> Created(IReadOnlyList<int> numbers)
    {
        var above = One("thuoc", values["thuoc"]);
        int? line = values.Optional("nganh-doc") is { } typed ? One("nganh-doc", typed) : null;
        foreach (var (text, number) in Lines(values["ten"]).Zip(numbers))
        {
            var parts = text.Split(';', 2, StringSplitOptions.TrimEntries);
            if ((values.Optional("loai") ?? kinds.Named(parts[0], draft.Day)?.Id) is { } kind)
                yield return new CreateUnit(number, above, kind, parts[0], parts.Length == 2 && parts[1].Length > 0 ? parts[1] : null, line);
            else refusals.Add(ChangeRefusals.KindNotSaid(parts[0]).At("loai"));
        }
    }

    private IEnumerable<UnitStep> Merged(int number)
    {
        var old = Many("don-vi");
        if (old.Count > 0 && known.Find(n => n.Unit == old[0]) is { } first)
            yield return new CreateUnit(number, One("thuoc", values["thuoc"]), kinds.Named(values["ten"], draft.Day)?.Id ?? first.Kind, values["ten"], values.Optional("ma"));
        foreach (var unit in old) yield return new CloseUnit(unit, [number]);
    }

    private List<int> Many(string field) => [.. Lines(values[field]).Select(text => One(field, text)).Distinct()];

    private int One(string field, string typed)
    {
        var found = UnitNaming.Find(typed, known, tree);
        if (!found.Ok) refusals.Add(found.Refusals[0].At(field));
        return found.Value;
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

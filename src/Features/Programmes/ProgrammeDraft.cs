using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;

namespace CauNoi.Programmes;

/// <summary>
/// A programme that another room has put together: people go on with it here as with any draft. It is never more than a
/// draft; whoever confirmed it is its writer, so that somebody else must issue it.
/// </summary>
public sealed record ProgrammeDraft
{
    public required int Issuer { get; init; }

    public required int Drafter { get; init; }

    /// <summary>One of <see cref="Rules.ProgrammeKind"/>.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public string Number { get; init; } = "";

    public string Symbol { get; init; } = "";

    public DateOnly? IssuedOn { get; init; }

    public string Signer { get; init; } = "";

    public required DateOnly First { get; init; }

    public required DateOnly Last { get; init; }

    /// <summary>dd/MM, or empty.</summary>
    public string ReportBy { get; init; } = "";

    public bool Public { get; init; }

    public IReadOnlyList<(ClauseKind Kind, string Place, string Text)> Clauses { get; init; } = [];

    public IReadOnlyList<(string Symbol, DateOnly? Day, string Issuer, string Subject)> Citations { get; init; } = [];

    public IReadOnlyList<(string Words, IReadOnlyList<string> Kinds)> Recipients { get; init; } = [];

    public IReadOnlyList<(string Title, int Lead, DateOnly First, DateOnly Last)> Schemes { get; init; } = [];

    /// <summary>Targets, each with the clause it stands in: an index into <see cref="Clauses"/>.</summary>
    public IReadOnlyList<(TargetWording Wording, int? Clause)> Targets { get; init; } = [];

    /// <summary>For which unit somebody drafts who stands at this one: a department drafts for the unit above it.</summary>
    public static (int Issuer, int Drafter)? PlaceOf(UnitTree tree, int unit) => tree.Find(unit) is not { } node ? null
        : node.Kind is "department" or "shared-office" && node.Parent is { } parent ? (parent, node.Unit) : (node.Unit, node.Unit);

    /// <summary>Adds the draft to a change, with what the leads of its targets owe from now on. Returns its id.</summary>
    public Guid Take(Change change, Guid by)
    {
        var id = Guid.CreateVersion7();
        change.Add(new Programme
        {
            Id = id, Unit = Issuer, Drafter = Drafter, Kind = Kind, Number = Number, Symbol = Symbol, Title = Title, IssuedOn = IssuedOn, Signer = Signer, First = First, Last = Last, ReportBy = ReportBy,
            Public = Public, MadeBy = by, MadeAt = change.Now,
        });
        var clauses = Clauses.Select((c, no) => new Clause { Programme = id, No = no + 1, Kind = c.Kind, Place = c.Place, Text = c.Text }).ToList();
        clauses.ForEach(change.Add);
        foreach (var (cited, no) in Citations.Select((c, no) => (c, no + 1)))
            change.Add(new Citation { Programme = id, No = no, Symbol = cited.Symbol, Day = cited.Day, Issuer = cited.Issuer, Subject = cited.Subject });
        foreach (var (line, no) in Recipients.Select((r, no) => (r, no + 1))) change.Add(new Recipient { Programme = id, No = no, Words = line.Words, Kinds = [.. line.Kinds] });
        foreach (var (scheme, no) in Schemes.Select((s, no) => (s, no + 1)))
            change.Add(new Scheme { Programme = id, Unit = Issuer, No = no, Title = scheme.Title, Lead = scheme.Lead, First = scheme.First, Last = scheme.Last, Basis = "" });
        foreach (var ((wording, clause), no) in Targets.Select((t, no) => (t, no + 1)))
        {
            var row = new TargetRow { Programme = id, Unit = Issuer, No = no, Clause = clause is { } at ? clauses[at].Id : null };
            change.Add(row);
            change.Add(WordingRow.Of(row.Id, wording, "", "", by, change.Now));
            change.Open(ProgrammesDuties.Agree, wording.Lead, row.Id, $"Chỉ tiêu: {wording.Title}", $"/ban/chuong-trinh/chi-tieu/{row.Id}");
        }

        return id;
    }
}

using CauNoi.Bodies.Parts;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;

namespace CauNoi.Bodies.Import;

/// <summary>A row that found its seat and its person.</summary>
public sealed record PlannedSeat(PeopleLine Line, SeatPlace Place, Person? Known, string PersonKey);

/// <summary>
/// What a list would do: every row looks for its unit, body, seat and person in what is there. Nothing is guessed: two
/// units of one name, or a namesake without a birth year, are a fault that the file comes back with.
/// </summary>
public sealed class ImportPlan(IReadOnlyList<UnitNode> units, IReadOnlyList<SeatPlace> places, IReadOnlyList<Person> people, DateOnly today)
{
    private readonly ILookup<string, UnitNode> byName = units.ToLookup(u => Fold.Key(u.Name));
    private readonly Dictionary<string, UnitNode> byCode = units.Where(u => u.Code is not null).DistinctBy(u => u.Code).ToDictionary(u => u.Code!);
    private readonly ILookup<int, SeatPlace> byUnit = places.ToLookup(p => p.Body.Unit);
    private readonly ILookup<string, Person> namesakes = people.ToLookup(p => p.NameKey);
    private readonly HashSet<Guid> taken = [];
    private readonly HashSet<(Guid Body, string Person)> sitting = [];

    /// <summary>The unit a row means, or why it is not clear.</summary>
    public static (UnitNode? Unit, string? Fault) UnitOf(string words, IReadOnlyDictionary<string, UnitNode> byCode, ILookup<string, UnitNode> byName)
    {
        if (byCode.TryGetValue(words, out var coded)) return (coded, null);
        var named = byName[Fold.Key(words)].ToList();
        // Communes of one province may differ in nothing but marks: then the marks decide.
        if (named.Count > 1 && named.Where(u => Fold.Toned(u.Name) == Fold.Toned(words)).ToList() is { Count: 1 } exact) named = exact;
        return named.Count switch
        {
            1 => (named[0], null),
            0 => (null, $"Không thấy đơn vị “{words}” trong các đơn vị của mình."),
            _ => (null, $"Có {named.Count} đơn vị tên “{words}”, xin ghi mã đơn vị."),
        };
    }

    public (PlannedSeat? Seat, string? Fault) Of(PeopleLine line)
    {
        if (UnitOf(line.Unit, byCode, byName) is not ({ } unit, _)) return (null, UnitOf(line.Unit, byCode, byName).Fault);
        var (body, title) = (Fold.Key(line.Body), Fold.Key(line.Position));
        var here = byUnit[unit.Unit].Where(p => Fold.Key(p.Body.Name) == body || Fold.Key(p.Kind.Name) == body).ToList();
        if (here.Select(p => p.Body.Id).Distinct().Count() is var bodies and not 1)
            return (null, bodies == 0 ? $"{unit.Name} chưa có tổ chức “{line.Body}”. Xin lập tổ chức trước." : "Đơn vị có nhiều tổ chức loại này, xin ghi đủ tên riêng.");
        var seats = here.Where(p => Fold.Key(p.Position.Title) == title).OrderBy(p => p.Seat.Place).ToList();
        if (seats.Count == 0) return (null, $"Tổ chức này không có ghế “{line.Position}”.");
        if (seats.Find(p => p.Waiting is null && p.Open is null && !taken.Contains(p.Seat.Id)) is not { } place) return (null, "Chức danh này không còn ghế trống.");
        var take = SeatDecisions.Take(place.State, line.From, line.Decided, today);
        if (!take.Ok) return (null, take.Refusals[0].Sentence);
        var (person, fault) = PersonOf(line);
        if (fault is not null) return (null, fault);
        var key = person?.Id.ToString() ?? $"{Fold.Key(line.Name)} {line.BirthYear}";
        if (!sitting.Add((place.Body.Id, key)) || (person is not null && places.Any(p => p.Body.Id == place.Body.Id && p.Holdings.Any(h => h.Person == person.Id && h.UntilDay is null))))
            return (null, BodyRefusals.PersonTwice.Sentence);
        taken.Add(place.Seat.Id);
        return (new PlannedSeat(line, place, person, key), null);
    }

    private (Person? Known, string? Fault) PersonOf(PeopleLine line)
    {
        var alike = namesakes[Fold.Key(line.Name)].ToList();
        if (alike.Count > 0 && line.BirthYear is null) return (null, "Đã có người trùng tên, xin ghi năm sinh.");
        var same = alike.Where(p => p.BirthYear == line.BirthYear).ToList();
        return same.Count > 1 ? (null, "Có nhiều người trùng cả tên và năm sinh. Xin gộp họ trước, hoặc ghi người này ở trang của ghế.") : (same.FirstOrDefault(), null);
    }
}

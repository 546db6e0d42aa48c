using CauNoi.Bodies.Parts;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Facts;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;

namespace CauNoi.Bodies.Demo;

/// <summary>The rows of one sample body: terms, seats, people, holdings and the facts that follow from them.</summary>
internal sealed class DemoBodyRows(Change change, BodyKind kind, DemoBody plan, int number, Dictionary<int, List<Person>> boards)
{
    private static readonly DateOnly Began = new(2025, 7, 20);
    private static readonly DateOnly BeganBefore = new(2020, 6, 15);
    private int people;

    /// <summary>Adds everything and says how many people there are.</summary>
    public async Task<int> Add()
    {
        var since = plan.Earlier ? BeganBefore : Began;
        var body = new Body { Id = Guid.CreateVersion7(), Unit = plan.Unit.Unit, Kind = kind.Id, Name = plan.FullName(kind), Since = since, Decision = $"{1 + (number % 90)}/QĐ-MTTQ-BTT" };
        change.Add(body);
        change.Index(BodyFinding.Of(body, kind, change.Now));
        await change.Leave(new Fact(BodiesMeasures.Bodies, body.Unit, since, 1, body.Id) { Category = kind.Id });
        Person? stays = null;
        if (plan.Earlier) stays = await Earlier(body);
        var term = new BodyTerm { Id = Guid.CreateVersion7(), Body = body.Id, Wording = TermNames.Congress, Number = 1, Starts = Began, PlannedEnd = Began.AddYears(5) };
        change.Add(term);
        Copies.Of(change, kind, body, term);
        var seats = NewSeats.Of(kind, term, body.Unit).Where(s => plan.Deputies || kind.Id != "area-committee" || s.Position != "deputy").ToList();
        seats.AddRange(Enumerable.Range(1, plan.Members).Select(n => NewSeats.One(term, body.Unit, "member", n, Began)));
        foreach (var seat in seats) change.Add(seat);
        await SeatFacts.Opened(change, kind, seats);
        foreach (var (seat, n) in seats.Select((seat, n) => (seat, n)))
            await Take(seat, n == 0 ? stays : null, n);
        Notes(term);
        return people;
    }

    // Somebody who led in the term before and leads again: the second term is the last.
    private async Task<Person?> Earlier(Body body)
    {
        var term = new BodyTerm { Id = Guid.CreateVersion7(), Body = body.Id, Wording = TermNames.Session, Number = 14, Starts = BeganBefore, PlannedEnd = BeganBefore.AddYears(5), Ends = Began };
        change.Add(term);
        var seat = NewSeats.One(term, body.Unit, kind.Positions[0].Id, 1, BeganBefore);
        seat.Closed = Began;
        change.Add(seat);
        var person = Known(0);
        var holding = Holding(seat, person, BeganBefore);
        holding.End(Began.AddDays(-1), Choices.TermOver, null);
        await SeatFacts.Opened(change, kind, [seat]);
        await SeatFacts.Filled(change, kind, seat, holding.Id, holding.FromDay);
        await SeatFacts.Left(change, kind, seat, holding.Id, Began.AddDays(-1));
        await SeatFacts.Closed(change, kind, [seat], Began);
        return person;
    }

    private async Task Take(Seat seat, Person? stays, int n)
    {
        // Every eleventh body misses its second, and every fortieth somebody who left in spring.
        if (n == 1 && number % 11 == 3) return;
        var shared = kind.Id == "committee" && n < boards[seat.Unit].Count ? boards[seat.Unit][n] : null;
        var person = stays ?? shared ?? Known(n);
        if (kind.Id == "standing-board" && kind.Position(seat.Position).Leader) (boards.TryGetValue(seat.Unit, out var board) ? board : boards[seat.Unit] = []).Add(person);
        var holding = Holding(seat, person, Began);
        await SeatFacts.Filled(change, kind, seat, holding.Id, holding.FromDay);
        if (n == 0 && number % 40 == 7)
        {
            var last = new DateOnly(2026, 4, 1).AddDays(number % 90);
            holding.End(last, Choices.Moved, $"{10 + (number % 50)}/QĐ-MTTQ-BTT");
            await SeatFacts.Left(change, kind, seat, holding.Id, last);
        }

        Copies.Of(change, kind, seat, holding, person.Name);
    }

    private Person Known(int n)
    {
        people++;
        var one = (number * 32) + n;
        var person = Person.New(DemoNames.Of(one).Name, 1958 + (one * 7 % 40), n == 0 ? $"09{(10_000_000 + (one * 7_919L % 89_999_999)):00000000}" : null, plan.Unit.Unit, change.Now);
        change.Add(person);
        change.Index(BodyFinding.Of(person, change.Now));
        return person;
    }

    private SeatHolding Holding(Seat seat, Person person, DateOnly from)
    {
        var holding = new SeatHolding
        {
            Id = Guid.CreateVersion7(), Seat = seat.Id, Body = seat.Body, Unit = seat.Unit, Person = person.Id, FromDay = from,
            Decision = $"{1 + (number % 90)}/QĐ-MTTQ-BTT", DecisionDay = from.AddDays(-3), ProposedBy = Guid.Empty, ProposedAt = change.Now,
        };
        holding.Stand(change.Now);
        change.Add(holding);
        return holding;
    }

    private void Notes(BodyTerm term)
    {
        if (plan.Ticks)
            change.Add(new CompositionTick
            {
                Id = Guid.CreateVersion7(), Term = term.Id, Demand = kind.Demands[0].Id, Day = Began.AddDays(2), Signer = "Chủ tịch Ủy ban Mặt trận xã",
                RecordedBy = Guid.Empty, RecordedAt = change.Now,
            });
        if (!plan.Structure) return;
        foreach (var (line, n) in kind.Structure.Select((line, n) => (line, n)))
            change.Add(new StructureCount { Term = term.Id, Line = line.Id, Count = 3 + (n * 3), RecordedAt = change.Now });
    }
}

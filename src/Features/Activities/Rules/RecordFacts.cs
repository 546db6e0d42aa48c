using System.Globalization;
using CauNoi.Kernel.Facts;

namespace CauNoi.Activities.Rules;

/// <summary>One state a record was in, from a day.</summary>
public sealed record RecordStep(string State, DateOnly Day);

/// <summary>A record as the rules see it.</summary>
/// <param name="Id">The record.</param>
/// <param name="Unit">Where.</param>
/// <param name="Organisation">Who; 0 is the Front itself.</param>
/// <param name="Day">When.</param>
/// <param name="Confirmed">Whether a second pair of eyes agreed.</param>
/// <param name="Values">The answers by field.</param>
/// <param name="Steps">The states it went through, oldest first; the last one is the present.</param>
public sealed record RecordView(
    Guid Id, int Unit, int Organisation, DateOnly Day, bool Confirmed, IReadOnlyDictionary<string, string> Values, IReadOnlyList<RecordStep> Steps)
{
    public string State => Steps[^1].State;
}

/// <summary>What a record leaves to be counted. All facts can be worked out again from records alone, at any time.</summary>
public static class RecordFacts
{
    /// <summary>The facts that hold for a record as it is now.</summary>
    public static IReadOnlyList<Fact> Of(Kind kind, RecordView record) =>
        record.State == KindStates.Withdrawn ? [] : [.. kind.Facts.SelectMany(f => f.Measure.Over == OverTime.StockAtEnd ? Stock(f, record) : Flow(f, record))];

    private static IEnumerable<Fact> Flow(KindFact fact, RecordView record) =>
        fact.States.Contains(record.State) ? Places(fact, record, record.Day, Amount(fact, record)) : [];

    private static IEnumerable<Fact> Stock(KindFact fact, RecordView record)
    {
        var there = false;
        foreach (var step in record.Steps)
        {
            var now = fact.States.Contains(step.State);
            if (now == there) continue;
            there = now;
            foreach (var one in Places(fact, record, step.Day, now ? Amount(fact, record) : -Amount(fact, record))) yield return one;
        }
    }

    private static IEnumerable<Fact> Places(KindFact fact, RecordView record, DateOnly day, long amount)
    {
        if (amount == 0 || (fact.When is { } when && record.Values.GetValueOrDefault(when.Field, "") != when.Value)) return [];
        var status = record.Confirmed && !fact.Estimates.Contains(record.State) ? FactStatus.Final : FactStatus.Provisional;
        var category = fact.CategoryOf is { } of ? record.Values.GetValueOrDefault(of, "") : "";
        return Units(fact, record).Select(unit => new Fact(fact.Measure, unit, day, amount, record.Id)
        {
            Organisation = record.Organisation, Category = category, Status = status,
            Subject = fact.Subject switch { KindSubject.Record => SubjectOf(record.Id), KindSubject.Unit => unit, _ => 0 },
        });
    }

    private static IEnumerable<int> Units(KindFact fact, RecordView record) => fact.AtUnitsOf is { } field
        ? (fact.AndHere ? [record.Unit] : Enumerable.Empty<int>()).Concat(UnitsIn(record.Values.GetValueOrDefault(field, ""))).Distinct()
        : [record.Unit];

    /// <summary>The units of a units field, each once.</summary>
    public static IEnumerable<int> UnitsIn(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var unit) ? unit : 0).Where(u => u > 0).Distinct();

    private static long Amount(KindFact fact, RecordView record) => fact.AmountOf is not { } field ? 1
        : long.TryParse(record.Values.GetValueOrDefault(field, ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : 0;

    // The id is drawn at random and shown to nobody who does not see the record; its last eight bytes name the thing counted.
    private static long SubjectOf(Guid record) => BitConverter.ToInt64(record.ToByteArray(), 8) & long.MaxValue;
}

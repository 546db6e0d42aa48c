using System.Collections.Concurrent;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Measures;
using CauNoi.Platform;

namespace CauNoi.Measures;

/// <summary>All measures of this installation by the day: derived ones come and go with their dates.</summary>
public sealed class MeasureCatalogue(FeatureList features, Platform.Catalogue.Rules rules)
{
    private readonly ConcurrentDictionary<string, MeasureBook> books = [];
    private readonly MeasuresFeature room = features.All.OfType<MeasuresFeature>().Single();

    /// <summary>Terms of office.</summary>
    public IReadOnlyList<FigureTerm> Terms => room.Terms;

    /// <summary>The measures that hold on a day.</summary>
    public MeasureBook On(DateOnly day)
    {
        var holding = room.Derived.Where(m => m.From <= day && (m.Until is null || day <= m.Until)).ToList();
        return books.GetOrAdd(string.Join(' ', holding.Select(m => m.Name)), _ => Of(features.Measures, holding, rules.UnitKinds));
    }

    /// <summary>Derived measures that mean nothing on a day, each with the sentence why.</summary>
    public IEnumerable<(DerivedMeasure Measure, string Why)> Broken(DateOnly day)
    {
        var book = On(day);
        return book.Derived.Select(m => (m, book.Meaning(m.Name))).Where(m => !m.Item2.Ok).Select(m => (m.m, m.Item2.Refusals[0].Sentence));
    }

    private static MeasureBook Of(IEnumerable<Measure> bases, IEnumerable<DerivedMeasure> derived, Kernel.Units.UnitKindTable kinds) =>
        new(bases, derived, kinds.All.ToDictionary(k => k.Id, k => k.Title));
}

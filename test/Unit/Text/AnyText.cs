using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Text;

/// <summary>Text as it really arrives: Vietnamese in every spelling, other scripts, and broken characters.</summary>
internal static class AnyText
{
    private static readonly string[] Syllables = [.. SyllableTable.All().SelectMany(s => new[] { s.Traditional, s.Newer })];

    private static readonly string[] Oddities =
    [
        " ", "  ", "\t\r\n", "\u00a0", ", ", ".", "-", "'", "/", "_", "\0", "\u200b", "\u00ad", "\ufeff", "\u0301", "\u0323\u0302", "\ud83d", "\udd25",
        "\ufffe", "\uffff", "🔥", "Ð", "ð", "İ", "ı", "ẞ", "ß", "ﬁ", "½", "m²", "Ｗ", "Ⅳ", "Å", "ñ", "ế\u0301", "e\u0301\u0302", "漢字", "កម្ពុជា", "ꨌꩌ", "07", "2026", "Y", "i",
    ];

    public static Gen<string> Syllable { get; } =
        from syllable in Gen.Elements(Syllables)
        from look in Gen.Choose(0, 3)
        select look switch
        {
            0 => syllable,
            1 => syllable.ToUpperInvariant(),
            2 => syllable.Normalize(NormalizationForm.FormD),
            _ => char.ToUpperInvariant(syllable[0]) + syllable[1..],
        };

    public static Gen<string> Written { get; } = Gen.OneOf(Syllable, Gen.Elements(Oddities), Gen.Elements(" ", " "), ArbMap.Default.GeneratorFor<char>().Select(c => c.ToString()))
        .ListOf()
        .Select(string.Concat);

    /// <summary>The promise holds for a few hundred texts of every kind.</summary>
    public static void Holds(Func<string, bool> promise) => Holds(Prop.ForAll(Written.ToArbitrary(), promise));

    public static void Holds(Func<string, string, bool> promise) =>
        Holds(Prop.ForAll(Written.ToArbitrary(), Written.ToArbitrary(), promise));

    public static void Holds(Func<string, string, string, bool> promise) =>
        Holds(Prop.ForAll(Written.ToArbitrary(), Written.ToArbitrary(), Written.ToArbitrary(), promise));

    public static void Holds(Property property, int times = 500) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true), property);
}

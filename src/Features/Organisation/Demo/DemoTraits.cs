using System.Globalization;
using CauNoi.Platform.Units;

namespace CauNoi.Organisation.Demo;

/// <summary>What the sample says of a unit.</summary>
internal sealed record DemoTrait(int Unit, string Trait, string Value)
{
    public UnitTraitRow Row(DateTimeOffset now) =>
        new() { Unit = Unit, Trait = Trait, Value = Value, Day = DemoUnits.Since, Source = "Số liệu ví dụ của bản trình diễn", RecordedAt = now };
}

/// <summary>Made-up households, people, remote-area classes; each names its source as a sample.</summary>
internal static class DemoTraits
{
    private static readonly string[] Classes = ["I", "II", "III"];

    public static IEnumerable<DemoTrait> All()
    {
        var (households, people) = (0, 0);
        foreach (var commune in DemoCommune.All)
        {
            var luck = commune.Luck(3);
            var (homes, heads) = (0, 0);
            foreach (var (unit, _) in DemoTerritory.Of(commune))
            {
                var home = luck.Next(commune.Urban ? 120 : 50, commune.Urban ? 320 : 170);
                var head = home * luck.Next(36, 46) / 10;
                (homes, heads) = (homes + home, heads + head);
                yield return Row(unit, UnitTrait.Households, home);
                yield return Row(unit, UnitTrait.Population, head);
            }

            (households, people) = (households + homes, people + heads);
            yield return Row(commune.Unit, UnitTrait.Households, homes);
            yield return Row(commune.Unit, UnitTrait.Population, heads);
            yield return new DemoTrait(commune.Unit, UnitTrait.Urban, commune.Urban ? "yes" : "no");
            yield return new DemoTrait(commune.Unit, UnitTrait.Remote, commune.Urban || luck.Next(4) == 0 ? "none" : Classes[luck.Next(Classes.Length)]);
        }

        yield return Row(DemoUnits.Province, UnitTrait.Households, households);
        yield return Row(DemoUnits.Province, UnitTrait.Population, people);

        static DemoTrait Row(int unit, string trait, int value) => new(unit, trait, value.ToString(CultureInfo.InvariantCulture));
    }
}

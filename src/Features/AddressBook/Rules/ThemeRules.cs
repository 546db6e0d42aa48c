using CauNoi.Kernel.Units;

namespace CauNoi.AddressBook.Rules;

/// <summary>The line under which a unit works in a year.</summary>
public sealed record Theme(int Unit, int Year, string Line);

/// <summary>Whose theme holds where.</summary>
public static class ThemeRules
{
    /// <summary>Its own, else that of the nearest unit above that has one. The path goes from the top down to the unit.</summary>
    public static Theme? For(IReadOnlyList<UnitNode> path, int year, IEnumerable<Theme> themes)
    {
        var own = themes.Where(t => t.Year == year).ToDictionary(t => t.Unit);
        return path.Reverse().Select(n => own.GetValueOrDefault(n.Unit)).FirstOrDefault(t => t is not null);
    }
}

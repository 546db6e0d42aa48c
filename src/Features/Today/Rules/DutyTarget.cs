using System.Globalization;

namespace CauNoi.Today.Rules;

/// <summary>To whom a duty is handed, or who is asked: a person or a unit. It travels in a form as one word.</summary>
/// <param name="Account">The person.</param>
/// <param name="Unit">The unit.</param>
public sealed record DutyTarget(Guid? Account, int? Unit)
{
    private const string Person = "nguoi-";
    private const string Place = "don-vi-";

    /// <summary>As the form carries it.</summary>
    public override string ToString() => Account is { } account ? $"{Person}{account:N}" : string.Create(CultureInfo.InvariantCulture, $"{Place}{Unit}");

    /// <summary>Reads it back; null when it is none.</summary>
    public static DutyTarget? Parse(string word) => word switch
    {
        _ when word.StartsWith(Person, StringComparison.Ordinal) && Guid.TryParseExact(word[Person.Length..], "N", out var account) => new(account, null),
        _ when word.StartsWith(Place, StringComparison.Ordinal)
            && int.TryParse(word[Place.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var unit) => new(null, unit),
        _ => null,
    };
}

using CauNoi.Kernel;
using CauNoi.Kernel.Text;

namespace CauNoi.AddressBook.Rules;

/// <summary>One unit watches one programme at a time.</summary>
public static class MonitorRules
{
    /// <summary>A document's number as it compares: without marks, signs and spaces.</summary>
    public static string Key(string document) => string.Concat(Fold.Key(document).Where(char.IsLetterOrDigit));

    /// <summary>Whether the stretch meets one that is already taken.</summary>
    public static Refusal? Place(IEnumerable<(DateOnly From, DateOnly? Until)> taken, DateOnly from, DateOnly? until)
    {
        if (until < from) return AddressBookRefusals.EndBeforeStart;
        return taken.Any(t => (until is null || t.From <= until) && (t.Until is null || from <= t.Until)) ? AddressBookRefusals.MonitorTwice : null;
    }
}

using CauNoi.Kernel;
using CauNoi.Kernel.Text;

namespace CauNoi.AddressBook.Rules;

/// <summary>A body outside the Front under one of its names; when this name was its last, with the body it went on as.</summary>
public sealed record BodyName(Guid Body, string Name, string Level, IReadOnlyList<string> Roles, DateOnly From, DateOnly? Until, Guid? Into)
{
    public bool On(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>Names valid by date: a report of 2024 cites "Ban Dân vận", one of 2026 whoever took over.</summary>
public static class BodyNames
{
    /// <summary>Stored role and its words.</summary>
    public static readonly IReadOnlyList<(string Role, string Word)> Roles =
        [("receives", "nhận báo cáo"), ("approves", "phê duyệt"), ("inspects", "kiểm tra"), ("issues", "ban hành")];

    /// <summary>Stored level and its words.</summary>
    public static readonly IReadOnlyList<(string Level, string Word)> Levels = [("central", "Trung ương"), ("province", "Tỉnh"), ("commune", "Xã")];

    /// <summary>The name a body has on a day; after it ended, that of whoever it went on as. Null before it began, or when nobody took over.</summary>
    public static BodyName? NameOn(Guid body, DateOnly day, IReadOnlyCollection<BodyName> names)
    {
        var seen = new HashSet<Guid>();
        for (Guid? next = body; next is { } one && seen.Add(one);)
        {
            var own = names.Where(n => n.Body == one).ToList();
            if (own.FirstOrDefault(n => n.On(day)) is { } now) return now;
            next = own.Where(n => n.Until < day).MaxBy(n => n.Until)?.Into;
        }

        return null;
    }

    /// <summary>Whoever bore this name on any day, as it is called on the day asked for.</summary>
    public static BodyName? Lookup(string name, DateOnly day, IReadOnlyCollection<BodyName> names)
    {
        var key = Fold.Toned(name);
        var bearers = names.Where(n => Fold.Toned(n.Name) == key).OrderByDescending(n => n.On(day)).ThenByDescending(n => n.From).Select(n => n.Body);
        return bearers.Select(b => NameOn(b, day, names)).FirstOrDefault(n => n is not null);
    }

    /// <summary>A new stretch of a body's life may not meet another one of it.</summary>
    public static Refusal? Place(IEnumerable<BodyName> own, DateOnly from, DateOnly? until)
    {
        if (until < from) return AddressBookRefusals.EndBeforeStart;
        return own.Any(n => (until is null || n.From <= until) && (n.Until is null || from <= n.Until)) ? AddressBookRefusals.NameOverlaps : null;
    }
}

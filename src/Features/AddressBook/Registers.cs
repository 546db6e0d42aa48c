using CauNoi.AddressBook.Rules;

namespace CauNoi.AddressBook;

/// <summary>The theme of one year of one unit.</summary>
public sealed class ThemeOfYear
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Unit { get; init; }

    public int Year { get; init; }

    public required string Line { get; set; }

    public uint Version { get; init; }
}

/// <summary>Who answers for a field at a unit, for a time.</summary>
public sealed class FieldOfficer
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Field { get; init; }

    public int Unit { get; init; }

    public Guid? Account { get; private set; }

    public string? Position { get; private set; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; set; }

    public uint Version { get; init; }

    /// <summary>Chosen wrongly and put right the same day: no stretch of a day is left behind.</summary>
    public void Choose(Guid? account, string? position) => (Account, Position) = (account, position);

    public Assignment Assignment => new(Field, Unit, Account, Position, ValidFrom, ValidUntil);
}

/// <summary>Which unit watches a programme, for a time.</summary>
public sealed class ProgrammeMonitor
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Programme { get; init; }

    public required string Document { get; init; }

    public required string DocumentKey { get; init; }

    public int Unit { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; set; }

    public uint Version { get; init; }
}

/// <summary>Somebody with an office at a residential area who is no user: how the commune reaches them.</summary>
public sealed class AreaContact
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Unit { get; init; }

    public required string Role { get; init; }

    public required string Name { get; init; }

    public required string Phone { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; private set; }

    public uint Version { get; init; }

    /// <summary>Ended the day before somebody else begins; a contact put right the same day lasts that day.</summary>
    public void End(DateOnly today) => ValidUntil = ValidFrom < today ? today.AddDays(-1) : today;
}

/// <summary>A body outside the Front under one of its names.</summary>
public sealed class ExternalBody
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Body { get; init; }

    public required string Name { get; init; }

    public required string Level { get; init; }

    public required string[] Roles { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; set; }

    public Guid? IntoBody { get; set; }

    public uint Version { get; init; }

    public BodyName Stretch => new(Body, Name, Level, Roles, ValidFrom, ValidUntil, IntoBody);
}

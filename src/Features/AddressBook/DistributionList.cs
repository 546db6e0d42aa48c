using CauNoi.AddressBook.Rules;

namespace CauNoi.AddressBook;

/// <summary>A named list of those to whom a unit sends.</summary>
public sealed class DistributionList
{
    public Guid Id { get; init; }

    public int Unit { get; init; }

    public required string Name { get; init; }
}

/// <summary>One line of a list.</summary>
public sealed class DistributionLine
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid List { get; init; }

    public int Place { get; init; }

    public string? GroupId { get; init; }

    public int? Unit { get; init; }

    public string? Outside { get; init; }

    public DistributionTarget Target => new(GroupId, Unit, Outside);
}

/// <summary>A group address of a unit's own, beside the shipped ones.</summary>
public sealed class LocalGroup
{
    public Guid Id { get; init; }

    public int Unit { get; init; }

    public required string Name { get; init; }

    public required string[] Kinds { get; init; }

    public int? Below { get; init; }

    public bool Direct { get; init; }

    public GroupAddress Address => new(Id.ToString(), Name, Kinds, Below is null ? GroupScope.Sender : GroupScope.Unit) { Below = Below, Direct = Direct };
}

namespace CauNoi.AddressBook.Rules;

/// <summary>From which unit a group is counted downwards.</summary>
public enum GroupScope
{
    /// <summary>From the root: the same units, whoever sends.</summary>
    Installation,

    /// <summary>From the territorial unit of whoever sends: a commune's "khu dân cư" are its own.</summary>
    Sender,

    /// <summary>From one named unit.</summary>
    Unit,
}

/// <summary>
/// Whom a line such as "các xã, phường" means. It keeps no list of units: on every map day it is resolved anew, so that a
/// list written before a merger of communes reaches the communes that are there today.
/// </summary>
/// <param name="Id">Stable name; a shipped one comes from the catalogue, a local one is a key.</param>
/// <param name="Name">As it is written under "Nơi nhận".</param>
/// <param name="Kinds">The kinds of unit that belong to it.</param>
/// <param name="Scope">From where it is counted.</param>
public sealed record GroupAddress(string Id, string Name, IReadOnlyList<string> Kinds, GroupScope Scope)
{
    /// <summary>The named unit, where the scope is one.</summary>
    public int? Below { get; init; }

    /// <summary>Only units standing directly under the unit it is counted from.</summary>
    public bool Direct { get; init; }

    /// <summary>Came with the program; kept by the rules officer in the catalogue and not on the page.</summary>
    public bool Shipped { get; init; }
}

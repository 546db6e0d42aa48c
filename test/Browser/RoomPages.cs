namespace CauNoi.Test.Browser;

/// <summary>One page that axe walks: its route, an address to open (names in braces come from the room's samples), and who opens it.</summary>
public sealed record RoomPage(string Route, string Address, string UserName = "");

/// <summary>The pages of one room, in every state worth looking at; found by reflection. A route in no room's list fails a test.</summary>
public abstract class RoomPages
{
    public abstract IReadOnlyList<RoomPage> Pages { get; }

    /// <summary>What stands for a name in braces: a query over the sample data that answers with one text.</summary>
    public virtual IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>();
}

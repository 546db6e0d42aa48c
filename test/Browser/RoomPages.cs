namespace CauNoi.Test.Browser;

/// <summary>One page that axe walks: its route, an address to open ({note} and {code} come from the sample data), and who opens it.</summary>
public sealed record RoomPage(string Route, string Address, string UserName = "");

/// <summary>The pages of one room, in every state worth looking at; found by reflection. A route in no room's list fails a test.</summary>
public abstract class RoomPages
{
    public abstract IReadOnlyList<RoomPage> Pages { get; }
}

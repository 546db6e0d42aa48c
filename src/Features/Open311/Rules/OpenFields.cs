namespace CauNoi.Open311.Rules;

/// <summary>Named values in their order: an element of XML, an object of JSON. A value is a text, a number, yes or no, nothing, other fields, or a list of them.</summary>
public sealed class OpenFields : List<(string Name, object? Value)>
{
    public OpenFields With(string name, object? value)
    {
        Add((name, value));
        return this;
    }
}

/// <summary>Fields or plain values, several of them: in XML elements of one name, in JSON an array.</summary>
/// <param name="Item">The name of each in XML.</param>
/// <param name="All">They.</param>
public sealed record OpenList(string Item, IReadOnlyList<object> All);

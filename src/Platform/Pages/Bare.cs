namespace CauNoi.Platform.Pages;

/// <summary>Marks a route that answers machines: no visitor is looked up, no page stands around it, no database is needed to reach it.</summary>
public sealed class Bare
{
    public static readonly Bare Answer = new();

    private Bare()
    {
    }
}

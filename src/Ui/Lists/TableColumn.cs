using Microsoft.AspNetCore.Components;

namespace CauNoi.Ui.Lists;

/// <summary>One column of a table. The first column names the row.</summary>
/// <param name="Title">What stands at its head.</param>
/// <param name="Text">What stands in a cell.</param>
public sealed record TableColumn<TItem>(string Title, Func<TItem, string> Text)
{
    /// <summary>A column of numbers: at the right, with digits of equal width.</summary>
    public bool Number { get; init; }

    /// <summary>Makes the cell a link where it yields an address.</summary>
    public Func<TItem, string?>? Href { get; init; }

    /// <summary>Draws the cell instead of its text.</summary>
    public Func<TItem, RenderFragment>? Cell { get; init; }

    /// <summary>What stands under the column: a sum, as text.</summary>
    public string? Foot { get; init; }
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CauNoi.Ui.Figures;

/// <summary>Words inside a drawing. Razor takes the tag named "text" for itself, so the element is written from code.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter] public string? Class { get; set; }

    [Parameter] public string X { get; set; } = "0";

    [Parameter] public string Y { get; set; } = "0";

    /// <summary>start, middle or end.</summary>
    [Parameter] public string? Anchor { get; set; }

    /// <summary>Moved down by so many units.</summary>
    [Parameter] public int Down { get; set; }

    [Parameter, EditorRequired] public string Words { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddAttribute(4, "dy", Down == 0 ? null : Percent.Plain(Down));
        builder.AddAttribute(5, "text-anchor", Anchor);
        builder.AddContent(6, Words);
        builder.CloseElement();
    }
}

using CauNoi.Kernel.Units;
using CauNoi.Platform.Pages;
using CauNoi.Ui;
using Microsoft.AspNetCore.Components;

namespace CauNoi.Platform.Units;

/// <summary>
/// A section on the page of a unit, or on the first page. A higher room offers it at its front door, so that the page shows bodies, people or
/// promises without the room below knowing of them.
/// </summary>
/// <param name="Face">On which page: the public one, or the desk's.</param>
/// <param name="Order">Where among the others.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Access">Who sees it. The desk's page itself is shown only for units within reach.</param>
/// <param name="Load">Yields what to draw for a unit as it stands on the page's map day, or nothing.</param>
public sealed record UnitPanel(
    Face Face, int Order, string Title, AccessRule Access, Func<Visit, IServiceProvider, UnitNode, Task<PanelContent?>> Load);

/// <summary>What a panel draws: a component with one parameter, <c>Model</c>.</summary>
public sealed record PanelContent
{
    private PanelContent(Type component, object model) => (Component, Model) = (component, model);

    public Type Component { get; }

    public object Model { get; }

    public static PanelContent Of<TComponent>(object model) where TComponent : IComponent => new(typeof(TComponent), model);

    /// <summary>What these panels have to show to this person about a unit, in their order.</summary>
    public static async Task<IReadOnlyList<(string Title, PanelContent Content)>> All(IEnumerable<UnitPanel> panels, Visit visit, IServiceProvider services, UnitNode unit)
    {
        var shown = new List<(string, PanelContent)>();
        foreach (var panel in panels.Where(p => p.Access.Admits(visit.Actor)))
            if (await panel.Load(visit, services, unit) is { } content) shown.Add((panel.Title, content));
        return shown;
    }
}

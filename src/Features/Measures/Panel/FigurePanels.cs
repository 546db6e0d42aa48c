using CauNoi.Kernel.Units;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;

namespace CauNoi.Measures.Panel;

/// <summary>On the page of a unit: the way to its figures. No question is asked for it.</summary>
internal static class FigurePanels
{
    public static IReadOnlyList<UnitPanel> All { get; } =
    [
        new(Face.Portal, 25, "Số liệu", AccessRule.Public, (visit, _, unit) => Link(visit, unit, "/so-lieu")),
        new(Face.Desk, 25, "Số liệu", AccessRule.Needs(MeasuresAccess.Read), async (visit, _, unit) =>
            (await visit.Reach(MeasuresAccess.Read)).Covers(unit.Unit) ? await Link(visit, unit, "/ban/so-lieu") : null),
    ];

    private static Task<PanelContent?> Link(Visit visit, UnitNode unit, string root) =>
        Task.FromResult<PanelContent?>(PanelContent.Of<FigureLinkPanel>(MapDay.Of(visit).To(root, ("don-vi", UnitAddress.Of(unit)))));
}

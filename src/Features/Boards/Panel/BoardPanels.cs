using CauNoi.Kernel.Units;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;

namespace CauNoi.Boards.Panel;

/// <summary>On the page of a unit: the way to its board. No question is asked for it.</summary>
internal static class BoardPanels
{
    public static IReadOnlyList<UnitPanel> All { get; } =
    [
        new(Face.Portal, 24, "Chỉ tiêu", AccessRule.Public, (visit, _, unit) => Link(visit, unit, "/bang")),
        new(Face.Desk, 24, "Chỉ tiêu", AccessRule.Needs(BoardsAccess.Read), async (visit, _, unit) =>
            (await visit.Reach(BoardsAccess.Read)).Covers(unit.Unit) ? await Link(visit, unit, "/ban/bang") : null),
    ];

    private static Task<PanelContent?> Link(Visit visit, UnitNode unit, string root) =>
        Task.FromResult<PanelContent?>(PanelContent.Of<BoardLinkPanel>(MapDay.Of(visit).To(root, ("don-vi", UnitAddress.Of(unit)))));
}

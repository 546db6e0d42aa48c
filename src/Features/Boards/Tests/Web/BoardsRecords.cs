using CauNoi.Kernel.Targets;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Boards.Tests.Web;

/// <summary>A programme and a target for the matrix of permissions: whose board is shown is the page's other question.</summary>
public sealed class BoardsRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("programme on a board", Owned.Nobody, async (house, _) => new Dictionary<string, string> { ["id"] = $"{await house.Programme()}" },
            "/bang/chuong-trinh/{id:guid}", "/ban/bang/chuong-trinh/{id:guid}"),
        new("target on a board", Owned.Nobody, async (house, _) => new Dictionary<string, string> { ["id"] = $"{await house.Target(await house.Programme(), "Chỉ tiêu", LaidProgramme.Held, 1, TargetReach.Total, ["residential-area"])}" },
            "/bang/chi-tieu/{id:guid}", "/ban/bang/chi-tieu/{id:guid}*"),
    ];
}

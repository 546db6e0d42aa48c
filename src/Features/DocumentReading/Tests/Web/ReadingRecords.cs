using CauNoi.Test.Web.Matrix;

namespace CauNoi.DocumentReading.Tests.Web;

/// <summary>Documents for the matrix of permissions.</summary>
public sealed class ReadingRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("document that was read", Owned.Unit, async (house, spot) => new Dictionary<string, string> { ["id"] = (await house.Lay(spot.Unit))[^36..], ["muc"] = "t1", ["trang"] = "1" },
            "/ban/doc-van-ban/{id:guid}*", "/ban/doc-van-ban/tep/{id:guid}", "/ban/doc-van-ban/anh/{id:guid}/{trang:int}"),
    ];
}

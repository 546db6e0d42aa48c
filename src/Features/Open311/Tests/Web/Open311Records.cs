using CauNoi.OpenPetitions.Rules;
using CauNoi.OpenPetitions.Tests.Web;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Open311.Tests.Web;

/// <summary>Published cases and services for the matrix of permissions: everybody's.</summary>
public sealed class Open311Records : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("published petition as a request", Owned.Nobody, async (house, spot) =>
        {
            var copy = OpenCases.Copy("Một việc cho bảng quyền", with: c => c with { Unit = spot.Unit });
            await house.Publish(copy);
            return new Dictionary<string, string> { ["request"] = OpenCode.Show(copy.Code), ["token"] = OpenCode.Show(copy.Code), ["service"] = "roads" };
        }, "/open311/v2/*"),
    ];
}

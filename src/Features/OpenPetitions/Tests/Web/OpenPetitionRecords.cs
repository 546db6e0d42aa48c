using CauNoi.OpenPetitions.Rules;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.OpenPetitions.Tests.Web;

/// <summary>Published cases for the matrix of permissions: everybody's, whoever asks.</summary>
public sealed class OpenPetitionRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("published petition", Owned.Nobody, async (house, spot) =>
        {
            var copy = OpenCases.Copy("Một việc cho bảng quyền", with: c => c with { Unit = spot.Unit });
            await house.Publish(copy);
            return new Dictionary<string, string> { ["code"] = OpenCode.Show(copy.Code), ["no"] = "1" };
        }, "/kien-nghi/{code}*"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        new Deviation("/kien-nghi/{code}/anh/{no:int}", _ => true, Expected.NotFound, "This case has no pictures."),
    ];
}

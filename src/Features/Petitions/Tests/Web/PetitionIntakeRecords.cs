using CauNoi.Kernel.Access;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Take;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Tests.Web;

/// <summary>Slips for the matrix of permissions: each is for whoever wrote the case down, and nobody else.</summary>
public sealed class PetitionIntakeRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } = [new("slip", Owned.Person, Lay, "/ban/kien-nghi/phieu/{id:guid}")];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        .. new[] { "/kien-nghi/theo-doi/ghi-them", "/kien-nghi/theo-doi/rut" }.Select(route =>
            new Deviation(route, _ => true, Expected.NotFound, "Whoever holds code and secret is the sender; without them there is no case.")),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Lay(TestHouse house, Spot spot)
    {
        var id = Guid.CreateVersion7();
        var taken = await house.Within(services => services.GetRequiredService<Intake>().Take(
            new Submission(id, PetitionDoor.Notebook, "Một kiến nghị cho bảng quyền") { Desk = spot.Unit, OnBehalf = true, Consented = true }, new Actor(spot.Account, "Người của bảng quyền", []), default));
        taken.Ok.ShouldBeTrue(string.Join(' ', taken.Refusals));
        return new Dictionary<string, string> { ["id"] = $"{id}" };
    }
}

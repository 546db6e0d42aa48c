using CauNoi.Kernel.Access;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Today.Tests.Web;

/// <summary>Duties for the matrix of permissions: a festival that a unit owes.</summary>
public sealed class TodayRecords : RoomRecords
{
    private static readonly Role[] OwnKindsOnly = [Role.ExternalAgency, Role.Accountant, Role.Treasurer, Role.TechnicalAdministrator];

    public override IReadOnlyList<RecordKind> Kinds { get; } = [new("duty", Owned.Unit, Lay, "/ban/viec/{id:guid}*")];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        .. new[] { "", "/giao", "/nho", "/chua-lam", "/tra-lai" }.Select(verb => new Deviation($"/ban/viec/{{id:guid}}{verb}",
            c => OwnKindsOnly.Contains(c.Role!), Expected.NotFound, "They see duties of their own kinds and what was handed to them; a festival is neither.")),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Lay(TestHouse house, Spot spot) =>
        new Dictionary<string, string> { ["id"] = $"{await house.Festival(spot.Unit, 3)}" };
}

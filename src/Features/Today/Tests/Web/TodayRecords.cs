using CauNoi.Kernel.Access;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Today.Tests.Web;

/// <summary>Duties for the matrix of permissions: a festival that a unit owes.</summary>
public sealed class TodayRecords : RoomRecords
{
    private static readonly Role[] OwnKindsOnly = [Role.ExternalAgency, Role.Accountant, Role.Treasurer, Role.TechnicalAdministrator];

    public override IReadOnlyList<RecordKind> Kinds { get; } = 
    [
        new("duty", Owned.Unit, Lay, "/ban/viec/{id:guid}*"),
        new("work given by hand", Owned.Unit, Given, "/ban/viec-giao/{id:guid}*"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        .. new[] { "/ban/viec/{id:guid}", "/ban/viec/{id:guid}/giao", "/ban/viec/{id:guid}/nho", "/ban/viec/{id:guid}/chua-lam", "/ban/viec/{id:guid}/tra-lai",
            "/ban/viec-giao/{id:guid}", "/ban/viec-giao/{id:guid}/xong" }.Select(route => new Deviation(route,
            c => OwnKindsOnly.Contains(c.Role!), Expected.NotFound, "They see duties of their own kinds and what was handed to them; a festival is neither.")),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Lay(TestHouse house, Spot spot) =>
        new Dictionary<string, string> { ["id"] = $"{await house.Festival(spot.Unit, 3)}" };

    private static async Task<IReadOnlyDictionary<string, string>> Given(TestHouse house, Spot spot) => new Dictionary<string, string>
    {
        ["id"] = $"{await house.One<Guid>("""
            with work as (
                insert into assignment (id, unit, title, due_day, state, given_by, given_unit, given_at)
                values (gen_random_uuid(), $1, 'Việc cho bảng quyền', current_date + 9, 'given', gen_random_uuid(), $1, now()) returning id)
            insert into duty (id, kind, unit, record, title, href, rule, opened_at, due_at)
            select gen_random_uuid(), 'today.assignment-area', $1, id, 'Việc cho bảng quyền', '/ban/viec-giao/' || id, 'today.assignment', now(), now() + interval '9 days' from work
            returning record
            """, spot.Unit)}",
    };
}

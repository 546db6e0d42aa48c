using CauNoi.Kernel.Access;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Imports.Tests.Web;

/// <summary>Tables of records for the matrix of permissions; addresses of kinds are filled with one that residential areas record.</summary>
public sealed class ImportsRecords : RoomRecords
{
    private static readonly string[] Sending = ["/ban/ghi/{kind}/bang", "/ban/ghi/tep/{kind}"];

    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("kind of a table", Owned.Nobody, (_, _) => Task.FromResult<IReadOnlyDictionary<string, string>>(
            new Dictionary<string, string> { ["kind"] = "vu-viec-hoa-giai" }), Sending),
        new("table of records", Owned.Unit, Lay, "/ban/nhap/{id:guid}*", "/ban/nhap/tep/{id:guid}"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        .. Sending.Select(route => new Deviation(route,
            c => c.Role == Role.DepartmentOfficer || c.Role == Role.DepartmentHead || c.Role == Role.MemberOrganisationOfficer,
            Expected.NotFound, "No residential area lies below them, and only residential areas record this kind.")),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Lay(TestHouse house, Spot spot) => new Dictionary<string, string>
    {
        ["id"] = (await house.One<Guid>("""
            insert into activity_import (id, kind, kind_version, unit, by_account, at, file_name, header, rows, checked_at)
            values (gen_random_uuid(), 'mediation-case', 1, $1, gen_random_uuid(), now(), 'hoa-giai.csv', array['Đơn vị'], 1, now()) returning id
            """, spot.Unit)).ToString(),
    };
}

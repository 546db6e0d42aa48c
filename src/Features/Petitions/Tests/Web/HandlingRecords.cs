using CauNoi.Kernel.Access;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Petitions.Tests.Web;

/// <summary>Classified cases for the matrix of permissions: with a file, at an agency, and in a cluster.</summary>
public sealed class HandlingRecords : RoomRecords
{
    private static readonly string[] Steps =
        ["", "/tep/{file:guid}", "/giong", "/cho-vao", "/xep-lai", "/phan-loai", "/chuyen", "/giao", "/tra-loi", "/thu-ly", "/tach", "/tam-dung", "/chay-tiep", "/don-doc", "/lay-lai", "/cong-khai", "/khong-cong-khai", "/cong-khai/anh/{file:guid}", "/noi-ve", "/cung-tra-loi", "/nguoi"];

    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("petition", Owned.Unit, (house, spot) => Lay(house, spot.Unit, null), [.. Steps.Select(s => $"/ban/kien-nghi/{{id:guid}}{s}")]) { StepBack = Conflict },
        new("petition at an agency", Owned.Unit, (house, spot) => Lay(house, 1, spot.Unit), "/ban/viec-chuyen-den/{id:guid}") { StepBack = Conflict },
        new("cluster of petitions", Owned.Unit, Cluster, "/ban/kien-nghi/diem-nong/{id:guid}"),
        new("assignment of a field", Owned.Unit, Assignment, "/ban/kien-nghi/phan-cong/{id:guid}"),
        new("view of the queue", Owned.Person, View, "/ban/kien-nghi/cach-xem/{id:guid}"),
        new("agency that answers", Owned.Nobody, (_, _) => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string> { ["unit"] = "1301" }), "/ban/kien-nghi/co-quan/{unit:int}"),
        new("link to one petition", Owned.Nobody, (_, _) => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string> { ["token"] = new('0', 64) }), "/tra-loi-kien-nghi/{token}"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        new("/tra-loi-kien-nghi/{token}", _ => true, Expected.NotFound, "Whoever holds a living link is the agency; without one there is no case."),
        new("/ban/kien-nghi/{id:guid}/tep/{file:guid}", _ => true, Expected.NotFound, "The matrix lays the row of a file and no sealed bytes; who may open a file is who may open its case."),
        new("/ban/kien-nghi/{id:guid}/cong-khai/anh/{file:guid}", c => c.Place is Place.Below or Place.FormerOwn, Expected.NotFound, "Only who holds a case publishes its pictures."),
        new("/ban/kien-nghi/co-quan/{unit:int}", c => c.Role == Role.CommuneChair || c.Role == Role.DepartmentHead, Expected.NotFound, "The agency lies in a commune of the province, beside theirs."),
        new("/kien-nghi/theo-doi/da-xong-chua", _ => true, Expected.NotFound, "Whoever holds code and secret is the sender; without them there is no case."),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Lay(TestHouse house, int unit, int? agency)
    {
        var id = await house.One<Guid>("""
            insert into petition (id, code, secret_hash, door, state, class, unit, holder, organisation, agency, category, received_at, received_on, sorted_at, on_behalf, held, reopened, changed_at)
            values (gen_random_uuid(), gen_random_uuid()::text, '', 1, case when $2 = 0 then 3 else 4 end, 2, $1, $1, 0, nullif($2, 0), 'roads', now(), current_date, now(), false, 0, 0, now()) returning id
            """, unit, agency ?? 0);
        var file = await house.One<Guid>("""
            insert into stored_file (id, owner, name, kind, hash, bytes, width, height, large_hash, at)
            values (gen_random_uuid(), $1, 'Tệp kèm kiến nghị', 'sealed', decode(repeat('ab', 32), 'hex'), 3, 1, 1, decode(repeat('ab', 32), 'hex'), now()) returning id
            """, id);
        return new Dictionary<string, string> { ["id"] = $"{id}", ["file"] = $"{file}" };
    }

    private static async Task<IReadOnlyDictionary<string, string>> Cluster(TestHouse house, Spot spot) => new Dictionary<string, string>
    {
        ["id"] = $"{await house.One<Guid>("""
            insert into petition_cluster (id, unit, category, first_on, last_on, cases, state, found_at)
            values (gen_random_uuid(), $1, gen_random_uuid()::text, current_date, current_date, 5, 1, now()) returning id
            """, spot.Unit)}",
    };

    private static async Task<IReadOnlyDictionary<string, string>> Assignment(TestHouse house, Spot spot) => new Dictionary<string, string>
    {
        ["id"] = $"{await house.One<Guid>("insert into petition_assignment (id, unit, category, account, made_at, made_by) values (gen_random_uuid(), $1, gen_random_uuid()::text, $2, now(), $2) returning id", spot.Unit, spot.Account)}",
    };

    private static async Task<IReadOnlyDictionary<string, string>> View(TestHouse house, Spot spot) => new Dictionary<string, string>
    {
        ["id"] = $"{await house.One<Guid>("insert into petition_view (id, account, name, address, at) values (gen_random_uuid(), $1, gen_random_uuid()::text, '/ban/kien-nghi?xem=tre', now()) returning id", spot.Account)}",
    };

    private static Task Conflict(TestHouse house, Guid account, IReadOnlyDictionary<string, string> values) => house.One<Guid>("""
        insert into conflict_of_interest (id, account, record, reason, declared_by, at) values (gen_random_uuid(), $1, $2, 'Người của bảng quyền', $1, now())
        on conflict (account, record) where taken_back_at is null do update set reason = excluded.reason returning id
        """, account, Guid.Parse(values["id"]));
}

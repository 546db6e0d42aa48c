using CauNoi.Kernel.Access;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Activities.Tests.Web;

/// <summary>Records of activities for the matrix of permissions; addresses of kinds are filled with one that residential areas record.</summary>
public sealed class ActivitiesRecords : RoomRecords
{
    private static readonly string[] Writing = ["/ban/ghi/{kind}", "/ban/ghi-nhanh/{kind}"];

    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("kind of activity", Owned.Nobody, (_, _) => Task.FromResult<IReadOnlyDictionary<string, string>>(
            new Dictionary<string, string> { ["kind"] = "vu-viec-hoa-giai" }), [.. Writing, "/ban/so-viec/tep/{kind}"]),
        new("record of an activity", Owned.Unit, Lay, "/ban/so-viec/{id:guid}*"),
        new("promise of a meeting", Owned.Unit, Promise, "/ban/so-viec/loi-hua/{id:guid}*"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        .. Writing.Select(route => new Deviation(route,
            c => c.Role == Role.DepartmentOfficer || c.Role == Role.DepartmentHead || c.Role == Role.MemberOrganisationOfficer,
            Expected.NotFound, "No residential area lies below them, and only residential areas record this kind.")),
        new Deviation("/ban/so-viec/{id:guid}/sua", c => c.Kind is null, Expected.NotFound, "The form of a record asks where it lies on today's map."),
    ];

    /// <summary>A record with all that hangs on it; spot checks lay theirs upon it.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> Lay(TestHouse house, Spot spot)
    {
        var id = await house.One<Guid>("""
            with record as (
                insert into activity (id, kind, kind_version, unit, day, state, answers, recorded_by, recorded_at, changed_at)
                values (gen_random_uuid(), 'meeting-with-people', 2, $1, '2026-03-01', 'held', '{}', gen_random_uuid(), now(), now()) returning id)
            insert into activity_version (activity, no, day, state, step_day, answers, by_account, at)
            select id, 1, '2026-03-01', 'held', '2026-03-01', '{}', gen_random_uuid(), now() from record returning activity
            """, spot.Unit);
        var file = await house.One<Guid>("""
            insert into stored_file (id, owner, name, kind, hash, bytes, width, height, large_hash, at)
            select gen_random_uuid(), $1, 'anh.jpg', 'jpeg', f.hash, 3, 1, 1, f.large_hash, now() from stored_file f where f.large_hash is not null limit 1 returning id
            """, id);
        var record = await house.One<Guid>("""
            insert into published_record (id, activity, kind, unit, day, title, answers, since)
            values (gen_random_uuid(), $1, 'meeting-with-people', $2, '2026-03-01', 'Buổi gặp của bảng quyền', '{}', now()) returning id
            """, id, spot.Unit);
        var picture = await house.One<Guid>("""
            insert into published_picture (id, record, source, file, words, masked, state, by_account, at)
            values (gen_random_uuid(), $1, $2, $2, '', false, 'shown', gen_random_uuid(), now()) returning id
            """, record, file);
        return new Dictionary<string, string> { ["id"] = $"{id}", ["file"] = $"{file}", ["picture"] = $"{picture}", ["to"] = "confirmed" };
    }

    private static async Task<IReadOnlyDictionary<string, string>> Promise(TestHouse house, Spot spot)
    {
        var meeting = Guid.Parse((await Lay(house, spot))["id"]);
        var id = await house.One<Guid>("""
            insert into meeting_question (id, activity, no, text, state, unit, due_day, recorded_by, recorded_at)
            values (gen_random_uuid(), $1, 1, 'Một câu hỏi cho bảng quyền', 'promised', $2, '2026-12-01', gen_random_uuid(), now()) returning id
            """, meeting, spot.Unit);
        var file = await house.One<Guid>("""
            insert into stored_file (id, owner, name, kind, hash, bytes, width, height, large_hash, at)
            select gen_random_uuid(), $1, 'anh.jpg', 'jpeg', f.hash, 3, 1, 1, f.large_hash, now() from stored_file f where f.large_hash is not null limit 1 returning id
            """, id);
        return new Dictionary<string, string> { ["id"] = $"{id}", ["file"] = $"{file}" };
    }
}

using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Programmes.Tests.Web;

/// <summary>Drafts for the matrix of permissions: an issued programme is read further than reach alone, which the tests of the room try.</summary>
public sealed class ProgrammesRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("programme", Owned.Unit, Programme, "/ban/chuong-trinh/{id:guid}*"),
        new("target", Owned.Unit, Target, "/ban/chuong-trinh/chi-tieu/{id:guid}*"),
        new("scheme", Owned.Unit, Scheme, "/ban/chuong-trinh/de-an/{id:guid}*"),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Programme(TestHouse house, Spot spot)
    {
        var id = await house.LayProgramme(spot.Unit, "Draft");
        var file = await house.One<Guid>("""
            insert into stored_file (id, owner, name, kind, hash, bytes, width, height, at)
            select gen_random_uuid(), $1, 'phu-luc.pdf', 'pdf', f.hash, 3, 0, 0, now() from stored_file f limit 1 returning id
            """, id);
        return new Dictionary<string, string> { ["id"] = $"{id}", ["file"] = $"{file}" };
    }

    private static async Task<IReadOnlyDictionary<string, string>> Scheme(TestHouse house, Spot spot)
    {
        var programme = await house.LayProgramme(spot.Unit, "Draft");
        return new Dictionary<string, string>
        {
            ["id"] = $"{await house.One<Guid>("insert into scheme (id, programme, unit, no, title, lead, first, last, basis) values (gen_random_uuid(), $1, $2, 1, 'Đề án thử', $2, '2030-01-01', '2034-12-31', '') returning id", programme, spot.Unit)}",
        };
    }

    private static async Task<IReadOnlyDictionary<string, string>> Target(TestHouse house, Spot spot)
    {
        var target = await house.LayTarget(await house.LayProgramme(spot.Unit, "Draft"), spot.Unit, 1, goal: 5, agreed: false);
        await house.Run($"update target_wording set lead = {spot.Unit} where target = '{target}'");
        return new Dictionary<string, string> { ["id"] = $"{target}" };
    }
}

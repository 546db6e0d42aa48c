using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Matters.Tests.Web;

/// <summary>A matter and a reception for the matrix of permissions.</summary>
public sealed class MatterRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("matter", Owned.Unit, Matter, "/ban/so-vu-viec/{id:guid}", "/ban/so-vu-viec/{id:guid}/khep"),
        new("reception of citizens", Owned.Unit, Reception, "/ban/tiep-cong-dan/{id:guid}"),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Matter(TestHouse house, Spot spot) => new Dictionary<string, string>
    {
        ["id"] = $"{await house.One<Guid>("insert into petition_matter (id, unit, kind, title, said, plan, opened_on, changed_at) values (gen_random_uuid(), $1, 1, 'Việc của bảng quyền', 'Sự việc', '', current_date, now()) returning id", spot.Unit)}",
    };

    private static async Task<IReadOnlyDictionary<string, string>> Reception(TestHouse house, Spot spot) => new Dictionary<string, string>
    {
        ["id"] = $"{await house.One<Guid>("insert into petition_reception (id, unit, held_on, place, led_by, changed_at) values (gen_random_uuid(), $1, current_date, 'trụ sở', 'chair', now()) returning id", spot.Unit)}",
    };
}

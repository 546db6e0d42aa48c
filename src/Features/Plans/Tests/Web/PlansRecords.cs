using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Plans.Tests.Web;

/// <summary>Plans, tasks, targets and proposals for the matrix of permissions.</summary>
public sealed class PlansRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("plan of a unit", Owned.Unit, (_, spot) => Values(("unit", $"{spot.Unit}"), ("year", "2026")), "/ban/ke-hoach/{unit:int}/{year:int}*"),
        new("task of a plan", Owned.Unit, Task, "/ban/ke-hoach/viec/{id:guid}*"),
        new("target at a unit", Owned.Unit, AtUnit, "/ban/chuoi/{id:guid}/{unit:int}*"),
        new("record counted for targets", Owned.Unit, Counted, "/ban/chuoi/ban-ghi/{id:guid}"),
        new("goal that is shared", Owned.Unit, AtUnit, "/ban/ke-hoach/chia/{id:guid}*"),
        new("proposed target", Owned.Unit, Proposal, "/ban/ke-hoach/dang-ky/{id:guid}*"),
        new("line of a budget", Owned.Unit, BudgetLine, "/ban/ke-hoach/kinh-phi/{id:guid}*"),
        new("programme with earlier ones", Owned.Unit, async (house, spot) => await Values(("id", $"{await Laid.Programme(house, spot.Unit)}")), "/ban/ke-hoach/ke-thua/{id:guid}"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        new("/ban/ke-hoach/dang-ky", c => c.Method == "POST" && c.Role is not null && c.Seat == Organisation.Demo.DemoUnits.Province, Expected.NotFound, "Nobody is above the province to agree."),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Task(TestHouse house, Spot spot) => await Values(("id", $"{await house.One<Guid>("""
        insert into plan_task (id, unit, year, words, charge, due, breakthrough, added_at, added_by)
        values (gen_random_uuid(), $1, 2026, 'Việc của bảng quyền', 'Ban công tác', '2026-12-01', false, now(), gen_random_uuid()) returning id
        """, spot.Unit)}"));

    private static async Task<IReadOnlyDictionary<string, string>> BudgetLine(TestHouse house, Spot spot) => await Values(("id", $"{await house.One<Guid>("""
        insert into plan_budget (id, unit, year, words, source, estimate, added_at, added_by)
        values (gen_random_uuid(), $1, 2026, 'Khoản của bảng quyền', 'state', 1000, now(), gen_random_uuid()) returning id
        """, spot.Unit)}"));

    private static async Task<IReadOnlyDictionary<string, string>> AtUnit(TestHouse house, Spot spot) =>
        await Values(("id", $"{await Laid.Own(house, spot.Unit, "Chỉ tiêu của bảng quyền", "residential-area", 10, "Total")}"), ("unit", $"{spot.Unit}"));

    private static async Task<IReadOnlyDictionary<string, string>> Counted(TestHouse house, Spot spot) => await Values(("id", $"{await Fact(house, spot.Unit)}"));

    /// <summary>A record that left a fact at a unit.</summary>
    internal static Task<Guid> Fact(TestHouse house, int unit) => house.One<Guid>("""
        insert into fact (measure, unit, organisation, day, amount, subject, category, status, source, record, recorded_at)
        select id, $1, 0, '2026-03-01', 1, 0, '', 1, 0, gen_random_uuid(), now() from measure where name = 'activities.promise.kept' returning record
        """, unit);

    private static async Task<IReadOnlyDictionary<string, string>> Proposal(TestHouse house, Spot spot) => await Values(("id", $"{await house.One<Guid>("""
        insert into target_proposal (id, unit, programme, title, words, formula, comparator, goal, goal_unit, year, state, proposed_at, proposed_by)
        values (gen_random_uuid(), $1, $2, 'Chỉ tiêu đăng ký', 'Làm thêm', 'activities.promise.kept', 'AtLeast', 3, 'lời hứa', 2026, 'proposed', now(), gen_random_uuid()) returning id
        """, spot.Unit, await Laid.Programme(house, spot.Unit))}"));

    private static Task<IReadOnlyDictionary<string, string>> Values(params (string Name, string Value)[] values) =>
        System.Threading.Tasks.Task.FromResult<IReadOnlyDictionary<string, string>>(values.ToDictionary(v => v.Name, v => v.Value));
}

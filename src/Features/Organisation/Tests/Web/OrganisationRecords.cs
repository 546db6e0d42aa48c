using System.Globalization;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Organisation.Tests.Web;

/// <summary>Units themselves, changes of units and lists on their way in, for the matrix of permissions.</summary>
public sealed class OrganisationRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("change of units", Owned.Unit, Change, "/ban/don-vi/thay-doi/{id:guid}*"),
        new("list on its way in", Owned.Person, List, "/ban/don-vi/nhap/{id:guid}*"),
        new("unit", Owned.Unit, Unit, "/ban/don-vi/{unit}*", "/ban/don-vi/{unit:int}*"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        .. new[] { "/ban/don-vi/{unit:int}/khu-dan-cu", "/ban/don-vi/{unit:int}/khu-dan-cu/ghep" }.Select(route => new Deviation(
            route, c => c.Kind != UnitKinds.Commune, Expected.NotFound, "Areas are entered at a commune that stands today.")),
        new("/ban/don-vi/{unit:int}/khu-dan-cu/ghep", c => c.Place == Place.Own, Expected.NotFound, "The form names the area; an empty one names none."),
        new("/ban/don-vi/{unit}/so-do", c => c.Kind is null && c.Place == Place.FormerOwn, Expected.NotFound, "A chart draws units that stand on the map day."),
    ];

    private static Task<IReadOnlyDictionary<string, string>> Unit(TestHouse house, Spot spot) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string> { ["unit"] = spot.Unit.ToString(CultureInfo.InvariantCulture) });

    private static async Task<IReadOnlyDictionary<string, string>> Change(TestHouse house, Spot spot) => Id(await house.One<Guid>("""
        insert into unit_change (id, unit, day, basis, state, steps, made_by, made_at)
        values (gen_random_uuid(), $1, current_date + 30, 'Nghị quyết của bảng quyền', 'draft', '[]', gen_random_uuid(), now()) returning id
        """, spot.Unit));

    private static async Task<IReadOnlyDictionary<string, string>> List(TestHouse house, Spot spot) => Id(await house.One<Guid>("""
        insert into unit_list (id, unit, owner, file_name, content, columns, day, basis, made_at, expires_at)
        values (gen_random_uuid(), $1, $2, 'don-vi.csv', convert_to('Tên', 'UTF8'), '{}', current_date, 'Quyết định', now(), now() + interval '1 day') returning id
        """, spot.Unit == DemoUnits.Department ? DemoUnits.Province : spot.Unit, spot.Account));

    private static Dictionary<string, string> Id(Guid id) => new() { ["id"] = $"{id}", ["dang"] = "csv" };
}

using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Demo;
using CauNoi.Organisation.Undo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Test.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.Organisation.Tests.Web;

public class ChangeUnitsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Basis = "Nghị quyết số 12/NQ-HĐND ngày 10/11/2026 của Hội đồng nhân dân tỉnh";

    private Task<long> Successions() => house.One<long>("select count(*) from unit_succession where withdrawn_at is null");

    private DateOnly Today => VietnamTime.DayOf(house.Clock.GetUtcNow());

    [Fact]
    public async Task A_merger_stands_from_its_day_and_is_undone_exactly_before_it()
    {
        var day = Today.AddDays(20);
        var before = await Rows();
        var drawn = (await Tree(day)).Order.Select(n => n.Unit).ToList();
        var successions = await Successions();
        var numbers = await Numbers(1);
        var id = await Done(day, [new CreateUnit(numbers[0], DemoUnits.Province, "commune", "Xã Hợp Nhất"),
            new CloseUnit(DemoUnits.PhuLuong, [numbers[0]]), new CloseUnit(DemoUnits.VoTranh, [numbers[0]])]);

        var after = await Tree(day);
        after.Has(DemoUnits.PhuLuong).ShouldBeFalse();
        after.Path(DemoUnits.NaMoc).Select(n => n.Name).ShouldContain("Xã Hợp Nhất");
        (await Tree(Today)).Path(DemoUnits.NaMoc).Select(n => n.Unit).ShouldContain(DemoUnits.PhuLuong);
        (await house.One<string>("select reason from act where id = (select act from unit_change where id = $1)", id)).ShouldBe(Basis);

        (await Undone(id)).ShouldBeNull();
        (await Rows()).ShouldBe(before);
        (await Tree(day)).Order.Select(n => n.Unit).ShouldBe(drawn);
        (await Successions()).ShouldBe(successions);
    }

    [Fact]
    public async Task The_tree_can_be_drawn_as_it_was_known_before_a_change_was_entered()
    {
        var known = house.Clock.GetUtcNow();
        house.Clock.Turn(TimeSpan.FromMinutes(1));
        await Done(Today, [new RenameUnit(109, "Xóm Yên Thủy Mới")]);

        (await Tree(Today)).Find(109)!.Name.ShouldBe("Xóm Yên Thủy Mới");
        (await Maps.On(Today, known)).Find(109)!.Name.ShouldBe("Xóm Yên Thủy");
        (await Tree(Today.AddDays(-1))).Find(109)!.Name.ShouldBe("Xóm Yên Thủy");
    }

    [Fact]
    public async Task A_change_that_another_one_builds_on_is_not_undone_first()
    {
        var day = Today.AddDays(3);
        var numbers = await Numbers(2);
        var first = await Done(day, [new CreateUnit(numbers[0], DemoUnits.Province, "commune", "Xã Tân Lập")]);
        var second = await Done(day, [new CreateUnit(numbers[1], numbers[0], "residential-area", "Xóm Mới Lập")]);

        (await Undone(first))!.Sentence.ShouldContain("Xin hoàn tác thay đổi sau trước");
        (await Undone(second)).ShouldBeNull();
        (await Undone(first)).ShouldBeNull();
    }

    [Fact]
    public async Task After_its_day_a_change_stays()
    {
        var id = await Done(Today.AddDays(-1), [new RenameUnit(110, "Xóm Gốc Gạo Mới")]);
        (await Undone(id))!.Sentence.ShouldContain("không hoàn tác được");
    }

    [Fact]
    public async Task Of_two_changes_at_once_the_second_is_planned_on_what_the_first_left()
    {
        var day = Today.AddDays(9);
        var both = await Task.WhenAll(Run(day, [new CloseUnit(111, [108])]), Run(day, [new CloseUnit(111, [105])]));
        both.Count(o => o.Ok).ShouldBe(1);
        both.Single(o => !o.Ok).Refusals.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("district", "Huyện Phú Lương", "không còn huyện")]
    [InlineData("commune", "Thị trấn Đu", "tên cần bắt đầu bằng một trong các chữ: Xã, Phường, Đặc khu")]
    [InlineData("residential-area", "Xóm Lơ Lửng", "cần thuộc một trong các loại: Xã, phường, đặc khu")]
    [InlineData("planet", "Sao Hoả", "không có trong danh mục")]
    public async Task New_units_have_a_kind_of_their_day_in_its_place(string kind, string name, string sentence) =>
        (await Run(Today, [new CreateUnit((await Numbers(1))[0], DemoUnits.Province, kind, name)])).Refusals.Single().Sentence.ShouldContain(sentence);

    [Fact]
    public async Task Days_before_July_2025_may_speak_of_districts()
    {
        var numbers = await Numbers(2);
        await Done(new DateOnly(2010, 1, 1), [new CreateUnit(numbers[0], null, "province", "Tỉnh Bắc Thái"), new CreateUnit(numbers[1], numbers[0], "district", "Huyện Phú Lương")]);
        (await Tree(new DateOnly(2010, 1, 1))).Path(numbers[1]).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_change_names_its_legal_basis() =>
        (await house.Within(s => s.GetRequiredService<ChangeUnits>().Run(Actor.Program, Today, " ", [new RenameUnit(107, "Xóm")], default)))
            .Refusals.Single().Sentence.ShouldContain("căn cứ");

    [Fact]
    public async Task The_database_itself_keeps_a_unit_from_standing_twice_and_a_code_from_naming_two()
    {
        var twice = await Should.ThrowAsync<PostgresException>(house.Run("insert into unit_node (unit, parent, kind, name, valid_from) values (101, 12, 'residential-area', 'Hai lần', '2026-01-01')"));
        twice.ConstraintName.ShouldBe("unit_node_once");
        var code = await Should.ThrowAsync<PostgresException>(house.Run("insert into unit_node (unit, parent, kind, name, valid_from, code) values (99999, 1, 'commune', 'Xã', '2026-01-01', '19')"));
        code.ConstraintName.ShouldBe("unit_node_code");
    }

    private UnitMaps Maps => house.Services.GetRequiredService<UnitMaps>();

    private Task<UnitTree> Tree(DateOnly day) => Maps.On(day);

    private Task<Outcome<Guid>> Run(DateOnly day, IReadOnlyList<UnitStep> steps) =>
        house.Within(s => s.GetRequiredService<ChangeUnits>().Run(Actor.Program, day, Basis, steps, default));

    private async Task<Guid> Done(DateOnly day, IReadOnlyList<UnitStep> steps)
    {
        var outcome = await Run(day, steps);
        outcome.Ok.ShouldBeTrue(string.Join(' ', outcome.Refusals.Select(r => r.Sentence)));
        return outcome.Value;
    }

    private Task<Refusal?> Undone(Guid id) => house.Within(async s =>
        await s.GetRequiredService<UndoChange>().Run(Actor.Program, await s.GetRequiredService<AppDb>().UnitChanges().SingleAsync(c => c.Id == id), "Ghi nhầm ngày", default));

    private Task<IReadOnlyList<int>> Numbers(int count) => house.Within(s => UnitNumbers.Take(s.GetRequiredService<AppDb>(), count, default));

    private Task<string> Rows() => house.One<string>("""
        select string_agg(concat_ws('|', unit, parent, kind, name, code, line, valid_from, valid_until), E'\n' order by unit, valid_from) from unit_node where withdrawn_at is null
        """);
}

using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Today.Parts;
using CauNoi.Today.Rules;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Today.Assign;

/// <summary>An officer or a chair gives work with a day to a unit or a person below. Sent five times, the same form is one piece of work.</summary>
public static class Assign
{
    public static readonly FormShape Form = new("giao-viec",
    [
        new FieldShape(Turning.To, "Giao cho ai?", FieldKind.Line) { Required = true, MaxLength = 60, WhenEmpty = "Xin chọn người hoặc đơn vị nhận việc." },
        new FieldShape("viec", "Việc gì?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 120, WhenEmpty = "Xin viết việc cần làm, bắt đầu bằng một động từ." },
        new FieldShape("noi-dung", "Nói rõ thêm", FieldKind.Text) { MaxLength = 1_000, Hint = "Làm ở đâu, kết quả thế nào là xong. Không ghi chuyện riêng của ai." },
        new FieldShape("han", "Hạn đến hết ngày", FieldKind.Day) { Required = true, WhenEmpty = "Xin viết ngày phải xong." },
        new FieldShape("khoa", "Khoá của trang", FieldKind.Hidden) { Required = true, MaxLength = 36 },
        new FieldShape("don-vi", "Đơn vị", FieldKind.Hidden) { MaxLength = 10 },
    ]);

    internal static FormShape Drawn(IReadOnlyList<FieldChoice> offered) => Choosing.Drawn(Form, offered);

    public static async Task<IResult> Show(Visit visit, HolderReader holders, UnitMaps maps, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "don-vi")] int? unit = null)
    {
        var places = await Places(visit, maps, unit);
        return places.Count == 0 ? visit.NotFound() : await Page(visit, holders, places, Form.With(
            ("khoa", $"{Guid.CreateVersion7()}"), ("don-vi", $"{unit}"), (Turning.To, unit is null ? "" : $"{new DutyTarget(null, unit)}")), 200);
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, HolderReader holders, UnitMaps maps)
    {
        var places = await Places(visit, maps, int.TryParse(post["don-vi"], NumberStyles.None, CultureInfo.InvariantCulture, out var unit) ? unit : null);
        if (places.Count == 0 || visit.Actor.Hat is not { } hat) return visit.NotFound();
        if (!post.Ok || !Guid.TryParse(post["khoa"], out var key)) return await Page(visit, holders, places, post.Values, post.RefusedStatus);
        var (work, kind) = await Wanted(visit, holders, places, post, key, hat);
        if (work is null || kind is null) return await Page(visit, holders, places, post.Values.Refuse(TodayRefusals.NobodyThere), 422);
        if (AssignmentDecisions.Due(work.DueDay, VietnamTime.DayOf(visit.Now)) is { } day) return await Page(visit, holders, places, post.Values.Refuse(day), 422);

        var change = changes.Begin(TodayActs.Assign, visit.Actor, work.Unit, key);
        Assigning.Write(change, work, kind);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"{Assigning.Href(key)}?xong=1");
        // The same form arrived before: what it gave stands.
        db.ChangeTracker.Clear();
        return await db.Assignments().AnyAsync(a => a.Id == key && a.GivenBy == visit.Actor.Id, visit.Stop)
            ? visit.See(Assigning.Href(key)) : await Page(visit, holders, places, post.Values.Refuse(lost with { Field = null }), 409);
    }

    private static async Task<(Assignment? Work, DutyKind? Kind)> Wanted(Visit visit, HolderReader holders, IReadOnlyList<UnitNode> places, FormPost post, Guid key, Grant hat)
    {
        var people = await People(visit, holders, places);
        var target = DutyTarget.Parse(post[Turning.To]);
        var person = people.FirstOrDefault(h => h.Account == target?.Account);
        var at = places.FirstOrDefault(n => n.Unit == (target?.Unit ?? person?.Unit));
        if (at is null || !VietnameseDates.TryParseDay(post["han"], out var due)) return (null, null);
        return (new Assignment
        {
            Id = key, Unit = at.Unit, Person = person?.Account, Title = post["viec"], Text = post.Values.Optional("noi-dung"), DueDay = due,
            GivenBy = visit.Actor.Id, GivenUnit = hat.Unit, GivenAt = visit.Now.ToUniversalTime(),
        }, AssignmentDuties.For(at.Kind));
    }

    // The own unit and those directly below; or one further down that was chosen on another page, and those below it.
    private static async Task<IReadOnlyList<UnitNode>> Places(Visit visit, UnitMaps maps, int? chosen)
    {
        var (tree, reach) = (await visit.Tree(), await visit.Reach(TodayAccess.Give));
        if (visit.Actor.Hat is not { } hat || (chosen is { } one && (!tree.Has(one) || !reach.Covers(one)))) return [];
        var from = chosen is { } unit ? [unit] : Successors.Today(hat.Unit, tree, maps.Successions).Where(reach.Covers).ToArray();
        return [.. from.SelectMany(u => tree.Children(u).Prepend(tree.Find(u)!)).Where(n => AssignmentDuties.For(n.Kind) is not null)];
    }

    private static async Task<IReadOnlyList<RoleHolder>> People(Visit visit, HolderReader holders, IReadOnlyList<UnitNode> places) =>
    [
        // Of a province's hundred communes the units are named, and people only of the unit itself.
        .. (await holders.Read([.. places.Take(places.Count > 60 ? 1 : 60).Select(n => n.Unit)], VietnamTime.DayOf(visit.Now), visit.Stop))
            .Where(h => places.Any(n => n.Unit == h.Unit && AssignmentDuties.For(n.Kind)!.Roles.Contains(h.Role))).DistinctBy(h => h.Account),
    ];

    private static async Task<IResult> Page(Visit visit, HolderReader holders, IReadOnlyList<UnitNode> places, FormValues values, int status)
    {
        var people = await People(visit, holders, places);
        var names = places.ToDictionary(n => n.Unit, n => n.Name);
        FieldChoice[] offered =
        [
            .. places.Select(n => new FieldChoice($"{new DutyTarget(null, n.Unit)}", n.Name)),
            .. people.Select(h => new FieldChoice($"{new DutyTarget(h.Account, null)}", $"{h.Name}, {Spoken.Small(h.Role.Title)}, {names[h.Unit]}")),
        ];
        return visit.Page<AssignPage>(new AssignModel(values, offered), status);
    }
}

/// <summary>What the form shows.</summary>
public sealed record AssignModel(FormValues Values, IReadOnlyList<FieldChoice> Offered);

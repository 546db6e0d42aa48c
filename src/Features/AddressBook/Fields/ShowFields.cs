using System.Globalization;
using CauNoi.Account;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Fields;

/// <summary>The grid of one unit: every field, who is assigned, and who answers while nobody is.</summary>
public static class ShowFields
{
    public static async Task<IResult> Page(Visit visit, AppDb db, FieldsOfWork fields, WhoAnswers who, [FromQuery(Name = "don-vi")] int? unit = null)
    {
        if (await Unit(visit, await visit.MapTree(), unit, AddressBookAccess.Read) is not { } at) return visit.NotFound();
        return await Render(visit, db, fields, who, at, null, StatusCodes.Status200OK);
    }

    /// <summary>The unit asked for when it is within reach and has fields to divide; the own one when none is named.</summary>
    internal static async Task<int?> Unit(Visit visit, UnitTree tree, int? asked, Permission permission)
    {
        var reach = await visit.Reach(permission);
        var unit = asked ?? (AddressBookAccess.Seat(tree, visit.Actor, reach) is { } seat ? GroupRules.Place(tree, seat) : null);
        // Somebody in a department looks at the unit the department belongs to; it need not lie below.
        return unit is { } one && tree.Has(one) && (reach.Covers(one) || asked is null) ? one : null;
    }

    internal static async Task<IResult> Render(Visit visit, AppDb db, FieldsOfWork fields, WhoAnswers who, int unit, FormValues? values, int status)
    {
        var (tree, day) = (await visit.MapTree(), MapDay.OnMap(visit));
        var path = tree.Path(unit);
        var answers = await who.Read([.. path.Select(n => n.Unit)], visit.Stop);
        var people = await People(db, tree, unit, visit.Stop);
        var names = await db.Accounts().AsNoTracking().Where(a => answers.Assignments.Select(x => x.Account).Concat(answers.Chairs.Select(c => (Guid?)c.Account)).ToArray().Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.Name, visit.Stop);
        var rows = fields.All.Select((f, n) => new FieldLine(
            n + 1, f, answers.Assignments.FirstOrDefault(a => a.Field == f.Id && a.Unit == unit && a.On(tree.Map)), answers.For(tree, unit, f.Id))).ToList();
        var mayKeep = !day.Other && (await visit.Reach(AddressBookAccess.Keep)).Covers(unit);
        return visit.Page<FieldsPage>(new FieldsModel(
            path[^1], day, rows, Choices(people, fields), values ?? Filled(rows, unit, tree.Map), mayKeep, a => Who(a, names, tree, unit)), status);
    }

    /// <summary>Who can be assigned: whoever has a role at the unit itself or in its departments.</summary>
    internal static async Task<IReadOnlyList<FieldChoice>> People(AppDb db, UnitTree tree, int unit, CancellationToken stop)
    {
        var units = tree.Subtree(unit).Where(n => n.Unit == unit || (n.Parent == unit && n.Kind is "department" or "shared-office")).Select(n => n.Unit).ToArray();
        var day = tree.Map;
        var people = await db.Set<RoleGrant>().AsNoTracking()
            .Where(g => units.Contains(g.Unit) && g.ValidFrom <= day && (g.ValidUntil == null || g.ValidUntil >= day) && g.EndedAt == null && g.Role != Role.TechnicalAdministrator.Name)
            .Join(db.Accounts(), g => g.Account, a => a.Id, (g, a) => new { a.Id, a.Name, g.Role }).OrderBy(p => p.Name).ToListAsync(stop);
        return [.. people.DistinctBy(p => p.Id).Select(p => new FieldChoice($"a:{p.Id}", $"{p.Name}, {Role.Named(p.Role)?.Title}"))];
    }

    internal static IReadOnlyList<FieldChoice> Choices(IReadOnlyList<FieldChoice> people, FieldsOfWork fields) =>
        [.. people, .. fields.Positions.Select(p => new FieldChoice($"p:{p}", $"{p} (theo chức vụ)"))];

    private static FormValues Filled(IReadOnlyList<FieldLine> rows, int unit, DateOnly today) => SaveFields.Form.With([
        ("don-vi", unit.ToString(CultureInfo.InvariantCulture)),
        ("thu-tu", string.Join(' ', rows.Select(r => r.Field.Id))),
        ("tu-ngay", VietnameseDates.Format(today)),
        .. rows.Select(r => (SaveFields.Place(r.Number), SaveFields.Choice(r.Own)))]);

    private static string Who(Answerer? answerer, Dictionary<Guid, string> names, UnitTree tree, int unit)
    {
        if (answerer is null) return "chưa có ai";
        var name = answerer.Account is { } account ? names.GetValueOrDefault(account, "một người đã nghỉ") : answerer.Position!;
        return (answerer.Unit == unit, answerer.Assigned) switch
        {
            (true, true) => name,
            (true, false) => $"{name} (chủ tịch, trả lời thay)",
            (false, _) => $"{name}, {tree.Find(answerer.Unit)?.Name}",
        };
    }
}

/// <summary>One row of the grid: the field, who is assigned at this unit, who answers after all.</summary>
public sealed record FieldLine(int Number, FieldOfWork Field, Assignment? Own, Answerer? Answers);

public sealed record FieldsModel(
    UnitNode Unit, MapDay Day, IReadOnlyList<FieldLine> Rows, IReadOnlyList<FieldChoice> People, FormValues Values, bool MayKeep, Func<Answerer?, string> Who);

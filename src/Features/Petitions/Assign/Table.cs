using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Assign;

/// <summary>The desk's own table: who is on which category and area. New cases get their person by it; what was, stays to be read.</summary>
public static class Table
{
    public const string Category = "linh-vuc", Area = "dia-ban", Person = "nguoi", All = "moi";

    private const int MostEnded = 40;

    public static readonly FormShape Form = new("phan-cong",
    [
        new FieldShape(Category, "Lĩnh vực", FieldKind.Line) { Required = true, MaxLength = 40, WhenEmpty = "Xin chọn lĩnh vực, hoặc mọi lĩnh vực." },
        new FieldShape(Area, "Địa bàn", FieldKind.Line) { Required = true, MaxLength = 12, WhenEmpty = "Xin chọn địa bàn, hoặc mọi địa bàn." },
        new FieldShape(Person, "Người theo dõi", FieldKind.Line) { Required = true, MaxLength = 36, WhenEmpty = "Xin chọn người theo dõi." },
    ]);

    public static readonly FormShape EndForm = new("thoi-phan-cong", []);

    public static Task<IResult> Show(Visit visit, AppDb db, DeskPeople people, CategoryList categories, string? xong = null) =>
        Render(visit, db, people, categories, Form.With((Category, All), (Area, All)), 200, xong is "luu" ? "Đã lưu phân công." : xong is "thoi" ? "Đã thôi phân công." : null);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, DeskPeople people, CategoryList categories)
    {
        var desk = visit.Actor.Hat!.Unit;
        var values = post.Values.Offered(await Drawn(visit, people, categories, desk));
        if (!values.Ok) return await Render(visit, db, people, categories, values, post.RefusedStatus);
        var (category, area) = (post[Category] == All ? null : post[Category], post[Area] == All ? (int?)null : int.Parse(post[Area], CultureInfo.InvariantCulture));
        var change = changes.Begin(HandlingActs.AssignField, visit.Actor, desk, "assignment");
        // Another person for the same stretch: the row before ends with this one.
        if (await db.PetitionAssignments().SingleOrDefaultAsync(a => a.Unit == desk && a.Category == category && a.Area == area && a.EndedAt == null, visit.Stop) is { } before) before.End(change.Now, visit.Actor.Id);
        change.Add(new PetitionAssignment { Unit = desk, Category = category, Area = area, Account = Guid.Parse(post[Person]), MadeAt = change.Now, MadeBy = visit.Actor.Id });
        change.Note("account", post[Person]);
        change.Note("category", post[Category]);
        change.Note("area", post[Area]);
        if (await change.Save(visit.Stop) is { } lost)
        {
            db.ChangeTracker.Clear();
            return await Render(visit, db, people, categories, values.Refuse(lost with { Field = null }), StatusCodes.Status409Conflict);
        }

        people.Forget();
        return visit.See("/ban/kien-nghi/phan-cong?xong=luu");
    }

    public static async Task<IResult> End(Visit visit, FormPost post, AppDb db, Changes changes, DeskPeople people, CategoryList categories, Guid id)
    {
        var reach = await visit.Reach(HandlingAccess.Keep);
        if (await db.PetitionAssignments().SingleOrDefaultAsync(a => a.Id == id, visit.Stop) is not { } row || !reach.Covers(row.Unit)) return visit.NotFound();
        if (!post.Ok || row.EndedAt is not null) return await Render(visit, db, people, categories, post.Ok ? post.Values.Refuse(HandlingRefusals.AssignmentEnded) : post.Values, post.Ok ? StatusCodes.Status409Conflict : post.RefusedStatus);
        var change = changes.Begin(HandlingActs.AssignField, visit.Actor, row.Unit, id);
        row.End(change.Now, visit.Actor.Id);
        change.Note("account", row.Account.ToString());
        if (await change.Save(visit.Stop) is { } lost)
        {
            db.ChangeTracker.Clear();
            return await Render(visit, db, people, categories, post.Values.Refuse(lost with { Field = null }), StatusCodes.Status409Conflict);
        }

        people.Forget();
        return visit.See("/ban/kien-nghi/phan-cong?xong=thoi");
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, DeskPeople people, CategoryList categories, FormValues values, int status, string? done = null)
    {
        var (desk, tree) = (visit.Actor.Hat!.Unit, await visit.Tree());
        var all = db.PetitionAssignments().AsNoTracking().Where(a => a.Unit == desk);
        var standing = await all.Where(a => a.EndedAt == null).OrderBy(a => a.Category).ThenBy(a => a.Area).ToListAsync(visit.Stop);
        var ended = await all.Where(a => a.EndedAt != null).OrderByDescending(a => a.EndedAt).Take(MostEnded).ToListAsync(visit.Stop);
        var there = await people.At(desk, visit.Stop);
        AssignmentSeen Seen(PetitionAssignment row) => new(row, row.Category is { } id ? categories.Find(id)?.Title ?? id : "Mọi lĩnh vực",
            row.Area is { } area ? tree.Find(area)?.Name ?? "Đơn vị cũ" : "mọi địa bàn", there.FirstOrDefault(h => h.Account == row.Account)?.Name);
        return visit.Page<TablePage>(new TableModel([.. standing.Select(Seen)], [.. ended.Select(Seen)], UnitNames.Of(tree, desk), values.Shape.Name == Form.Name ? values : Form.With((Category, All), (Area, All)),
            await Drawn(visit, people, categories, desk), visit.Actor.May(HandlingAccess.Keep)) { Done = done, Again = values.Shape.Name == Form.Name ? null : values }, status);
    }

    private static async Task<IReadOnlyList<FieldShape>> Drawn(Visit visit, DeskPeople people, CategoryList categories, int desk)
    {
        var tree = await visit.Tree();
        IEnumerable<FieldChoice> Of(string field) => field switch
        {
            Category => categories.All.Select(c => new FieldChoice(c.Id, c.Title)).Prepend(new FieldChoice(All, "Mọi lĩnh vực")),
            Area => tree.Children(desk).Where(n => n.Kind is "residential-area" or "commune").Select(n => new FieldChoice(n.Unit.ToString(CultureInfo.InvariantCulture), n.Name)).Prepend(new FieldChoice(All, "Mọi địa bàn")),
            _ => [],
        };
        var there = await people.At(desk, visit.Stop);
        return [.. Form.Fields.Select(f => f with { Kind = FieldKind.Choice, Choices = f.Name == Person ? [.. there.Select(Choice)] : [.. Of(f.Name)] })];
    }

    internal static FieldChoice Choice(RoleHolder holder) => new(holder.Account.ToString(), holder.Name);
}

/// <summary>A row of the table, in words.</summary>
/// <param name="Row">The row.</param>
/// <param name="Category">Its category.</param>
/// <param name="Area">Its area.</param>
/// <param name="Person">Who; nothing where that person has left the desk.</param>
public sealed record AssignmentSeen(PetitionAssignment Row, string Category, string Area, string? Person);

public sealed record TableModel(IReadOnlyList<AssignmentSeen> Standing, IReadOnlyList<AssignmentSeen> Ended, string Desk, FormValues Values, IReadOnlyList<FieldShape> Fields, bool MayChange)
{
    public string? Done { get; init; }

    /// <summary>What was refused beside the form.</summary>
    public FormValues? Again { get; init; }
}

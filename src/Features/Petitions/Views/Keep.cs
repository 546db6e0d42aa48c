using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Desk;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Views;

/// <summary>A person keeps the present view of the queue under a name, or lets one go. On every device, since it is kept here.</summary>
public static class Keep
{
    public const string Name = "ten", List = "xem", Kind = "loai", Category = "lv", Area = "khu", Whose = "cua";

    /// <summary>As many as one row of links holds.</summary>
    public const int Most = 12;

    public static readonly FormShape Form = new("giu-cach-xem",
    [
        new FieldShape(Name, "Tên cách xem", FieldKind.Line) { Required = true, MinLength = 2, MaxLength = 40, WhenEmpty = "Xin đặt tên, ví dụ: Đất đai quá hạn.", Hint = "Giữ danh sách, loại, lĩnh vực, địa bàn đang lọc; không giữ chữ đang tìm." },
        .. new[] { List, Kind, Category, Area, Whose }.Select(f => new FieldShape(f, "Cách xem", FieldKind.Hidden) { MaxLength = 40 }),
    ]);

    public static readonly FormShape DropForm = new("bo-cach-xem", []);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, UnitMaps maps, CategoryList categories, IntakeKey key, Changes changes)
    {
        var asked = new QueueAsked(post.Values.Optional(List), post.Values.Optional(Kind), post.Values.Optional(Category), post.Values.Optional(Area), post.Values.Optional(Whose), null, null);
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        if (await Own(db, visit).CountAsync(visit.Stop) >= Most) return await Again(post.Values.Refuse(HandlingRefusals.ViewsFull), StatusCodes.Status409Conflict);
        var view = new PetitionView { Account = visit.Actor.Id, Name = post[Name], Address = asked.Href("trang", null), At = visit.Now };
        var change = changes.Begin(HandlingActs.KeepView, visit.Actor, visit.Actor.Hat!.Unit, view.Id);
        change.Add(view);
        if (await change.Save(visit.Stop) is null) return visit.See(view.Address);
        db.ChangeTracker.Clear();
        return await Again(post.Values.Refuse(HandlingRefusals.ViewTaken), StatusCodes.Status409Conflict);

        Task<IResult> Again(FormValues values, int status) => Queue.Render(visit, db, maps, categories, key, asked, Batch.Form.Empty, status, view: values);
    }

    public static async Task<IResult> Drop(Visit visit, FormPost post, AppDb db, Changes changes, Guid id)
    {
        if (await Own(db, visit).SingleOrDefaultAsync(v => v.Id == id, visit.Stop) is not { } view) return visit.NotFound();
        if (!post.Ok) return visit.See(view.Address);
        var change = changes.Begin(HandlingActs.DropView, visit.Actor, visit.Actor.Hat!.Unit, id);
        change.Remove(view);
        return await change.Save(visit.Stop) is null ? visit.See("/ban/kien-nghi") : visit.NotFound();
    }

    internal static IQueryable<PetitionView> Own(AppDb db, Visit visit) => db.PetitionViews().Where(v => v.Account == visit.Actor.Id);
}

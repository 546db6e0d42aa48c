using System.Globalization;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Contacts;

/// <summary>A commune pastes its contacts, or ends one. Whoever held the office before is ended the day before.</summary>
public static class ChangeContacts
{
    public static readonly FormShape PasteForm = new("dau-moi",
    [
        new FieldShape("don-vi", "Xã", FieldKind.Hidden) { Required = true },
        new FieldShape("danh-sach", "Danh sách đầu mối", FieldKind.Text)
        {
            Required = true, MaxLength = 40_000, WhenEmpty = "Chưa có dòng nào. Mỗi dòng: khu dân cư; chức vụ; họ tên; điện thoại.",
            Hint = "Mỗi dòng một người: khu dân cư; chức vụ; họ tên; điện thoại. Chép thẳng bốn cột từ bảng tính cũng được.",
        },
    ]);

    public static readonly FormShape EndForm = new("thoi-dau-moi", [new FieldShape("dau-moi", "Đầu mối", FieldKind.Hidden) { Required = true }]);

    public static async Task<IResult> Paste(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        var (tree, reach) = (await visit.Tree(), await visit.Reach(AddressBookAccess.Contacts));
        if (!int.TryParse(post["don-vi"], CultureInfo.InvariantCulture, out var commune) || !reach.Covers(commune) || tree.Find(commune)?.Kind != "commune") return visit.NotFound();
        if (!post.Ok) return await BrowseContacts.Render(visit, db, commune, post.Values, post.RefusedStatus);
        var areas = tree.Subtree(commune).Where(n => n.Kind == "residential-area").ToList();
        var read = ContactPaste.Read(post["danh-sach"], areas);
        if (!read.Ok) return await BrowseContacts.Render(visit, db, commune, post.Values.Refuse(read.Refusals), StatusCodes.Status422UnprocessableEntity);

        var units = areas.Select(a => a.Unit).ToArray();
        var open = await db.AreaContacts().Where(c => units.Contains(c.Unit) && c.ValidUntil == null).ToListAsync(visit.Stop);
        var change = changes.Begin(AddressBookActs.PasteContacts, visit.Actor, commune, commune.ToString(CultureInfo.InvariantCulture));
        var (today, added, replaced) = (VietnamTime.DayOf(change.Now), 0, 0);
        foreach (var line in read.Value)
        {
            var before = open.SingleOrDefault(c => c.Unit == line.Unit && c.Role == line.Role);
            if (before is not null && before.Name == line.Name && before.Phone == line.Phone) continue;
            if (before is not null)
            {
                replaced++;
                before.End(today);
            }

            added++;
            change.Add(new AreaContact { Unit = line.Unit, Role = line.Role, Name = line.Name, Phone = line.Phone, ValidFrom = today });
        }

        change.Note("added", added.ToString(CultureInfo.InvariantCulture));
        change.Note("replaced", replaced.ToString(CultureInfo.InvariantCulture));
        if (added == 0 || await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/danh-ba/dau-moi?don-vi={commune}");
        db.ChangeTracker.Clear();
        return await BrowseContacts.Render(visit, db, commune, post.Values.Refuse(lost with { Field = null }), StatusCodes.Status409Conflict);
    }

    public static async Task<IResult> End(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        var reach = await visit.Reach(AddressBookAccess.Contacts);
        if (!Guid.TryParse(post["dau-moi"], out var id) || await db.AreaContacts().SingleOrDefaultAsync(c => c.Id == id && c.ValidUntil == null, visit.Stop) is not { } contact
            || !reach.Covers(contact.Unit)) return visit.NotFound();
        var tree = await visit.Tree();
        var commune = tree.Path(contact.Unit).FirstOrDefault(n => n.Kind == "commune")?.Unit;
        if (post.Ok)
        {
            var change = changes.Begin(AddressBookActs.EndContact, visit.Actor, contact.Unit, contact.Id);
            contact.End(VietnamTime.DayOf(change.Now));
            change.Note("role", contact.Role);
            await change.Save(visit.Stop);
        }

        return visit.See($"/ban/danh-ba/dau-moi?don-vi={commune}");
    }
}

using System.Globalization;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Fields;

/// <summary>Saves the whole grid of a unit from a day: what changed ends the day before and begins anew, what did not stays.</summary>
public static class SaveFields
{
    public static readonly FormShape Form = new("phan-cong",
    [
        new FieldShape("don-vi", "Đơn vị", FieldKind.Hidden) { Required = true },
        // The fields are data; the page says which of them stood in which place when it was opened.
        new FieldShape("thu-tu", "Thứ tự", FieldKind.Hidden) { Required = true, MaxLength = 4_000 },
        .. Enumerable.Range(1, FieldsOfWork.Most).Select(n => new FieldShape(Place(n), "Người phụ trách", FieldKind.Line) { MaxLength = 120 }),
        new FieldShape("tu-ngay", "Áp dụng từ ngày", FieldKind.Day) { Required = true },
    ]);

    public static string Place(int number) => $"nguoi-{number.ToString(CultureInfo.InvariantCulture)}";

    internal static string Choice(Assignment? own) => own switch
    {
        null => "",
        { Account: { } account } => $"a:{account}",
        _ => $"p:{own.Position}",
    };

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, FieldsOfWork fields, WhoAnswers who)
    {
        if (!int.TryParse(post["don-vi"], CultureInfo.InvariantCulture, out var asked)
            || await ShowFields.Unit(visit, await visit.Tree(), asked, AddressBookAccess.Keep) is not { } unit) return visit.NotFound();
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        if (post["thu-tu"] != string.Join(' ', fields.All.Select(f => f.Id))) return await Refused(AddressBookRefusals.FieldsChanged);
        _ = VietnameseDates.TryParseDay(post["tu-ngay"], out var from);
        var choices = ShowFields.Choices(await ShowFields.People(db, await visit.Tree(), unit, visit.Stop), fields).Select(c => c.Value).ToHashSet();
        var open = await db.FieldOfficers().Where(o => o.Unit == unit && o.ValidUntil == null).ToListAsync(visit.Stop);

        var change = changes.Begin(AddressBookActs.AssignFields, visit.Actor, unit, unit.ToString(CultureInfo.InvariantCulture));
        var (changed, refused) = (new List<string>(), new List<Refusal>());
        foreach (var (field, n) in fields.All.Select((f, n) => (f, n + 1)))
        {
            var chosen = post[Place(n)];
            var before = open.SingleOrDefault(o => o.Field == field.Id);
            if (chosen == Choice(before?.Assignment)) continue;
            if (chosen.Length > 0 && !choices.Contains(chosen)) refused.Add(AddressBookRefusals.OfficerUnknown.At(Place(n)));
            else if (before?.ValidFrom > from) refused.Add(AddressBookRefusals.DayBeforeLast);
            else
            {
                Put(change, before, new FieldOfficer { Field = field.Id, Unit = unit, ValidFrom = from }, chosen);
                changed.Add($"{field.Id}={chosen}");
            }
        }

        if (refused.Count > 0) return await Again(post.Values.Refuse(refused.Distinct()), StatusCodes.Status422UnprocessableEntity);
        change.Note("fields", string.Join(' ', changed));
        change.Note("from", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (changed.Count > 0 && await change.Save(visit.Stop) is { } lost) return await Refused(lost with { Field = null });
        return visit.See($"/ban/danh-ba/linh-vuc?don-vi={unit}");

        Task<IResult> Refused(Refusal why) => Again(post.Values.Refuse(why), StatusCodes.Status409Conflict);
        Task<IResult> Again(FormValues values, int status)
        {
            db.ChangeTracker.Clear();
            return ShowFields.Render(visit, db, fields, who, unit, values, status);
        }
    }

    private static void Put(Change change, FieldOfficer? before, FieldOfficer next, string chosen)
    {
        Guid? account = chosen.StartsWith("a:", StringComparison.Ordinal) ? Guid.Parse(chosen[2..]) : null;
        var position = chosen.StartsWith("p:", StringComparison.Ordinal) ? chosen[2..] : null;
        var sameDay = before?.ValidFrom == next.ValidFrom;
        if (before is not null && !sameDay) before.ValidUntil = next.ValidFrom.AddDays(-1);
        if (chosen.Length == 0)
        {
            if (sameDay) change.Remove(before!);
            return;
        }

        (sameDay ? before! : next).Choose(account, position);
        if (!sameDay) change.Add(next);
    }
}

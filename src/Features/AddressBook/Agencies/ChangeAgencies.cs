using System.Globalization;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Agencies;

/// <summary>Enters a body or its new name from a day, or the day on which it ended and what it went on as.</summary>
public static class ChangeAgencies
{
    public static readonly FormShape AddForm = new("co-quan",
    [
        new FieldShape("ten", "Tên cơ quan", FieldKind.Line) { Required = true, MinLength = 3, Hint = "Tên đầy đủ trong thời gian này, ví dụ: Ban Dân vận Tỉnh ủy." },
        new FieldShape("cap", "Cấp", FieldKind.Choice) { Required = true, Choices = [.. BodyNames.Levels.Select(l => new FieldChoice(l.Level, l.Word))] },
        .. BodyNames.Roles.Select(r => new FieldShape(r.Role, $"Việc: {r.Word}", FieldKind.Tick)),
        new FieldShape("doi-ten", "Là tên mới của", FieldKind.Line) { Hint = "Chọn khi vẫn là cơ quan ấy, chỉ đổi tên; tên cũ kết thúc ngày hôm trước." },
        new FieldShape("tu-ngay", "Từ ngày", FieldKind.Day) { Required = true },
    ]);

    public static readonly FormShape EndForm = new("ket-thuc",
    [
        new FieldShape("co-quan", "Cơ quan", FieldKind.Line) { Required = true, WhenEmpty = "Xin chọn cơ quan." },
        new FieldShape("den-ngay", "Kết thúc hết ngày", FieldKind.Day) { Required = true },
        new FieldShape("nhap-vao", "Nhập vào", FieldKind.Line),
    ]);

    public static async Task<IResult> Add(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        _ = VietnameseDates.TryParseDay(post["tu-ngay"], out var from);
        var body = Guid.CreateVersion7();
        ExternalBody? before = null;
        if (post.Values.Optional("doi-ten") is { } renamed)
        {
            if (!Guid.TryParse(renamed, out body)) return visit.NotFound();
            var own = await db.ExternalBodies().Where(b => b.Body == body).ToListAsync(visit.Stop);
            if ((before = own.Find(b => b.ValidUntil is null)) is null) return visit.NotFound();
            // The open stretch ends the day before; the new one may meet neither it nor an older one.
            if (before.ValidFrom >= from) return await Again(post.Values.Refuse(AddressBookRefusals.NameOverlaps), StatusCodes.Status422UnprocessableEntity);
            before.ValidUntil = from.AddDays(-1);
            if (BodyNames.Place(own.Select(b => b.Stretch), from, null) is { } overlaps) return await Again(post.Values.Refuse(overlaps), StatusCodes.Status422UnprocessableEntity);
        }

        var roles = BodyNames.Roles.Select(r => r.Role).Where(post.Values.Ticked).ToArray();
        var row = new ExternalBody { Body = body, Name = post["ten"], Level = post["cap"], Roles = roles, ValidFrom = from };
        var change = changes.Begin(AddressBookActs.AddAgency, visit.Actor, await Seat(visit), body);
        change.Add(row);
        change.Note("name", row.Name);
        change.Note("level", row.Level);
        change.Note("from", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop) is { } lost ? await Again(post.Values.Refuse(lost with { Field = null }), StatusCodes.Status409Conflict) : visit.See("/ban/danh-ba/co-quan");

        Task<IResult> Again(FormValues values, int status)
        {
            db.ChangeTracker.Clear();
            return BrowseAgencies.Render(visit, db, null, null, values, EndForm.Empty, status);
        }
    }

    public static async Task<IResult> End(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        if (!Guid.TryParse(post["co-quan"], out var body) || await db.ExternalBodies().SingleOrDefaultAsync(b => b.Body == body && b.ValidUntil == null, visit.Stop) is not { } row)
            return visit.NotFound();
        Guid? into = null;
        if (post.Values.Optional("nhap-vao") is { } typed)
        {
            if (!Guid.TryParse(typed, out var other) || other == body || !await db.ExternalBodies().AnyAsync(b => b.Body == other, visit.Stop)) return visit.NotFound();
            into = other;
        }

        _ = VietnameseDates.TryParseDay(post["den-ngay"], out var until);
        if (until < row.ValidFrom) return await Again(post.Values.Refuse(AddressBookRefusals.EndBeforeStart), StatusCodes.Status422UnprocessableEntity);
        var change = changes.Begin(AddressBookActs.EndAgency, visit.Actor, await Seat(visit), body);
        (row.ValidUntil, row.IntoBody) = (until, into);
        change.Note("name", row.Name);
        change.Note("until", until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (into is not null) change.Note("into", into.ToString()!);
        return await change.Save(visit.Stop) is { } lost ? await Again(post.Values.Refuse(lost), StatusCodes.Status409Conflict) : visit.See("/ban/danh-ba/co-quan");

        Task<IResult> Again(FormValues values, int status)
        {
            db.ChangeTracker.Clear();
            return BrowseAgencies.Render(visit, db, null, null, AddForm.Empty, values, status);
        }
    }

    private static async Task<int> Seat(Visit visit) =>
        AddressBookAccess.Seat(await visit.Tree(), visit.Actor, await visit.Reach(AddressBookAccess.Registers)) ?? 0;
}

using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation.Import;

/// <summary>Sends a list to the program. It is kept for a week, so that the steps after this one never ask for it again.</summary>
public static class Upload
{
    public static readonly FormShape Form = new("nap-danh-sach",
    [
        new FieldShape("tep", "Tệp danh sách", FieldKind.File)
        {
            Required = true, Hint = "Bảng tính .xlsx hoặc tệp .csv, dưới 20 MB. Có một dòng tên cột, ví dụ: Mã, Cấp trên, Loại, Tên.",
        },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db) => await Render(visit, db, Form.Empty, StatusCodes.Status200OK);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        if (await ImportAccess.Scope(visit) is not { } scope) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, post.Values, post.RefusedStatus);
        if (post.File("tep") is not { } file) return await Render(visit, db, post.Values.Refuse(UploadRefusals.NoFile), StatusCodes.Status422UnprocessableEntity);
        var content = new MemoryStream();
        await using (var stream = file.OpenReadStream()) await stream.CopyToAsync(content, visit.Stop);
        content.Position = 0;
        Sheet sheet;
        try
        {
            sheet = SheetFile.Read(content, file.FileName);
        }
        catch (UnreadableSheet unreadable)
        {
            return await Render(visit, db, post.Values.Refuse(unreadable.Refusal.At("tep")), StatusCodes.Status422UnprocessableEntity);
        }

        var change = changes.Begin(OrganisationActs.Upload, visit.Actor, scope.Unit, "units");
        var list = new UnitList
        {
            Unit = scope.Unit, Owner = visit.Actor.Id, FileName = Named(file.FileName), Content = content.ToArray(), Day = VietnamTime.DayOf(change.Now),
            Columns = (await db.ColumnsFor(sheet.Header, visit.Stop)).Stored, MadeAt = change.Now, ExpiresAt = change.Now + UnitList.Kept,
        };
        change.Add(list);
        change.Note("file", list.FileName);
        change.Note("rows", sheet.Rows.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop) is { } lost
            ? await Render(visit, db, post.Values.Refuse(lost), StatusCodes.Status409Conflict)
            : visit.See($"/ban/don-vi/nhap/{list.Id}");
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, FormValues values, int status)
    {
        if (await ImportAccess.Scope(visit) is not { } scope) return visit.NotFound();
        var lists = await db.UnitLists().AsNoTracking().Where(l => l.Owner == visit.Actor.Id && l.ExpiresAt > visit.Now).OrderByDescending(l => l.MadeAt).Take(20)
            .Select(l => new KeptList(l.Id, l.FileName, l.MadeAt, l.ExpiresAt, l.Taken)).ToListAsync(visit.Stop);
        return visit.Page<UploadPage>(new UploadModel(scope.Name, values, lists), status);
    }

    private static string Named(string name)
    {
        var plain = new string([.. Path.GetFileName(name.Replace('\\', '/')).Where(c => !char.IsControl(c))]).Trim();
        return plain.Length == 0 ? "danh-sach" : plain.Length <= 120 ? plain : plain[^120..];
    }
}

internal static class UploadRefusals
{
    public static readonly Kernel.Refusal NoFile = new("Xin chọn tệp danh sách.", "tep");
}

/// <summary>A list that waits to be taken in.</summary>
public sealed record KeptList(Guid Id, string FileName, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, int Taken);

public sealed record UploadModel(string Scope, FormValues Values, IReadOnlyList<KeptList> Lists);

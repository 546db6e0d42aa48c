using System.Globalization;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Import;

/// <summary>Many records of one kind from a table: all rows or none. What is wrong comes back row by row in the same file.</summary>
public static class ImportRows
{
    public const int MostRows = 300;

    public static readonly FormShape Form = new("nhap-ban-ghi",
    [
        new FieldShape("tep", "Tệp bảng (.xlsx hoặc .csv)", FieldKind.File) { Required = true },
        new FieldShape("ghi", "Ghi luôn nếu không có lỗi", FieldKind.Tick) { Hint = "Bỏ trống thì chỉ kiểm tra, chưa ghi gì." },
    ]);

    public static IResult Show(Visit visit, KindCall? call) => call is null ? visit.NotFound() : visit.Page<ImportPage>(new ImportModel(call.Kind, Form.Empty, null, null, 0));

    /// <summary>The empty table to be filled: made from the kind.</summary>
    public static IResult Template(Visit visit, KindCall? call) => call is null ? visit.NotFound()
        : Results.File(SheetFile.Xlsx(new Sheet(KindSheet.Columns(call.Kind), [])), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"mau-{call.Kind.Slug}.xlsx");

    public static async Task<IResult> Send(Visit visit, FormPost post, KindCall? call, AppDb db, Changes changes)
    {
        if (call is null) return visit.NotFound();
        var values = post.Values;
        if (post.File("tep") is not { } file) values = values.Refuse(new Refusal("Xin chọn một tệp bảng.", "tep"));
        else if (values.Ok)
        {
            try
            {
                await using var stream = file.OpenReadStream();
                var sheet = SheetFile.Read(stream, file.FileName);
                if (Whole(call.Kind, sheet) is { } refused) values = values.Refuse(refused);
                else return await Take(visit, call, db, changes, sheet, values);
            }
            catch (UnreadableSheet unreadable)
            {
                values = values.Refuse(unreadable.Refusal.At("tep"));
            }
        }

        return visit.Page<ImportPage>(new ImportModel(call.Kind, values, null, null, 0), post.RefusedStatus);
    }

    private static Refusal? Whole(Kind kind, Sheet sheet)
    {
        if (KindSheet.Missing(kind, sheet).ToList() is { Count: > 0 } missing) return new Refusal($"Tệp thiếu cột: {string.Join(", ", missing)}. Xin dùng tệp mẫu.", "tep");
        if (sheet.Rows.Count == 0) return new Refusal("Tệp chưa có dòng nào dưới dòng tiêu đề.", "tep");
        return sheet.Rows.Count > MostRows ? new Refusal($"Mỗi lần nhập nhiều nhất {MostRows} dòng. Xin chia tệp.", "tep") : null;
    }

    private static async Task<IResult> Take(Visit visit, KindCall call, AppDb db, Changes changes, Sheet sheet, FormValues values)
    {
        var (kind, today) = (call.Kind, VietnamTime.DayOf(visit.Now));
        var read = sheet.Rows.Select(r => (r.Line, Read: KindSheet.Read(call, sheet, r, today))).ToList();
        var drafts = read.Where(r => r.Read.Draft is not null).Select(r => (r.Line, Draft: r.Read.Draft!)).ToList();
        var faults = read.Where(r => r.Read.Draft is null).ToDictionary(r => r.Line, r => r.Read.Fault!);
        var (units, days) = (drafts.Select(d => d.Draft.Unit).Distinct().ToArray(), drafts.Select(d => d.Draft.Day).Distinct().ToArray());
        var there = await db.Activities().AsNoTracking()
            .Where(a => a.Kind == kind.Name && units.Contains(a.Unit) && days.Contains(a.Day) && a.State != KindStates.Withdrawn).ToListAsync(visit.Stop);
        var seen = there.Select(a => Sign(kind, a.Unit, a.Day, a.Values)).ToHashSet();
        foreach (var (line, draft) in drafts)
            if (!seen.Add(Sign(kind, draft.Unit, draft.Day, draft.Values))) faults[line] = "Hôm ấy, ở đây đã có một bản ghi giống thế này, trong sổ hoặc ở dòng trên.";
        var good = sheet.Rows.Count - faults.Count;
        var marked = faults.Count == 0 ? null : SheetFile.Xlsx(sheet.Marked(r => faults.GetValueOrDefault(r.Line)));
        if (faults.Count > 0 || !values.Ticked("ghi"))
            return visit.Page<ImportPage>(new ImportModel(kind, values, [.. faults.OrderBy(f => f.Key)], marked, good), faults.Count > 0 ? 422 : 200);
        return await Save(visit, kind, db, changes, [.. drafts.Select(d => d.Draft)]) is { } lost
            ? visit.Page<ImportPage>(new ImportModel(kind, values.Refuse(lost), null, null, 0), 409) : visit.See($"/ban/so-viec?loai={kind.Slug}");
    }

    private static async Task<Refusal?> Save(Visit visit, Kind kind, AppDb db, Changes changes, IReadOnlyList<RecordDraft> drafts)
    {
        var change = changes.Begin(ActivityActs.Import, visit.Actor, visit.Actor.Hat?.Unit ?? 0, kind.Name);
        foreach (var draft in drafts)
        {
            var activity = new Activity
            {
                Id = Guid.CreateVersion7(), Kind = kind.Name, KindVersion = kind.Version, Unit = draft.Unit, Day = draft.Day, State = draft.State,
                Answers = Activity.Pack(draft.Values), RecordedBy = visit.Actor.Id, RecordedAt = change.Now, ChangedAt = change.Now,
            };
            await change.Write(activity, kind, [], null, visit.Actor.Id, draft.Day, db, visit.Stop);
        }

        change.Note("kind", kind.Name);
        change.Note("records", drafts.Count.ToString(CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop);
    }

    // The same sign means the same thing written twice.
    private static string Sign(Kind kind, int unit, DateOnly day, IReadOnlyDictionary<string, string> values) =>
        string.Create(CultureInfo.InvariantCulture, $"{unit}|{day:yyyyMMdd}|{string.Join('|', kind.SameWhen.Select(f => values.GetValueOrDefault(f, "")))}");
}

public sealed record ImportModel(Kind Kind, FormValues Values, IReadOnlyList<KeyValuePair<int, string>>? Faults, byte[]? Marked, int Good);

using CauNoi.Activities.Rules;
using CauNoi.Imports.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Periods.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using CauNoi.Platform.Sheets;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Imports.Send;

/// <summary>
/// Many records of one kind from a table. It is read as it comes, judged row by row by the rules of single entry, and waits;
/// nothing is recorded before somebody has seen the result and accepts it.
/// </summary>
public static class ImportRows
{
    /// <summary>The longest file: a million rows of a kind with long texts.</summary>
    public const long LongestFile = 512L * 1024 * 1024;

    public static readonly SettingKind MostRows = new("activities.import-rows", "Nhập bảng", "Nhiều dòng nhất mỗi lần nhập", SettingType.Number, "1000000",
        "Bảng dài hơn bị từ chối. Giảm xuống khi đĩa của máy chủ dữ liệu nhỏ: mỗi triệu dòng cần chừng 1,5 GB.", "1000000") { Least = 100, Most = 5_000_000 };

    public static readonly FormShape Form = new("nhap-ban-ghi",
    [
        new FieldShape("tep", "Tệp bảng (.xlsx hoặc .csv)", FieldKind.File),
        new FieldShape("bang", "Hoặc dán bảng từ Excel", FieldKind.Text)
        {
            MaxLength = 250_000, Hint = "Bôi đen cả dòng tiêu đề, sao chép trong Excel rồi dán vào đây. Bảng dài hơn 2.000 dòng xin gửi bằng tệp.",
        },
    ]);

    public static IResult Show(Visit visit, ImportCall? call) => call is null ? visit.NotFound() : visit.Page<ImportPage>(new ImportModel(call.Kind, Form.Empty));

    /// <summary>The empty table to be filled: made from the kind.</summary>
    public static IResult Template(Visit visit, ImportCall? call) => call is null ? visit.NotFound()
        : Results.File(SheetFile.Xlsx(new Sheet(KindColumns.Of(call.Kind), [])), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"mau-{call.Kind.Slug}.xlsx");

    public static async Task<IResult> Send(Visit visit, FormPost post, ImportCall? call, AppDb db, Changes changes, Uploading uploading, ClosedPeriods periods)
    {
        if (call is null) return visit.NotFound();
        var (values, file, pasted) = (post.Values, post.File("tep"), post.Values.Optional("bang"));
        if (values.Ok && file is null && pasted is null) values = values.Refuse(ImportRefusals.NoTable);
        if (values.Ok && file is not null && pasted is not null) values = values.Refuse(ImportRefusals.TwoTables);
        if (!values.Ok) return visit.Page<ImportPage>(new ImportModel(call.Kind, values), post.RefusedStatus);
        try
        {
            await using var stream = file?.OpenReadStream();
            var sheet = stream is null ? await SheetStream.Of(pasted!, visit.Stop) : await SheetStream.Open(stream, file!.FileName, visit.Stop);
            var missing = KindColumns.Missing(call.Kind, new Sheet(sheet.Header, []), call.PlaceAsked).ToList();
            var taken = missing.Count > 0 ? ImportRefusals.Missing(missing)
                : await uploading.Take(visit, call, sheet, file is null ? "Bảng dán" : Path.GetFileName(file.FileName), db, changes, periods);
            if (taken.Ok) return visit.See($"/ban/nhap/{taken.Value}");
            values = values.Refuse(taken.Refusals);
        }
        catch (UnreadableSheet unreadable)
        {
            values = values.Refuse(unreadable.Refusal.At("tep"));
        }

        return visit.Page<ImportPage>(new ImportModel(call.Kind, values), StatusCodes.Status422UnprocessableEntity);
    }
}

public sealed record ImportModel(Kind Kind, FormValues Values);

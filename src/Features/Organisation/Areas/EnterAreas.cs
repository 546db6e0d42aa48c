using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Rules.Areas;
using CauNoi.Organisation.Rules.Lists;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation.Areas;

/// <summary>The commune writes its residential areas down: one, a pasted list, or the first column of a file.</summary>
public static class EnterAreas
{
    public static readonly FormShape Form = new("khu-dan-cu",
    [
        new FieldShape("danh-sach", "Tên khu dân cư, mỗi dòng một tên", FieldKind.Text)
        {
            MaxLength = 20_000, Hint = "Ví dụ: Xóm Na Mộc. Nếu khu dân cư gồm nhiều thôn, xóm, ghi sau dấu hai chấm: Khu dân cư Đồng Tâm: Xóm Na Mộc, Xóm Khe Vàng.",
        },
        new FieldShape("tep", "Hoặc chọn tệp danh sách", FieldKind.File) { Hint = "Bảng tính .xlsx hoặc .csv; hệ thống lấy cột tên." },
        new FieldShape("chu", "Tên chưa có chữ đứng trước thì thêm chữ", FieldKind.Line) { MaxLength = 30 },
        new FieldShape("can-cu", "Văn bản làm căn cứ", FieldKind.Line) { Required = true, Hint = "Số, ngày và cơ quan ban hành, ví dụ: Nghị quyết 12/NQ-HĐND ngày 20/8/2025 của HĐND xã." },
        new FieldShape("buoc", "Bước", FieldKind.Hidden) { MaxLength = 5 },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, Platform.Catalogue.Rules rules, int unit, int? khu = null)
    {
        if (await AreasAccess.Commune(visit, unit) is not { } commune) return visit.NotFound();
        return await Render(visit, db, rules, commune, Form.Empty, JoinHamlets.Form.Empty, [], khu, StatusCodes.Status200OK);
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, ChangeUnits units, Platform.Catalogue.Rules rules, int unit)
    {
        if (await AreasAccess.Commune(visit, unit) is not { } commune) return visit.NotFound();
        var values = post.Values;
        IReadOnlyList<AreaLine> lines = [];
        if (!post.Ok) return await Again(post.RefusedStatus);
        try
        {
            if (post.File("tep") is { } file) values = values.Replace("danh-sach", WithFile(post["danh-sach"], file));
        }
        catch (UnreadableSheet unreadable)
        {
            values = values.Refuse(unreadable.Refusal.At("tep"));
            return await Again(StatusCodes.Status422UnprocessableEntity);
        }

        var tree = await visit.Tree();
        var there = tree.Children(unit).Where(n => n.Kind == UnitKinds.ResidentialArea).Select(n => n.Name).ToList();
        var today = VietnamTime.DayOf(visit.Now);
        var choices = rules.UnitKinds.Find(UnitKinds.ResidentialArea)!.WordsOn(today).ToList();
        var word = choices.Find(w => w == post["chu"]) ?? Usual(there, choices);
        lines = AreaList.Read(values["danh-sach"], there, new KindWords(rules.UnitKinds, today), UnitKinds.ResidentialArea, word);
        if (lines.Count == 0) values = values.Refuse(AreaRefusals.None);
        else if (lines.Count > AreaList.Most) values = values.Refuse(AreaRefusals.TooMany);
        else if (post["buoc"] == "luu" && lines.Any(l => l.Fault is not null)) values = values.Refuse(AreaRefusals.LookFirst);
        else if (post["buoc"] == "luu" && lines.All(l => l.There)) values = values.Refuse(AreaRefusals.AllThere);
        if (!values.Ok) return await Again(StatusCodes.Status422UnprocessableEntity);
        // A file is always looked at before it is taken: nobody has read it on this page yet.
        if (post["buoc"] != "luu" || post.File("tep") is not null) return await Again(StatusCodes.Status200OK);
        var fresh = lines.Where(l => !l.There).ToList();
        var numbers = await UnitNumbers.Take(db, fresh.Count, visit.Stop);
        var steps = fresh.Select((l, at) => new CreateUnit(numbers[at], unit, UnitKinds.ResidentialArea, l.Name)).ToList();
        var done = await units.Run(visit.Actor, today, post["can-cu"], steps, visit.Stop);
        if (!done.Ok) values = values.Refuse(done.Refusals);
        else if (await JoinHamlets.Write(visit, db, changes, unit, [.. fresh.Select((l, at) => (numbers[at], l.Hamlets)).Where(j => j.Hamlets.Count > 0)]) is { } refused) values = values.Refuse(refused);
        return values.Ok ? visit.See($"/ban/don-vi/{unit}/khu-dan-cu?moi={fresh.Count}") : await Again(StatusCodes.Status422UnprocessableEntity);

        Task<IResult> Again(int status) => Render(visit, db, rules, commune, values, JoinHamlets.Form.Empty, lines, null, status);
    }

    internal static async Task<IResult> Render(
        Visit visit, AppDb db, Platform.Catalogue.Rules rules, UnitNode commune, FormValues enter, FormValues join, IReadOnlyList<AreaLine> preview, int? chosen, int status)
    {
        var tree = await visit.Tree();
        var areas = tree.Children(commune.Unit).Where(n => n.Kind == UnitKinds.ResidentialArea).ToList();
        var hamlets = (await db.Hamlets().AsNoTracking().Where(h => h.Commune == commune.Unit && h.ValidUntil == null).ToListAsync(visit.Stop))
            .OrderBy(h => Fold.Key(h.Name), StringComparer.Ordinal).ToLookup(h => h.Area, h => h.Name);
        var words = rules.UnitKinds.Find(UnitKinds.ResidentialArea)!.WordsOn(VietnamTime.DayOf(visit.Now)).ToList();
        if (enter["chu"].Length == 0) enter = enter.Replace("chu", Usual([.. areas.Select(a => a.Name)], words));
        var open = areas.Find(a => a.Unit == chosen);
        if (open is not null && join["khu"].Length == 0)
            join = join.Replace("khu", FormattableString.Invariant($"{open.Unit}")).Replace("thon", string.Join('\n', hamlets[open.Unit]));
        return visit.Page<AreasPage>(new AreasModel(commune, areas, hamlets, words, enter, join, preview, open), status);
    }

    // The word that most areas of this commune carry; people read the whole name before it is kept.
    private static string Usual(IReadOnlyList<string> there, IReadOnlyList<string> words) => words
        .MaxBy(w => there.Count(n => n.StartsWith(w + " ", StringComparison.Ordinal))) ?? "";

    private static string WithFile(string typed, IFormFile file)
    {
        using var stream = file.OpenReadStream();
        var sheet = SheetFile.Read(stream, file.FileName);
        var column = Math.Max(ColumnGuess.Of(sheet.Header)[ListColumn.Name], 0);
        // A list without a heading has its first name where a heading would be.
        var names = sheet.Rows.Select(r => r[column]);
        if (ColumnGuess.Of(sheet.Header)[ListColumn.Name] < 0) names = names.Prepend(sheet.Header[0]);
        return string.Join('\n', names.Prepend(typed).Where(n => n.Length > 0).Select(n => n.Replace('\n', ' ')));
    }
}

public sealed record AreasModel(
    UnitNode Commune, IReadOnlyList<UnitNode> Areas, ILookup<int, string> Hamlets, IReadOnlyList<string> Words, FormValues Enter, FormValues Join,
    IReadOnlyList<AreaLine> Preview, UnitNode? Open);

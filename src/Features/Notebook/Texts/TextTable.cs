using CauNoi.Kernel.Forms;
using CauNoi.Notebook.Rules;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Offline;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Notebook.Texts;

/// <summary>The table of codes to print and hang beside the telephone; a code of one's own is made here and shown once.</summary>
public static class TextTable
{
    public static readonly FormShape Form = new("ma-rieng", []);

    internal static async Task<IResult> Show(Visit visit, HttpContext context, FeatureList features, TextCodeList codes) =>
        visit.Page<TextTablePage>(new TextTableModel(await Rows(visit, context, features, codes), null));

    internal static async Task<IResult> Make(Visit visit, HttpContext context, FormPost post, AppDb db, Changes changes, FeatureList features, TextCodeList codes, OwnCodes own)
    {
        if (!post.Ok) throw new BadInput(post.RefusedStatus, "Trang này mở đã lâu nên chưa tạo mã. Xin mở lại trang.");
        var (code, hat) = (OwnCodes.Draw(), visit.Actor.Hat!);
        var id = Guid.CreateVersion7();
        var change = changes.Begin(NotebookActs.TextCode, visit.Actor, hat.Unit, id);
        foreach (var before in await db.OwnCodes().Where(c => c.Account == visit.Actor.Id && c.EndedAt == null).ToListAsync(visit.Stop)) before.EndedAt = change.Now;
        change.Add(new OwnCode { Id = id, Hash = own.Hash(code), Account = visit.Actor.Id, RoleGrant = hat.Id, Unit = hat.Unit, MadeAt = change.Now });
        if (await change.Save(visit.Stop) is { } refused) throw new BadInput(StatusCodes.Status409Conflict, refused.Sentence);
        return visit.Page<TextTablePage>(new TextTableModel(await Rows(visit, context, features, codes), code));
    }

    private static async Task<IReadOnlyList<TextRow>> Rows(Visit visit, HttpContext context, FeatureList features, TextCodeList codes)
    {
        var forms = new Dictionary<string, OfflineForm>();
        foreach (var room in features.Offline)
        foreach (var form in await room.Forms(new OfflineAsk(context.RequestServices, visit))) forms[$"{room.Name}/{form.Name}"] = form;
        return [.. codes.All.Where(c => forms.ContainsKey(c.Form)).Select(c => new TextRow(c, forms[c.Form].Title, [.. c.Asks.Select(a => forms[c.Form].Values.Shape[a])]))];
    }
}

/// <summary>A line of the table.</summary>
public sealed record TextRow(TextCode Code, string Title, IReadOnlyList<FieldShape> Asks);

/// <summary>The table, and the code that was made this moment.</summary>
public sealed record TextTableModel(IReadOnlyList<TextRow> Rows, string? Own);

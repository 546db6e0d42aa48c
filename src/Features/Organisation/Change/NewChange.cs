using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Organisation.Change;

/// <summary>Begins a draft: the day and the document; what is done is added to it step by step.</summary>
public static class NewChange
{
    public static readonly FormShape Form = new("thay-doi-don-vi",
    [
        new FieldShape("ngay", "Có hiệu lực từ ngày", FieldKind.Day) { Required = true, MaxLength = 10, Hint = "Ngày đầu tiên của đơn vị mới, ví dụ 01/01/2027." },
        new FieldShape("so-ky-hieu", "Số, ký hiệu văn bản", FieldKind.Line) { Required = true, Hint = "Ví dụ 1683/NQ-UBTVQH15." },
        new FieldShape("ngay-van-ban", "Ngày văn bản", FieldKind.Day) { Required = true, MaxLength = 10 },
        new FieldShape("co-quan", "Cơ quan ban hành", FieldKind.Line) { Required = true },
    ]);

    public static IResult Show(Visit visit) => visit.Page<NewChangePage>(Form.Empty);

    public static async Task<IResult> Send(Visit visit, FormPost post, Changes changes, UnitMaps maps)
    {
        var tree = await visit.Tree();
        var own = visit.Actor.Hat is { } hat ? Successors.Today(hat.Unit, tree, maps.Successions).Where(tree.Has).Order().ToList() : [];
        if (own.Count == 0) return visit.NotFound();
        if (!post.Ok || !VietnameseDates.TryParseDay(post["ngay"], out var day) || !VietnameseDates.TryParseDay(post["ngay-van-ban"], out var signed))
            return visit.Page<NewChangePage>(post.Values, post.RefusedStatus);
        var change = changes.Begin(OrganisationActs.Draft, visit.Actor, own[0], "units");
        var draft = new UnitChange
        {
            Unit = own[0], Day = day, MadeBy = visit.Actor.Id, MadeAt = change.Now,
            Basis = $"Văn bản số {post["so-ky-hieu"]} ngày {VietnameseDates.Format(signed)} của {post["co-quan"]}",
        };
        change.Add(draft);
        change.Note("steps", "0");
        return await change.Save(visit.Stop) is { } refused
            ? visit.Page<NewChangePage>(post.Values.Refuse(refused), StatusCodes.Status409Conflict)
            : visit.See($"/ban/don-vi/thay-doi/{draft.Id}");
    }
}

using CauNoi.Emulation.Rounds;
using CauNoi.Emulation.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Organisation;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Emulation.Reviews;

/// <summary>Plans a review over a programme and a stretch of time: who is asked for what; figures of its targets are there already.</summary>
public static class WriteReview
{
    public static async ValueTask<FormShape?> LookUp(HttpContext context) =>
        await Form((await Visit.BindAsync(context, null!))!, context.RequestServices.GetRequiredService<UnitMaps>(), context.RequestServices.GetRequiredService<ReviewFigures>());

    public static async Task<IResult> Show(Visit visit, UnitMaps maps, ReviewFigures figures) => visit.Page<WriteReviewPage>(new WriteReviewModel(await Form(visit, maps, figures), null));

    public static async Task<IResult> Send(Visit visit, FormPost post, UnitMaps maps, ReviewFigures figures, Changes changes)
    {
        var form = await Form(visit, maps, figures);
        if (!post.Ok) return visit.Page<WriteReviewPage>(new WriteReviewModel(form, post.Values), post.RefusedStatus);
        if (await OpenRound.Seat(visit, maps) is not { } unit) return visit.NotFound();
        var (first, last) = (OpenRound.Day(post["tu"]), OpenRound.Day(post["den"]));
        if (last < first) return visit.Page<WriteReviewPage>(new WriteReviewModel(form, post.Values.Refuse(EmulationRefusals.Days)), 422);
        var id = Guid.CreateVersion7();
        var change = changes.Begin(EmulationActs.WriteReview, visit.Actor, unit, id);
        change.Add(new EmulationReview
        {
            Id = id, Unit = unit, Kind = post["loai"], Programme = Guid.TryParse(post["chuong-trinh"], out var programme) ? programme : null, Title = post["ten"], First = first, Last = last,
            Contributors = post["ai-gui"], Asks = post["hoi-gi"], Results = post["ket-qua"], Limits = post["han-che"], Next = post["tiep-theo"], MadeBy = visit.Actor.Id, MadeAt = change.Now,
        });
        change.Note("title", post["ten"]);
        return await change.Save(visit.Stop) is { } lost ? visit.Page<WriteReviewPage>(new WriteReviewModel(form, post.Values.Refuse(lost with { Field = null })), 409) : visit.See($"/ban/thi-dua/tong-ket/{id}");
    }

    private static async Task<FormShape?> Form(Visit visit, UnitMaps maps, ReviewFigures figures)
    {
        if (await OpenRound.Seat(visit, maps) is not { } unit) return null;
        var below = (await visit.Tree()).Children(unit).Select(n => n.Kind).ToHashSet();
        var programmes = await figures.Choices([.. (await visit.Tree()).Path(unit).Select(n => n.Unit)], visit.Stop);
        return new FormShape("ho-so-tong-ket",
        [
            new FieldShape("loai", "Loại", FieldKind.Choice) { Required = true, Choices = [.. ReviewKinds.All.Select(k => new FieldChoice(k.Id, k.Title))] },
            new FieldShape("ten", "Tên hồ sơ", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 200 },
            new FieldShape("chuong-trinh", "Của chương trình nào?", FieldKind.Choice) { Choices = [.. programmes.Select(p => new FieldChoice($"{p.Id}", p.Title))] },
            new FieldShape("tu", "Từ ngày", FieldKind.Day) { Required = true },
            new FieldShape("den", "Đến ngày", FieldKind.Day) { Required = true },
            new FieldShape("ai-gui", "Hỏi phần của ai?", FieldKind.Choice) { Choices = [.. Asked.Where(a => below.Contains(a.Kind)).Select(a => new FieldChoice(a.Kind, a.Title))], Hint = "Để trống thì không hỏi đơn vị nào." },
            new FieldShape("hoi-gi", "Cần các đơn vị trả lời gì?", FieldKind.Text) { MaxLength = 2_000 },
            .. EditReview.Words,
        ]);
    }

    private static IReadOnlyList<(string Kind, string Title)> Asked { get; } =
        [(UnitKinds.Commune, "Các xã, phường trực thuộc"), (UnitKinds.Department, "Các ban chuyên môn"), (UnitKinds.MemberOrganisation, "Các tổ chức thành viên")];
}

public sealed record WriteReviewModel(FormShape? Form, FormValues? Values);

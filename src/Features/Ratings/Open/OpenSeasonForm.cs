using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Pages;
using CauNoi.Ratings.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Ratings.Open;

/// <summary>What is asked of whoever opens a season.</summary>
internal static class OpenSeasonForm
{
    public const string Place = "don-vi", Which = "bo-tieu-chi", Year = "nam", Until = "han", SetAside = "bo-muc";

    public static async ValueTask<FormShape?> LookUp(HttpContext context) =>
        await Of((await Visit.BindAsync(context, null!))!, context.RequestServices.GetRequiredService<RubricBook>());

    public static async Task<FormShape?> Of(Visit visit, RubricBook book)
    {
        var (tree, reach, today) = (await visit.Tree(), await visit.Reach(RatingsAccess.Open), VietnamTime.DayOf(visit.Now));
        var rubrics = await book.On(today, visit.Stop);
        var places = reach.Units().Select(tree.Find).OfType<UnitNode>().Where(n => n.Kind is "province" or "commune" or "member-organisation" && rubrics.Any(r => SeasonUnits.Of(tree, n.Unit, r).Any())).ToList();
        if (places.Count == 0 || rubrics.Count == 0) return null;
        return new FormShape("mo-dot-xep-loai",
        [
            new FieldShape(Place, "Đơn vị nào xếp loại các đơn vị dưới mình?", FieldKind.Choice) { Required = true, Choices = [.. places.Select(n => new FieldChoice(n.Unit.ToString(CultureInfo.InvariantCulture), n.Name))] },
            new FieldShape(Which, "Theo bộ tiêu chí nào?", FieldKind.Choice) { Required = true, Choices = [.. rubrics.Select(r => new FieldChoice(r.Name, r.Title))] },
            new FieldShape(Year, "Xếp loại năm nào?", FieldKind.Number) { Required = true, MinNumber = today.Year - 2, MaxNumber = today.Year, Hint = "Số liệu của cả năm ấy được tính." },
            new FieldShape(Until, "Các đơn vị tự chấm đến hết ngày nào?", FieldKind.Day) { Required = true },
            new FieldShape(SetAside, "Không tính các chỉ số đang làm quen trong đợt này", FieldKind.Tick) { Hint = "Điểm của các mục ấy chia lại cho các mục khác, như nhau với mọi đơn vị." },
        ]);
    }
}

using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Measures;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Plans.Propose;

/// <summary>What a unit fills in to give itself a target: under which programme, what is counted, how much, in which year.</summary>
internal static class ProposalForm
{
    public const string AtLeast = "tro-len", AtMost = "khong-qua";

    /// <summary>Null where no programme holds that this unit is under, or nothing is above it to agree.</summary>
    public static async Task<FormShape?> Of(Visit visit, ProgrammeBook book, MeasureCatalogue catalogue, UnitMaps maps)
    {
        if (await Seat(visit, maps) is not { Parent: not null } unit) return null;
        var (tree, today) = (await visit.Tree(), VietnamTime.DayOf(visit.Now));
        var programmes = (await book.All(visit.Stop)).Where(p => p.Last >= today && (p.EndedOn is not { } ended || ended >= today)
            && Successors.Today(p.Unit, tree, maps.Successions).Any(top => tree.Within(unit.Unit, top))).ToList();
        return programmes.Count == 0 ? null : new FormShape("dang-ky-chi-tieu",
        [
            new FieldShape("chuong-trinh", "Thuộc chương trình nào?", FieldKind.Choice) { Required = true, Choices = [.. programmes.Select(p => new FieldChoice($"{p.Id}", p.Title))] },
            new FieldShape("ten", "Tên ngắn của chỉ tiêu", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 100 },
            new FieldShape("noi-dung", "Đơn vị đăng ký làm gì?", FieldKind.Text) { Required = true, MinLength = 10, MaxLength = 500 },
            new FieldShape("chi-so", "Đếm bằng số liệu nào?", FieldKind.Choice) { Required = true, Choices = [.. Countable(catalogue.On(today)).Select(m => new FieldChoice(m.Name, m.Title))] },
            new FieldShape("chieu", "Phải đạt thế nào?", FieldKind.Choice) { Required = true, Choices = [new(AtLeast, "Từ mức này trở lên"), new(AtMost, "Không quá mức này")] },
            new FieldShape("muc", "Mức đăng ký", FieldKind.Line) { Required = true, MaxLength = 20, Hint = "Chỉ viết con số. Tỷ lệ viết theo phần trăm, ví dụ 95." },
            new FieldShape("nam", "Cho năm nào?", FieldKind.Choice)
                { Required = true, Choices = [.. new[] { today.Year, today.Year + 1 }.Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new FieldChoice(y, y))] },
        ]);
    }

    public static async ValueTask<FormShape?> LookUp(HttpContext context)
    {
        var services = context.RequestServices;
        return await Of((await Visit.BindAsync(context, null!))!, services.GetRequiredService<ProgrammeBook>(), services.GetRequiredService<MeasureCatalogue>(), services.GetRequiredService<UnitMaps>());
    }

    /// <summary>The unit whose hat is on, as it stands today.</summary>
    public static async Task<UnitNode?> Seat(Visit visit, UnitMaps maps) => maps.SeatOf(visit.Actor, await visit.Tree());

    private static IEnumerable<Meaning> Countable(MeasureBook book) =>
        book.All.Where(m => m.Type.Kind is FigureKind.Count or FigureKind.Amount or FigureKind.Share).OrderBy(m => Fold.Key(m.Title), StringComparer.Ordinal);
}

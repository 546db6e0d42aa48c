using System.Globalization;
using CauNoi.Emulation.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Emulation.Rounds;

/// <summary>Opens a round of emulation: theme, number, who leads, when it is looked at. It owes its review from the first day.</summary>
public static class OpenRound
{
    private const int DaysToReview = 15;

    public static readonly FormShape Form = new("mo-dot-thi-dua",
    [
        new FieldShape("ten", "Chủ đề", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 200 },
        new FieldShape("muc-tieu", "Mục tiêu là bao nhiêu?", FieldKind.Number) { Required = true, MinNumber = 1, MaxNumber = 1_000_000 },
        new FieldShape("cua-gi", "Của cái gì?", FieldKind.Line) { Required = true, MaxLength = 200, Hint = "Ví dụ: mô hình tự quản mới." },
        new FieldShape("tieu-chi", "Thế nào là đạt?", FieldKind.Text) { Required = true, MinLength = 5, MaxLength = 2_000 },
        new FieldShape("phu-trach", "Ai phụ trách? (ghi chức danh)", FieldKind.Line) { Required = true, MaxLength = 120 },
        new FieldShape("tu", "Từ ngày", FieldKind.Day) { Required = true },
        new FieldShape("kiem-tra", "Kiểm tra, sơ kết ngày", FieldKind.Day) { Required = true },
        new FieldShape("den", "Đến hết ngày", FieldKind.Day) { Required = true },
    ]);

    public static IResult Show(Visit visit) => visit.Page<OpenRoundPage>(new OpenRoundModel(null));

    public static async Task<IResult> Send(Visit visit, FormPost post, UnitMaps maps, Changes changes)
    {
        if (!post.Ok) return visit.Page<OpenRoundPage>(new OpenRoundModel(post.Values), post.RefusedStatus);
        var (first, check, last) = (Day(post["tu"]), Day(post["kiem-tra"]), Day(post["den"]));
        if (last <= first || last > first.AddYears(1)) return visit.Page<OpenRoundPage>(new OpenRoundModel(post.Values.Refuse(EmulationRefusals.Days)), 422);
        if (check < first || check > last) return visit.Page<OpenRoundPage>(new OpenRoundModel(post.Values.Refuse(EmulationRefusals.CheckDay)), 422);
        if (await Seat(visit, maps) is not { } unit) return visit.NotFound();
        var id = Guid.CreateVersion7();
        var change = changes.Begin(EmulationActs.OpenRound, visit.Actor, unit, id);
        var goal = Figures.TryParse(post["muc-tieu"], out var written) ? written : default;
        change.Add(new EmulationRound
        {
            Id = id, Unit = unit, Title = post["ten"], Criteria = post["tieu-chi"], Goal = goal, GoalWords = post["cua-gi"], Leader = post["phu-trach"], First = first, Last = last, CheckOn = check, OpenedBy = visit.Actor.Id, OpenedAt = change.Now,
        });
        change.Open(EmulationDuties.CloseRound, unit, id, $"Kiểm tra, tổng kết đợt thi đua: {post["ten"]}", $"/ban/thi-dua/dot/{id}", VietnamTime.EndOf(last.AddDays(DaysToReview)), EmulationDuties.CloseRound.Name);
        change.Note("first", VietnameseDates.Format(first));
        change.Note("last", VietnameseDates.Format(last));
        change.Note("goal", goal.ToString(CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop) is { } lost ? visit.Page<OpenRoundPage>(new OpenRoundModel(post.Values.Refuse(lost with { Field = null })), 409) : visit.See($"/ban/thi-dua/dot/{id}");
    }

    /// <summary>The unit somebody works for, as it stands today.</summary>
    internal static async Task<int?> Seat(Visit visit, UnitMaps maps) => maps.SeatOf(visit.Actor, await visit.Tree())?.Unit;

    internal static DateOnly Day(string text) => VietnameseDates.TryParseDay(text, out var day) ? day : default;
}

public sealed record OpenRoundModel(FormValues? Values);

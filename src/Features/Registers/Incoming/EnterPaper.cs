using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Content;
using CauNoi.Registers.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Registers.Incoming;

/// <summary>
/// Enters a paper into the register. Its number belongs to the transaction that enters it: no gap, and of two who draw the
/// same one is refused and draws the next. What has a day becomes a duty of the unit.
/// </summary>
public static class EnterPaper
{
    private const int Tries = 25;
    private const string Register = "incoming_paper_number";

    public static readonly FormShape Form = new("van-ban-den",
    [
        new FieldShape("so", "Số, ký hiệu của văn bản", FieldKind.Line) { Required = true, MaxLength = 60, Hint = "Ví dụ: 125/UBND-VP. Không có số thì ghi “không số”." },
        new FieldShape("ngay", "Ngày của văn bản", FieldKind.Day) { Required = true },
        new FieldShape("noi", "Nơi ban hành", FieldKind.Line) { Required = true, MaxLength = 200 },
        new FieldShape("trich-yeu", "Trích yếu", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 500 },
        new FieldShape("ngay-den", "Ngày đến", FieldKind.Day) { Hint = "Bỏ trống là hôm nay." },
        new FieldShape("han", "Hạn xử lý", FieldKind.Day) { Hint = "Bỏ trống nếu chỉ để biết." },
        new FieldShape("theo-doi", "Ai theo dõi?", FieldKind.Line) { MaxLength = 120, Hint = "Ghi chức danh, không ghi tên người." },
        new FieldShape("tep", "Tệp văn bản (PDF)", FieldKind.File) { Hint = "Tệp PDF tới 20 MB, không bắt buộc. Không đưa văn bản mật lên đây." },
        new FieldShape("van-ghi", "Vẫn vào sổ, đây là bản khác", FieldKind.Tick),
    ]);

    public static IResult Show(Visit visit) => visit.Page<EnterPaperPage>(new EnterPaperModel(null));

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, PaperDoor door)
    {
        if (!post.Ok) return Again([], post.RefusedStatus);
        if (maps.SeatOf(visit.Actor, await visit.Tree()) is not { } unit) return visit.NotFound();
        var today = VietnamTime.DayOf(visit.Now);
        var (arrived, due) = (Day(post["ngay-den"]) ?? today, Day(post["han"]));
        if (IncomingDecisions.Enter(arrived, Day(post["ngay"])!.Value, due, post["theo-doi"].Length > 0, today) is { } refused) return Again([refused], 422);
        var (sign, issuer) = (post["so"], post["noi"]);
        if (!post.Values.Ticked("van-ghi") && await db.IncomingPapers().Where(p => p.Unit == unit.Unit && p.Sign == sign && p.Issuer == issuer && p.Year == arrived.Year).Select(p => (int?)p.Number).FirstOrDefaultAsync(visit.Stop) is { } there)
            return Again([IncomingDecisions.Again(there)], 422);
        var id = Guid.CreateVersion7();
        StoredFile? file = null;
        if (post.File("tep") is { } sent)
        {
            var kept = await door.Take(sent, post["trich-yeu"], id, visit.Stop);
            if (!kept.Ok) return Again([.. kept.Refusals.Select(r => r with { Field = "tep" })], 422);
            file = kept.Value;
        }

        for (var left = Tries; left > 0; left--)
        {
            db.ChangeTracker.Clear();
            var number = (await db.IncomingPapers().Where(p => p.Unit == unit.Unit && p.Year == arrived.Year).MaxAsync(p => (int?)p.Number, visit.Stop) ?? 0) + 1;
            var change = changes.Begin(RegistersAccess.Enter, visit.Actor, unit.Unit, id);
            if (file is not null) change.Add(file);
            var paper = new IncomingPaper
            {
                Id = id, Unit = unit.Unit, Year = arrived.Year, Number = number, ArrivedOn = arrived, Sign = sign, Dated = Day(post["ngay"])!.Value, Issuer = issuer, Summary = post["trich-yeu"],
                Follower = post["theo-doi"], Due = due, File = file?.Id, MadeBy = visit.Actor.Id, MadeAt = change.Now,
            };
            Enter(change, paper, unit);
            if (await change.Save(visit.Stop) is not { } lost) return visit.See(paper.Href);
            if (lost.Field != Register) return Again([lost with { Field = null }], 409);
        }

        return Again([IncomingDecisions.Busy], 409);

        IResult Again(IReadOnlyList<Refusal> why, int status) => visit.Page<EnterPaperPage>(new EnterPaperModel(post.Values.Refuse(why)), status);
    }

    internal static void Enter(Change change, IncomingPaper paper, UnitNode unit)
    {
        change.Add(paper);
        if (paper.Due is { } due)
        {
            var duty = RegistersAccess.AnswerOf(unit.Kind);
            change.Open(duty, unit.Unit, paper.Id, $"{paper.Summary} ({paper.Sign}, {paper.Issuer})", paper.Href, VietnamTime.EndOf(due), duty.Name);
            change.Note("due", VietnameseDates.Format(due));
        }

        change.Note("number", $"{paper.Number.ToString(CultureInfo.InvariantCulture)}/{paper.Year.ToString(CultureInfo.InvariantCulture)}");
        change.Note("sign", paper.Sign);
        change.Note("issuer", paper.Issuer);
    }

    private static DateOnly? Day(string text) => VietnameseDates.TryParseDay(text, out var day) ? day : null;
}

public sealed record EnterPaperModel(FormValues? Values);

using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Content;
using CauNoi.Registers.Rules;
using CauNoi.Reports;
using CauNoi.Reports.Output;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Registers.Outgoing;

/// <summary>
/// Enters an outgoing paper that no other room made. Its number belongs to the transaction that enters it, and what it
/// answers is done by it. The key of the page becomes its id: pressed twice, it is one paper with one number.
/// </summary>
public static class EnterOutgoing
{
    private const int Tries = 25;
    private const int MostWaiting = 200;
    private const string Register = "outgoing_entry_number";
    private const string Kind = "loai", Day = "ngay", Summary = "trich-yeu", To = "noi-nhan", Signer = "nguoi-ky", Number = "so", Answers = "tra-loi", Paper = "tep", Key = "khoa";

    /// <summary>What entering takes. Which incoming papers may be named is judged by the register.</summary>
    public static readonly FormShape Form = new("van-ban-di",
    [
        new FieldShape(Kind, "Loại văn bản", FieldKind.Choice) { Required = true, Choices = [.. OutgoingKind.All.Select(k => new FieldChoice(k.Series, k.Title))], Hint = "Báo cáo, chương trình, văn bản khen thưởng tự có trong sổ, không phải ghi." },
        new FieldShape(Day, "Ngày của văn bản", FieldKind.Day) { Hint = "Bỏ trống là hôm nay." },
        new FieldShape(Summary, "Trích yếu", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 500 },
        new FieldShape(To, "Nơi nhận", FieldKind.Line) { Required = true, MinLength = 2, MaxLength = 300, Hint = "Cơ quan, tổ chức. Gửi cho người dân thì ghi “người gửi kiến nghị”, không ghi tên." },
        new FieldShape(Signer, "Người ký", FieldKind.Line) { Required = true, MinLength = 3, MaxLength = 120 },
        new FieldShape(Answers, "Trả lời văn bản đến nào?", FieldKind.Line) { MaxLength = 40 },
        new FieldShape(Number, "Số", FieldKind.Number) { MinNumber = 1, MaxNumber = 99_999, Hint = "Bỏ trống thì sổ lấy số tiếp theo của loại này trong năm." },
        new FieldShape(Paper, "Tệp văn bản (PDF)", FieldKind.File) { Hint = "Tệp PDF tới 20 MB, không bắt buộc. Không đưa văn bản mật lên đây." },
        new FieldShape(Key, "Khoá của trang", FieldKind.Hidden) { Required = true, MaxLength = 36 },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, UnitMaps maps, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "tra-loi")] Guid? answers = null) =>
        maps.SeatOf(visit.Actor, await visit.Tree()) is { } unit ? await Render(visit, db, unit, Form.With((Key, Guid.CreateVersion7().ToString()), (Answers, answers?.ToString() ?? "")), 200) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, UnitMaps maps, ReportBook book, ReportPrinter printer, SettingValues settings, Changes changes, PaperDoor door)
    {
        if (!Guid.TryParse(post[Key], out var id)) throw new BadInput(400, "Trang gửi lên thiếu khoá. Xin mở lại trang rồi gửi lại.");
        if (maps.SeatOf(visit.Actor, await visit.Tree()) is not { } unit) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, unit, post.Values, post.RefusedStatus);
        var today = VietnamTime.DayOf(visit.Now);
        var (kind, dated) = (OutgoingKind.Find(post[Kind])!, VietnameseDates.TryParseDay(post[Day], out var day) ? day : today);
        int? typed = int.TryParse(post[Number], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var office = (await settings.Read(visit.Stop)).Text(ReportsSettings.Numbers) == ReportsSettings.Office;
        var look = printer.Look(new PaperFrame(unit, await visit.TreeOn(dated), "", dated, dated.Year, "", [], null));
        var signs = (await OutgoingPaper.Of(visit, db, book, unit.Unit, new DateOnly(dated.Year, 1, 1), new DateOnly(dated.Year, 12, 31))).Select(p => p.Sign).ToHashSet();
        if (OutgoingDecisions.Enter(dated, today, typed, office, typed is { } wished && signs.Contains(look.SignOf(wished, kind.Symbol))) is { } refused) return await Again(refused, 422);
        if (post[Answers].Length > 0 && (await Waiting(db, unit.Unit, dated, visit.Stop)).All(p => p.Id.ToString() != post[Answers])) return await Again(OutgoingDecisions.NotWaiting, 422);
        StoredFile? file = null;
        if (post.File(Paper) is { } sent)
        {
            var kept = await door.Take(sent, post[Summary], id, visit.Stop);
            if (!kept.Ok) return await Again(kept.Refusals[0].At(Paper), 422);
            file = kept.Value;
        }

        var entry = new OutgoingEntry
        {
            Id = id, Unit = unit.Unit, Year = dated.Year, Series = kind.Series, Dated = dated, Summary = post[Summary], Addressees = post[To], Signer = post[Signer], File = file?.Id, MadeBy = visit.Actor.Id,
        };
        Guid? answers = post[Answers].Length > 0 ? Guid.Parse(post[Answers]) : null;
        return await Keep(visit, db, changes, entry, typed, file, answers, n => look.SignOf(n, kind.Symbol), signs) is { } lost ? await Again(lost, 409) : visit.See(entry.Href);

        // What refuses the second press may be what the first one did.
        async Task<IResult> Again(Refusal why, int status)
        {
            db.ChangeTracker.Clear();
            return await db.OutgoingEntries().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.Unit == unit.Unit, visit.Stop) is { } first ? visit.See(first.Href) : await Render(visit, db, unit, post.Values.Refuse(why), status);
        }
    }

    // Of two who draw the same number one is refused, and draws the next; who typed one is told.
    private static async Task<Refusal?> Keep(Visit visit, AppDb db, Changes changes, OutgoingEntry entry, int? typed, StoredFile? file, Guid? answers, Func<int, string> sign, HashSet<string> signs)
    {
        for (var left = Tries; left > 0; left--)
        {
            db.ChangeTracker.Clear();
            var last = await db.OutgoingEntries().Where(e => e.Unit == entry.Unit && e.Year == entry.Year && e.Series == entry.Series).MaxAsync(e => (int?)e.Number, visit.Stop) ?? 0;
            var number = typed ?? OutgoingDecisions.Next(last, n => signs.Contains(sign(n)));
            var change = changes.Begin(RegistersAccess.Issue, visit.Actor, entry.Unit, entry.Id);
            if (file is not null) change.Add(file);
            change.Add(entry.Bear(number, sign(number), change.Now));
            change.Note("sign", entry.Sign);
            if (answers is { } incoming && !await Answer(db, change, entry, incoming, visit.Stop)) return OutgoingDecisions.NotWaiting;
            if (await change.Save(visit.Stop) is not { } lost) return null;
            if (lost.Field != Register) return lost with { Field = null };
            if (typed is not null) return OutgoingDecisions.Taken(number);
        }

        return IncomingDecisions.Busy;
    }

    // What came is done by this paper; false where somebody else has said meanwhile what came of it.
    private static async Task<bool> Answer(AppDb db, Change change, OutgoingEntry entry, Guid incoming, CancellationToken stop)
    {
        if (await db.IncomingPapers().SingleOrDefaultAsync(p => p.Id == incoming && p.DoneAt == null, stop) is not { } paper) return false;
        (paper.Answer, paper.AnswerOn, paper.DoneBy, paper.DoneAt) = (entry.Id, entry.Dated, entry.MadeBy, change.Now);
        foreach (var duty in new[] { RegistersAccess.Answer, RegistersAccess.AnswerTop }) await change.Close(duty, incoming, stop);
        change.Note("answers", paper.Sign);
        return true;
    }

    // An answer is not older than what it answers came.
    private static Task<List<IncomingPaper>> Waiting(AppDb db, int unit, DateOnly until, CancellationToken stop) =>
        db.IncomingPapers().AsNoTracking().Where(p => p.Unit == unit && p.DoneAt == null && p.ArrivedOn <= until).OrderBy(p => p.Due == null).ThenBy(p => p.Due).ThenByDescending(p => p.ArrivedOn).Take(MostWaiting).ToListAsync(stop);

    private static async Task<IResult> Render(Visit visit, AppDb db, UnitNode unit, FormValues typed, int status)
    {
        var waiting = await Waiting(db, unit.Unit, VietnamTime.DayOf(visit.Now), visit.Stop);
        var shape = new FormShape(Form.Name, [.. Form.Fields.Where(f => f.Name != Answers || waiting.Count > 0).Select(f => f.Name != Answers ? f : new FieldShape(Answers, f.Label, FieldKind.Choice)
        {
            Hint = "Bỏ trống nếu không trả lời văn bản nào.", Choices = [.. waiting.Select(p => new FieldChoice(p.Id.ToString(), $"Số đến {p.Number.ToString(CultureInfo.InvariantCulture)}: {p.Sign}, {p.Issuer}, {Spoken.Day(p.Dated)}: {p.Summary}"))],
        })]);
        return visit.Page<EnterOutgoingPage>(new EnterOutgoingModel(unit.Name, shape, typed), status);
    }
}

public sealed record EnterOutgoingModel(string Unit, FormShape Shape, FormValues Typed);

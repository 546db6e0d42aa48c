using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.CoSign;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.OpenPetitions.Agenda;

/// <summary>A published case at the desk of the unit that received it: sheets signed by hand are typed in, and what many signed is put on an agenda.</summary>
public static class ShowOpenCase
{
    public static readonly FormShape Sheet = new("phieu-cung-ky",
    [
        new FieldShape("so-nguoi", "Số người ký trên phiếu", FieldKind.Number) { Required = true, MinNumber = 1, MaxNumber = 2_000, MaxLength = 5, Hint = "Chỉ nhập số; họ tên nằm trên giấy, không đưa vào máy." },
        new FieldShape("noi-giu", "Phiếu giấy giữ ở đâu", FieldKind.Line) { Required = true, MaxLength = 120, WhenEmpty = "Xin ghi nơi giữ phiếu giấy, để ai cũng kiểm lại được." },
        new FieldShape("khoa", "Khoá của trang", FieldKind.Hidden) { Required = true, MaxLength = 36 },
    ]);

    public static readonly FormShape Meeting = new("dua-ra-ban",
    [
        new FieldShape("ngay", "Ngày họp", FieldKind.Day) { Required = true, MaxLength = 20 },
        new FieldShape("cuoc-hop", "Cuộc họp nào", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 160, WhenEmpty = "Xin ghi tên cuộc họp có việc này trong chương trình." },
    ]);

    public static async Task<IResult> Page(Visit visit, AppDb db, OpenLedger ledger, AgendaThresholds thresholds, string code) =>
        await Of(visit, db, code) is { } copy ? await Render(visit, db, ledger, thresholds, copy, Fresh, Meeting.Empty, 200) : visit.NotFound();

    public static async Task<IResult> AddSheet(Visit visit, FormPost post, AppDb db, Changes changes, OpenLedger ledger, AgendaThresholds thresholds, string code)
    {
        if (!Guid.TryParse(post["khoa"], out var id)) throw new BadInput(400, "Trang gửi lên thiếu khoá. Xin mở lại trang rồi gửi lại.");
        if (await Of(visit, db, code) is not { } copy) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, ledger, thresholds, copy, post.Values, Meeting.Empty, post.RefusedStatus);
        var signed = int.Parse(post["so-nguoi"].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var change = changes.Begin(OpenPetitionActs.Sheet, visit.Actor, copy.Unit, id);
        change.Add(new CoSignature { Id = id, Petition = copy.Code, Way = "sheet", Count = signed, At = change.Now });
        // Whoever signed by hand was seen doing it.
        change.Add(new CoSignatureConfirmation { Signature = id, Petition = copy.Code, Count = signed, At = change.Now });
        change.Note("petition", copy.Code);
        change.Note("signed", signed.ToString(CultureInfo.InvariantCulture));
        change.Note("kept", post["noi-giu"]);
        // The same form sent twice is one sheet: its row is there already, and that is what was wanted.
        if (await change.Save(visit.Stop) is not null) db.ChangeTracker.Clear();
        ledger.Forget();
        return visit.See($"{Address(copy)}?xong=phieu");
    }

    public static async Task<IResult> PutOnAgenda(Visit visit, FormPost post, AppDb db, Changes changes, OpenLedger ledger, AgendaThresholds thresholds, string code)
    {
        if (await Of(visit, db, code) is not { } copy) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, ledger, thresholds, copy, Fresh, post.Values, post.RefusedStatus);
        if (await Duty(db, copy.Code, visit.Stop) is not { ClosedAt: null }) return visit.See($"{Address(copy)}?xong=hop");
        var change = changes.Begin(OpenPetitionActs.Agenda, visit.Actor, copy.Unit, OpenPetitionDuties.RecordOf(copy.Code));
        change.Note("petition", copy.Code);
        change.Note("day", post["ngay"]);
        change.Note("meeting", post["cuoc-hop"]);
        await change.Close(OpenPetitionDuties.Agenda, OpenPetitionDuties.RecordOf(copy.Code), visit.Stop);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"{Address(copy)}?xong=hop");

        db.ChangeTracker.Clear();
        return await Render(visit, db, ledger, thresholds, copy, Fresh, post.Values.Refuse(lost), 409);
    }

    internal static string Address(PublishedPetition copy) => $"/ban/kien-nghi-cong-khai/{OpenCode.Show(copy.Code)}";

    private static FormValues Fresh => Sheet.With(("khoa", Guid.CreateVersion7().ToString()));

    private static async Task<PublishedPetition?> Of(Visit visit, AppDb db, string code) =>
        OpenCode.Parse(code) is { } known && await db.PublishedPetitions().AsNoTracking().SingleOrDefaultAsync(c => c.Code == known, visit.Stop) is { } copy
        && (await visit.Reach(OpenPetitionAccess.Agenda)).Covers(copy.Unit) ? copy : null;

    private static Task<Duty?> Duty(AppDb db, string code, CancellationToken stop)
    {
        var record = OpenPetitionDuties.RecordOf(code);
        return db.Duties().AsNoTracking().SingleOrDefaultAsync(d => d.Record == record && d.Kind == OpenPetitionDuties.Agenda.Name, stop);
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, OpenLedger ledger, AgendaThresholds thresholds, PublishedPetition copy, FormValues sheet, FormValues meeting, int status)
    {
        var (signed, confirmed) = await ledger.Read(columns => columns.Signatures(copy.Code), visit.Stop);
        var kind = (await visit.Tree()).Find(copy.Unit)?.Kind;
        return visit.Page<OpenCasePage>(new OpenCaseModel(copy, signed, confirmed, kind is null ? null : thresholds.For(kind), await Duty(db, copy.Code, visit.Stop), sheet, meeting, VietnamTime.DayOf(visit.Now)), status);
    }
}

public sealed record OpenCaseModel(PublishedPetition Copy, int Signed, int Confirmed, int? Threshold, Duty? Duty, FormValues Sheet, FormValues Meeting, DateOnly Today);

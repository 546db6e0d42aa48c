using System.Globalization;
using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Parts;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Import;

/// <summary>
/// A list of people for seats that exist, from CSV or XLSX: all rows or none. Whatever is wrong is said row by row, and the
/// same file comes back with a column that says so, to be corrected and sent again. Leaders become proposals here too.
/// </summary>
public static class ImportPeople
{
    public static readonly FormShape Form = new("nhap-nhan-su",
    [
        new FieldShape("tep", "Tệp danh sách (.xlsx hoặc .csv)", FieldKind.File) { Required = true },
        new FieldShape("ghi", "Ghi luôn nếu không có lỗi", FieldKind.Tick) { Hint = "Bỏ trống thì chỉ kiểm tra, chưa ghi gì." },
    ]);

    public static IResult Show(Visit visit) => visit.Page<ImportPage>(new ImportModel(Form.Empty, null, null, 0));

    public static IResult Sample() => Results.File(SheetFile.Xlsx(PeopleSheet.Sample), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "nhan-su-mau.xlsx");

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds)
    {
        var values = post.Values;
        if (post.File("tep") is not { } file) values = values.Refuse(new Refusal("Xin chọn một tệp danh sách.", "tep"));
        else if (values.Ok)
        {
            try
            {
                await using var stream = file.OpenReadStream();
                var sheet = SheetFile.Read(stream, file.FileName);
                if (Whole(sheet) is { } refused) values = values.Refuse(refused);
                else return await Take(visit, db, changes, kinds, sheet, values);
            }
            catch (UnreadableSheet unreadable)
            {
                values = values.Refuse(unreadable.Refusal.At("tep"));
            }
        }

        return visit.Page<ImportPage>(new ImportModel(values, null, null, 0), post.RefusedStatus);
    }

    private static Refusal? Whole(Sheet sheet)
    {
        if (PeopleSheet.Missing(sheet) is { Count: > 0 } missing) return new Refusal($"Tệp thiếu cột: {string.Join(", ", missing)}. Xin dùng đúng tên cột như tệp mẫu.", "tep");
        if (sheet.Rows.Count == 0) return new Refusal("Tệp chưa có dòng nào dưới dòng tiêu đề.", "tep");
        return sheet.Rows.Count > PeopleSheet.MostRows ? new Refusal($"Mỗi lần nhập nhiều nhất {Figures.Format(PeopleSheet.MostRows)} dòng. Xin chia tệp.", "tep") : null;
    }

    private static async Task<IResult> Take(Visit visit, AppDb db, Changes changes, BodyKinds kinds, Sheet sheet, FormValues values)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var read = sheet.Rows.Select(r => (Row: r, Read: PeopleSheet.Read(sheet, r, today))).ToList();
        var plan = await Plan(visit, db, kinds, [.. read.Select(r => r.Read.Line).OfType<PeopleLine>()], today);
        var faults = new Dictionary<int, string>();
        var seats = new List<PlannedSeat>();
        foreach (var (row, (line, fault)) in read)
        {
            var (seat, wrong) = line is null ? (null, fault) : plan.Of(line);
            if (seat is not null) seats.Add(seat);
            else faults[row.Line] = wrong ?? "";
        }

        var marked = faults.Count == 0 ? null : SheetFile.Xlsx(sheet.Marked(r => faults.GetValueOrDefault(r.Line)));
        if (faults.Count > 0 || !values.Ticked("ghi"))
            return visit.Page<ImportPage>(new ImportModel(values, [.. faults.OrderBy(f => f.Key)], marked, seats.Count), faults.Count > 0 ? 422 : 200);
        return await Save(visit, db, changes, seats) is not { } lost
            ? visit.See("/ban/nhan-su")
            : visit.Page<ImportPage>(new ImportModel(values.Refuse(lost), null, null, seats.Count), 409);
    }

    private static async Task<ImportPlan> Plan(Visit visit, AppDb db, BodyKinds kinds, IReadOnlyList<PeopleLine> lines, DateOnly today)
    {
        var (tree, reach) = (await visit.Tree(), await visit.Reach(BodiesAccess.Keep));
        List<UnitNode> units = [.. tree.Order.Where(n => reach.Covers(n.Unit))];
        var (byName, byCode) = (units.ToLookup(u => Fold.Key(u.Name)), units.Where(u => u.Code is not null).DistinctBy(u => u.Code).ToDictionary(u => u.Code!));
        var meant = lines.Select(l => ImportPlan.UnitOf(l.Unit, byCode, byName).Unit?.Unit).OfType<int>().Distinct().ToArray();
        var bodies = await db.Bodies().AsNoTracking().Where(b => meant.Contains(b.Unit) && b.Until == null).ToListAsync(visit.Stop);
        var ids = bodies.ConvertAll(b => b.Id);
        var terms = await db.BodyTerms().AsNoTracking().Where(t => ids.Contains(t.Body) && t.Ends == null).ToListAsync(visit.Stop);
        var running = terms.ConvertAll(t => t.Id);
        var seats = await db.Seats().AsNoTracking().Where(s => running.Contains(s.Term) && s.Closed == null).ToListAsync(visit.Stop);
        var holdings = (await db.SeatHoldings().AsNoTracking().Where(h => ids.Contains(h.Body) && h.WithdrawnAt == null).ToListAsync(visit.Stop)).ToLookup(h => h.Seat);
        var keys = lines.Select(l => Fold.Key(l.Name)).Distinct().ToArray();
        var people = await db.People().AsNoTracking().VisibleTo(db, reach).Where(p => p.MergedInto == null && keys.Contains(p.NameKey)).ToListAsync(visit.Stop);
        return new ImportPlan(units,
            [.. seats.Select(s => (Seat: s, Body: bodies.Find(b => b.Id == s.Body)!)).Select(s => new SeatPlace(s.Body, kinds.Of(s.Body.Kind), terms.Find(t => t.Id == s.Seat.Term)!, s.Seat, [.. holdings[s.Seat.Id]]))],
            people, today);
    }

    private static async Task<Refusal?> Save(Visit visit, AppDb db, Changes changes, IReadOnlyList<PlannedSeat> seats)
    {
        var tree = await visit.Tree();
        var change = changes.Begin(BodiesActs.Import, visit.Actor, visit.Actor.Hat?.Unit ?? tree.Order[0].Unit, "import");
        var fresh = new Dictionary<string, Person>();
        foreach (var seat in seats)
        {
            var (line, place, person) = (seat.Line, seat.Place, seat.Known);
            if (person is null && !fresh.TryGetValue(seat.PersonKey, out person))
            {
                fresh[seat.PersonKey] = person = Person.New(line.Name, line.BirthYear, line.Phone, place.Body.Unit, change.Now);
                change.Add(person);
                change.Index(BodyFinding.Of(person, change.Now));
            }

            var holding = new SeatHolding
            {
                Id = Guid.CreateVersion7(), Seat = place.Seat.Id, Body = place.Body.Id, Unit = place.Body.Unit, Person = person.Id, FromDay = line.From,
                Decision = line.Decision, DecisionDay = line.Decided, ProposedBy = visit.Actor.Id, ProposedAt = change.Now,
            };
            change.Add(holding);
            if (place.Position.Leader) continue;
            holding.Stand(change.Now);
            await Taking.Seat(change, db, place, holding, person.Name, null, visit.Stop);
        }

        change.Note("rows", seats.Count.ToString(CultureInfo.InvariantCulture));
        change.Note("people", fresh.Count.ToString(CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop);
    }
}

/// <summary>What the page of the import shows.</summary>
/// <param name="Values">The form.</param>
/// <param name="Faults">What is wrong, by line of the file; null before a file was read.</param>
/// <param name="Marked">The file with a column of faults.</param>
/// <param name="Good">How many rows found their seat.</param>
public sealed record ImportModel(FormValues Values, IReadOnlyList<KeyValuePair<int, string>>? Faults, byte[]? Marked, int Good);

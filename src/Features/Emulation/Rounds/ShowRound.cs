using System.Globalization;
using CauNoi.Emulation.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Emulation.Rounds;

/// <summary>One round: who registered what, what came of it, and its review. It is for the unit that opened it and for all below.</summary>
public static class ShowRound
{
    public static readonly FormShape RegisterForm = new("dang-ky",
    [
        new FieldShape("so", "Đơn vị mình đăng ký bao nhiêu?", FieldKind.Number) { Required = true, MaxNumber = 1_000_000 },
        new FieldShape("viec", "Làm gì để đạt?", FieldKind.Text) { Required = true, MinLength = 5, MaxLength = 1_000 },
    ]);

    public static readonly FormShape ResultForm = new("ket-qua",
    [
        new FieldShape("so", "Đã được bao nhiêu?", FieldKind.Number) { Required = true, MaxNumber = 1_000_000 },
        new FieldShape("ket-qua", "Kết quả ở đâu, xem bằng gì?", FieldKind.Text) { Required = true, MinLength = 5, MaxLength = 1_000 },
    ]);

    public static readonly FormShape CloseForm = new("tong-ket-dot", [new FieldShape("tong-ket", "Tổng kết đợt: được gì, chưa được gì, rút ra điều gì?", FieldKind.Text) { Required = true, MinLength = 20, MaxLength = 4_000 }]);

    public static async Task<IResult> Page(Visit visit, AppDb db, UnitMaps maps, Guid id) =>
        await Found(visit, db, maps, id, EmulationAccess.Read) is { } round ? await Render(visit, db, maps, round, null, [], 200) : visit.NotFound();

    public static async Task<IResult> Register(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Guid id)
    {
        if (await Found(visit, db, maps, id, EmulationAccess.Register) is not { } round || await OpenRound.Seat(visit, maps) is not { } unit) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, maps, round, post.Values, post.Values.Refusals, post.RefusedStatus);
        var refused = round.ClosedAt is not null ? EmulationRefusals.Over : unit == round.Unit ? EmulationRefusals.NotInvited : null;
        if (refused is not null) return await Render(visit, db, maps, round, post.Values, [refused], 409);
        var entry = new EmulationEntry { Id = Guid.CreateVersion7(), Round = id, Unit = unit, Words = post["viec"], Number = Number(post["so"]), RegisteredBy = visit.Actor.Id, RegisteredAt = visit.Now };
        var change = changes.Begin(EmulationActs.Register, visit.Actor, unit, entry.Id);
        change.Add(entry);
        change.Note("number", entry.Number.ToString(CultureInfo.InvariantCulture));
        await change.Leave(new Fact(EmulationMeasures.Registered, unit, VietnamTime.DayOf(change.Now), 1, entry.Id));
        if (await change.Save(visit.Stop) is null) return visit.See($"/ban/thi-dua/dot/{id}");
        db.ChangeTracker.Clear();
        return await Render(visit, db, maps, round, post.Values, [EmulationRefusals.Registered], 409);
    }

    public static async Task<IResult> Result(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Guid id)
    {
        if (await Found(visit, db, maps, id, EmulationAccess.Register) is not { } round || await OpenRound.Seat(visit, maps) is not { } unit) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, maps, round, post.Values, post.Values.Refusals, post.RefusedStatus);
        if (round.ClosedAt is not null) return await Render(visit, db, maps, round, post.Values, [EmulationRefusals.Over], 409);
        if (await db.EmulationEntries().SingleOrDefaultAsync(e => e.Round == id && e.Unit == unit && e.ResultAt == null, visit.Stop) is not { } entry) return await Render(visit, db, maps, round, post.Values, [EmulationRefusals.NoEntry], 409);
        var change = changes.Begin(EmulationActs.Result, visit.Actor, unit, entry.Id);
        (entry.Reached, entry.Result, entry.ResultAt) = (Number(post["so"]), post["ket-qua"], change.Now);
        change.Note("reached", post["so"]);
        return await Saved(visit, db, maps, change, round, post.Values);
    }

    public static async Task<IResult> Close(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Guid id)
    {
        if (await db.EmulationRounds().SingleOrDefaultAsync(r => r.Id == id, visit.Stop) is not { } round || !(await visit.Reach(EmulationAccess.Open)).Covers(round.Unit)) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, maps, round, post.Values, post.Values.Refusals, post.RefusedStatus);
        if (round.ClosedAt is not null) return await Render(visit, db, maps, round, post.Values, [EmulationRefusals.Over], 409);
        var entries = await db.EmulationEntries().Where(e => e.Round == id).ToListAsync(visit.Stop);
        var change = changes.Begin(EmulationActs.CloseRound, visit.Actor, round.Unit, id);
        (round.Review, round.ClosedBy, round.ClosedAt) = (post["tong-ket"], visit.Actor.Id, change.Now);
        await change.Close(EmulationDuties.CloseRound, id, visit.Stop);
        await change.Leave(new Fact(EmulationMeasures.Rounds, round.Unit, VietnamTime.DayOf(change.Now), 1, id));
        change.Note("entries", entries.Count.ToString(CultureInfo.InvariantCulture));
        change.Note("reached", entries.Sum(e => e.Reached ?? 0).ToString(CultureInfo.InvariantCulture));
        return await Saved(visit, db, maps, change, round, post.Values);
    }

    private static decimal Number(string text) => Figures.TryParse(text, out var number) ? number : 0;

    private static async Task<IResult> Saved(Visit visit, AppDb db, UnitMaps maps, Change change, EmulationRound round, FormValues values)
    {
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/thi-dua/dot/{round.Id}");
        db.ChangeTracker.Clear();
        return await Render(visit, db, maps, await db.EmulationRounds().SingleAsync(r => r.Id == round.Id, visit.Stop), values, [lost with { Field = null }], 409);
    }

    // Within reach, or opened by a unit above: everybody below is invited.
    private static async Task<EmulationRound?> Found(Visit visit, AppDb db, UnitMaps maps, Guid id, Permission permission)
    {
        if (await db.EmulationRounds().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, visit.Stop) is not { } round) return null;
        if ((await visit.Reach(permission)).Covers(round.Unit)) return round;
        return await OpenRound.Seat(visit, maps) is { } seat && (await visit.Tree()).Path(seat).Any(n => n.Unit == round.Unit) ? round : null;
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, UnitMaps maps, EmulationRound round, FormValues? typed, IReadOnlyList<Refusal> refusals, int status)
    {
        var (tree, seat) = (await visit.Tree(), await OpenRound.Seat(visit, maps));
        var entries = await db.EmulationEntries().AsNoTracking().Where(e => e.Round == round.Id).ToListAsync(visit.Stop);
        var all = (await visit.Reach(EmulationAccess.Read)).Covers(round.Unit);
        var own = entries.Find(e => e.Unit == seat);
        var may = visit.Actor.May(EmulationAccess.Register) && seat is not null && seat != round.Unit && round.ClosedAt is null && tree.Within(seat.Value, round.Unit);
        return visit.Page<ShowRoundPage>(new ShowRoundModel(round, tree.Find(round.Unit)?.Name ?? "Đơn vị cũ",
            [.. entries.Where(e => all || e.Unit == seat).OrderBy(e => tree.Range(e.Unit)?.First ?? int.MaxValue).Select(e => new EntryLine(tree.Find(e.Unit)?.Name ?? "Đơn vị cũ", e))], entries.Sum(e => e.Number), entries.Sum(e => e.Reached ?? 0),
            may && own is null, may && own is { ResultAt: null }, round.ClosedAt is null && (await visit.Reach(EmulationAccess.Open)).Covers(round.Unit), typed, refusals), status);
    }
}

public sealed record EntryLine(string Unit, EmulationEntry Entry);

public sealed record ShowRoundModel(EmulationRound Round, string Unit, IReadOnlyList<EntryLine> Entries, decimal Promised, decimal Reached, bool MayRegister, bool MayResult, bool MayClose, FormValues? Typed, IReadOnlyList<Refusal> Refusals)
{
    public FormValues? TypedIn(FormShape form) => Typed?.Shape.Name == form.Name ? Typed : null;
}

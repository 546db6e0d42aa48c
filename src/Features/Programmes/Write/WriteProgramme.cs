using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Rules;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Programmes.Write;

/// <summary>The head of a programme: what it is, its number, its term. Written in a draft only.</summary>
public static class WriteProgramme
{
    public static async ValueTask<FormShape?> Form(HttpContext context)
    {
        var visit = (await Visit.BindAsync(context, null!))!;
        return HeadForm.Shape(await Parents(visit, context.RequestServices.GetRequiredService<AppDb>(), context.RequestServices.GetRequiredService<UnitMaps>()));
    }

    public static async Task<IResult> ShowNew(Visit visit, AppDb db, UnitMaps maps)
    {
        if (await Place(visit) is null) return visit.NotFound();
        var year = VietnamTime.DayOf(visit.Now).Year;
        return visit.Page<WritePage>(new WriteModel(null, HeadForm.Shape(await Parents(visit, db, maps)).With(
            ("loai", ProgrammeKind.Year.Id), ("tu", $"01/01/{year}"), ("den", $"31/12/{year}"), ("cong-khai", "co"))));
    }

    public static async Task<IResult> SendNew(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        if (await Place(visit) is not { } place) return visit.NotFound();
        if (!post.Ok) return visit.Page<WritePage>(new WriteModel(null, post.Values), post.RefusedStatus);
        var days = HeadForm.Days(post.Values);
        if (ProgrammeDecisions.Head(days) is { Count: > 0 } against) return visit.Page<WritePage>(new WriteModel(null, post.Values.Refuse(against)), 422);
        var id = Guid.CreateVersion7();
        var change = changes.Begin(ProgrammesActs.Write, visit.Actor, place.Issuer, id);
        var programme = new Programme
        {
            Id = id, Unit = place.Issuer, Drafter = place.Drafter, Kind = "", Number = "", Symbol = "", Title = "", Signer = "", ReportBy = "", MadeBy = visit.Actor.Id, MadeAt = change.Now,
        };
        Fill(change, programme, post.Values, days);
        change.Add(programme);
        return await change.Save(visit.Stop) is { } taken ? visit.Page<WritePage>(new WriteModel(null, post.Values.Refuse(Told(taken))), 409) : visit.See($"/ban/chuong-trinh/{id}");
    }

    public static async Task<IResult> ShowEdit(Visit visit, AppDb db, UnitMaps maps, Guid id)
    {
        if (await Draft(visit, db, maps, id) is not { } programme) return visit.NotFound();
        return visit.Page<WritePage>(new WriteModel(programme, HeadForm.Of(HeadForm.Shape(await Parents(visit, db, maps, programme.Parent)), programme)));
    }

    public static async Task<IResult> SendEdit(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Guid id)
    {
        if (await Draft(visit, db, maps, id) is not { } programme) return visit.NotFound();
        if (!post.Ok) return visit.Page<WritePage>(new WriteModel(programme, post.Values), post.RefusedStatus);
        var days = HeadForm.Days(post.Values);
        IReadOnlyList<Refusal> against = ProgrammeStates.Against(programme.State, ProgrammeStep.Edit) is { } now ? [now] : ProgrammeDecisions.Head(days);
        if (against.Count > 0) return visit.Page<WritePage>(new WriteModel(programme, post.Values.Refuse(against)), 422);
        var change = changes.Begin(ProgrammesActs.Write, visit.Actor, programme.Unit, id);
        Fill(change, programme, post.Values, days);
        if (await change.Save(visit.Stop) is not { } taken) return visit.See($"/ban/chuong-trinh/{id}");
        db.ChangeTracker.Clear();
        return visit.Page<WritePage>(new WriteModel(programme, post.Values.Refuse(Told(taken))), 409);
    }

    /// <summary>A programme within reach of whoever may write it, in whatever state.</summary>
    internal static async Task<Programme?> Draft(Visit visit, AppDb db, UnitMaps maps, Guid id) =>
        await ProgrammesAccess.Reached(db, visit, maps, id) is { } programme && await ProgrammesAccess.Covers(visit, ProgrammesAccess.Write, programme) ? programme : null;

    internal static Refusal Told(Refusal taken) => taken.Field == "programme_number" ? ProgrammeRefusals.NumberTaken : taken with { Field = null };

    /// <summary>For which unit somebody drafts: a department drafts for the unit above it.</summary>
    private static async Task<(int Issuer, int Drafter)?> Place(Visit visit)
    {
        if (visit.Actor.Hat is not { } hat || (await visit.Reach(ProgrammesAccess.Write)).Empty) return null;
        return ProgrammeDraft.PlaceOf(await visit.Tree(), hat.Unit);
    }

    private static void Fill(Change change, Programme programme, FormValues values, ProgrammeDays days)
    {
        (programme.Kind, programme.Number, programme.Symbol, programme.Title) = (values["loai"], values["so"], values["ky-hieu"], values["ten"]);
        (programme.IssuedOn, programme.Signer, programme.First, programme.Last) = (days.IssuedOn, values["nguoi-ky"], days.First, days.Last);
        (programme.Parent, programme.ReportBy, programme.Public) = (Guid.TryParse(values["tren"], out var parent) ? parent : null, values["bao-cao"], values.Ticked("cong-khai"));
        change.Note("title", programme.Title);
        change.Note("sign", programme.Sign);
        change.Note("first", Spoken.Day(days.First));
        change.Note("last", Spoken.Day(days.Last));
        if (programme.Signer.Length > 0) change.Note("signer", programme.Signer);
    }

    // What it may carry out: issued documents of the own unit and of those above.
    private static async Task<IReadOnlyList<FieldChoice>> Parents(Visit visit, AppDb db, UnitMaps maps, Guid? kept = null)
    {
        var issued = await (await ProgrammesAccess.Seen(db, visit, maps)).AsNoTracking().Where(p => p.State == ProgrammeState.Issued || p.Id == kept)
            .OrderByDescending(p => p.IssuedOn).Take(100).ToListAsync(visit.Stop);
        return [.. issued.Select(p => new FieldChoice(p.Id.ToString(), $"{p.Sign} · {p.Title}"))];
    }
}

public sealed record WriteModel(Programme? Programme, FormValues Values);

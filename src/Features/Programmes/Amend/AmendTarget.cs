using CauNoi.Kernel;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using CauNoi.Programmes.Targets;
using CauNoi.Programmes.Write;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Programmes.Amend;

/// <summary>A target of an issued programme gets another wording from a day on, by a decision and for a reason. What held before stays.</summary>
public static class AmendTarget
{
    public static async Task<IResult> Show(Visit visit, WriteTarget write, Guid id)
    {
        if (await write.Found(visit, id) is not var (programme, target)) return visit.NotFound();
        var shape = await write.Shape(visit, programme, amends: true);
        return visit.Page<AmendPage>(new AmendModel(programme, target, TargetForm.Of(shape, target.Present.Read(), target.Present.Understood, target.Row.Clause)));
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, WriteTarget write, Guid id)
    {
        if (await write.Found(visit, id) is not var (programme, target)) return visit.NotFound();
        if (!post.Ok) return visit.Page<AmendPage>(new AmendModel(programme, target, post.Values), post.RefusedStatus);
        var (from, last) = (HeadForm.DayOf(post["tu-ngay"])!.Value, target.Present.Read());
        var read = Against(programme, target, from, last, VietnamTime.DayOf(visit.Now)) is { } against ? against : write.Judged(post.Values, programme, from, last);
        if (read.Ok && Same(read.Value, last)) read = TargetRefusals.NothingChanged;
        if (!read.Ok) return visit.Page<AmendPage>(new AmendModel(programme, target, post.Values.Refuse(read.Refusals)), 422);
        var change = changes.Begin(ProgrammesActs.Amend, visit.Actor, programme.Unit, programme.Id, post["ly-do"]);
        change.Add(WordingRow.Of(id, read.Value, post["quyet-dinh"], post["ly-do"], visit.Actor.Id, change.Now));
        change.Note("target", id.ToString());
        change.Note("from", Spoken.Day(from));
        change.Note("decision", post["quyet-dinh"]);
        change.Note("goal", TargetSpeech.Level(read.Value));
        change.Note("formula", read.Value.Formula);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/chuong-trinh/chi-tieu/{id}");
        db.ChangeTracker.Clear();
        return visit.Page<AmendPage>(new AmendModel(programme, target, post.Values.Refuse(lost with { Field = null })), 409);
    }

    private static Refusal? Against(Programme programme, WholeTarget target, DateOnly from, TargetWording last, DateOnly today) =>
        ProgrammeStates.Against(programme.State, ProgrammeStep.Amend) ?? (target.Waiting is not null ? TargetRefusals.AgreeFirst : null) ?? TargetDecisions.Amend(from, programme.IssuedOn!.Value, last, today);

    // Lists are compared by what is in them.
    private static bool Same(TargetWording one, TargetWording other) =>
        one.Kinds.Order(StringComparer.Ordinal).SequenceEqual(other.Kinds.Order(StringComparer.Ordinal))
        && one with { From = other.From, Kinds = other.Kinds, Trajectory = other.Trajectory, Parts = other.Parts, Understood = other.Understood } == other;
}

public sealed record AmendModel(Programme Programme, WholeTarget Target, Kernel.Forms.FormValues Values);

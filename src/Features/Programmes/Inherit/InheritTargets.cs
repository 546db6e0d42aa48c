using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using CauNoi.Programmes.Targets;
using CauNoi.Programmes.Write;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Programmes.Inherit;

/// <summary>The targets of earlier programmes of the same issuer that still hold: each is left as it is, or taken into this draft to be raised or merged.</summary>
public static class InheritTargets
{
    public static readonly FormShape Form = new("ke-thua", [new FieldShape("chi-tieu", "Chỉ tiêu", FieldKind.Hidden) { Required = true, MaxLength = 40 }]);

    public static async Task<IResult> Show(Visit visit, AppDb db, UnitMaps maps, EarlierTargets earlier, Guid id)
    {
        if (await WriteProgramme.Draft(visit, db, maps, id) is not { } programme) return visit.NotFound();
        var taken = (await Whole.TargetsOf(db, id, visit.Stop)).Select(t => t.Row.Replaces).ToHashSet();
        var lines = new List<InheritLine>();
        foreach (var (head, target) in await Standing(visit, earlier, programme))
            lines.Add(new InheritLine(target.Id, target.Wordings[^1], head, taken.Contains(target.Id)));
        return visit.Page<InheritPage>(new InheritModel(programme, lines, ProgrammeStates.Against(programme.State, ProgrammeStep.Edit) is null));
    }

    /// <summary>Takes one in as a target of the draft that carries it on.</summary>
    public static async Task<IResult> Take(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, EarlierTargets earlier, WriteTarget write, Guid id)
    {
        if (await WriteProgramme.Draft(visit, db, maps, id) is not { } programme) return visit.NotFound();
        var found = post.Ok && Guid.TryParse(post["chi-tieu"], out var which) ? (await Standing(visit, earlier, programme)).FirstOrDefault(s => s.Target.Id == which).Target : null;
        var already = found is not null && (await Whole.TargetsOf(db, id, visit.Stop)).Any(t => t.Row.Replaces == found.Id);
        if (found is null || already || ProgrammeStates.Against(programme.State, ProgrammeStep.Edit) is not null) return visit.See($"/ban/chuong-trinh/{id}/ke-thua");
        var change = changes.Begin(ProgrammesActs.WriteTarget, visit.Actor, programme.Unit, id);
        var last = found.Wordings[^1];
        var wording = last with
        {
            From = programme.First, Time = last.Time with { First = programme.First, Last = programme.Last }, Trajectory = [.. last.Trajectory.Where(p => programme.First <= p.Day && p.Day <= programme.Last)],
        };
        var target = await write.Add(change, programme, wording, null, visit.Actor.Id, visit.Stop, found.Id);
        WriteTarget.Note(change, target, wording);
        return await change.Save(visit.Stop) is null ? visit.See($"/ban/chuong-trinh/chi-tieu/{target}") : visit.See($"/ban/chuong-trinh/{id}/ke-thua");
    }

    private static Task<IReadOnlyList<(ProgrammeHead Head, Target Target)>> Standing(Visit visit, EarlierTargets earlier, Programme programme) =>
        earlier.Of(programme.Id, programme.Unit, programme.First, null, VietnamTime.DayOf(visit.Now), visit.Stop);
}

public sealed record InheritLine(Guid Target, TargetWording Wording, ProgrammeHead From, bool Taken);

public sealed record InheritModel(Programme Programme, IReadOnlyList<InheritLine> Lines, bool MayEdit);

using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Propose;

/// <summary>
/// The unit above agrees, or says why not: somebody else than whoever proposed it. Agreed, it stands among the targets of its
/// programme, issued by the proposing unit, and so binds that unit alone.
/// </summary>
public static class AnswerProposal
{
    public static readonly FormShape AgreeForm = new("dong-y-chi-tieu", [new FieldShape("loi", "Lời nhắn", FieldKind.Line) { MaxLength = 300 }]);

    public static readonly FormShape DeclineForm = new("khong-dong-y-chi-tieu", [new FieldShape("loi", "Vì sao chưa đồng ý?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 }]);

    public static async Task<IResult> Page(Visit visit, AppDb db, ProgrammeBook book, UnitMaps maps, Guid id) =>
        await Reached(visit, db, PlansAccess.Read, id) is { } proposal ? await Render(visit, book, maps, proposal, null, 200) : visit.NotFound();

    public static Task<IResult> Agree(Visit visit, FormPost post, AppDb db, Changes changes, ProgrammeBook book, UnitMaps maps, Guid id) =>
        Decide(visit, post, db, changes, book, maps, id, PlanActs.Agree, async (proposal, change) =>
        {
            if ((await visit.Tree()).Find(proposal.Unit) is not { } unit) return PlanRefusals.NotBound;
            var row = new TargetRow
            {
                Programme = proposal.Programme, Unit = proposal.Unit,
                No = 1 + (await db.TargetRows().Where(t => t.Programme == proposal.Programme).MaxAsync(t => (int?)t.No, visit.Stop) ?? 0),
            };
            change.Add(row);
            change.Add(Wording(proposal, row.Id, unit.Kind, visit.Actor.Id, change.Now));
            proposal.Agree(row.Id, post.Values.Optional("loi"), visit.Actor.Id, change.Now);
            change.Note("target", $"{row.Id}");
            return null;
        });

    public static Task<IResult> Decline(Visit visit, FormPost post, AppDb db, Changes changes, ProgrammeBook book, UnitMaps maps, Guid id) =>
        Decide(visit, post, db, changes, book, maps, id, PlanActs.Decline, (proposal, change) =>
        {
            proposal.Decline(post["loi"], visit.Actor.Id, change.Now);
            return Task.FromResult<Refusal?>(null);
        });

    private static async Task<IResult> Decide(Visit visit, FormPost post, AppDb db, Changes changes, ProgrammeBook book, UnitMaps maps, Guid id,
        Kernel.Audit.ActKind act, Func<TargetProposal, Change, Task<Refusal?>> decide)
    {
        if (await Reached(visit, db, PlansAccess.Agree, id) is not { } proposal) return visit.NotFound();
        if (!post.Ok) return await Render(visit, book, maps, proposal, post.Values, post.RefusedStatus);
        if (await Against(visit, maps, proposal) is { } against) return await Render(visit, book, maps, proposal, post.Values.Refuse(against), 422);
        var change = changes.Begin(act, visit.Actor, proposal.Unit, id, post.Values.Optional("loi"));
        if (await decide(proposal, change) is { } refused) return await Render(visit, book, maps, proposal, post.Values.Refuse(refused), 422);
        await change.Close(PlanDuties.Answer, id, visit.Stop);
        if (await change.Save(visit.Stop) is { } overtaken)
        {
            db.ChangeTracker.Clear();
            return await Render(visit, book, maps, (await Reached(visit, db, PlansAccess.Agree, id))!, post.Values.Refuse(overtaken with { Field = null }), 409);
        }

        book.Forget();
        return visit.See("/ban/ke-hoach/dang-ky?xong=tra-loi");
    }

    private static WordingRow Wording(TargetProposal proposal, Guid target, string kind, Guid by, DateTimeOffset now)
    {
        var (first, last) = (new DateOnly(proposal.Year, 1, 1), new DateOnly(proposal.Year, 12, 31));
        var wording = new WordingRow
        {
            Target = target, FromDay = first, Title = proposal.Title, Quote = proposal.Words, Place = "Đơn vị tự đăng ký", Kinds = [kind], Formula = proposal.Formula,
            Comparator = proposal.Comparator, Goal = proposal.Goal, GoalUnit = proposal.GoalUnit, Cadence = Cadence.Yearly, First = first, Last = last, Reach = TargetReach.Each,
            Lead = proposal.Unit, Decision = "", Reason = "Đơn vị tự đăng ký, cấp trên đồng ý", MadeBy = proposal.ProposedBy, MadeAt = proposal.ProposedAt,
        };
        wording.Decide(by, now);
        wording.Agree(proposal.Words, by, now);
        return wording;
    }

    private static async Task<Refusal?> Against(Visit visit, UnitMaps maps, TargetProposal proposal)
    {
        if (proposal.State != ProposalState.Proposed) return PlanRefusals.AnsweredAlready;
        if (proposal.ProposedBy == visit.Actor.Id) return PlanRefusals.OwnProposal;
        var (tree, reach) = (await visit.Tree(), await visit.Reach(PlansAccess.Agree));
        return Successors.Today(proposal.Unit, tree, maps.Successions).Any(u => tree.Find(u)?.Parent is { } above && reach.Covers(above)) ? null : PlanRefusals.AboveDecides;
    }

    private static async Task<TargetProposal?> Reached(Visit visit, AppDb db, Permission permission, Guid id) =>
        await db.TargetProposals().SingleOrDefaultAsync(p => p.Id == id, visit.Stop) is { } proposal && (await visit.Reach(permission)).Covers(proposal.Unit) ? proposal : null;

    private static async Task<IResult> Render(Visit visit, ProgrammeBook book, UnitMaps maps, TargetProposal proposal, FormValues? sent, int status)
    {
        var may = visit.Actor.May(PlansAccess.Agree) && await Against(visit, maps, proposal) is null;
        var history = await maps.History(visit.Stop);
        return visit.Page<ProposalPage>(new ProposalModel(proposal, history.Of(proposal.Unit).MaxBy(n => n.From)?.Name ?? "Đơn vị cũ",
            await book.Find(proposal.Programme, visit.Stop), may, sent), status);
    }
}

public sealed record ProposalModel(TargetProposal Proposal, string Unit, ProgrammeHead? Programme, bool MayAnswer, FormValues? Sent)
{
    public FormValues? Typed(FormShape shape) => Sent?.Shape == shape ? Sent : null;
}

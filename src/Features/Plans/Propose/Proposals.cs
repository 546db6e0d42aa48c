using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Text;
using CauNoi.Measures;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Plans.Propose;

/// <summary>Targets that units give themselves: the list, and the form of the own unit.</summary>
public static class Proposals
{
    public const int PageSize = 50;

    public static Task<IResult> Page(Visit visit, AppDb db, ProgrammeBook book, MeasureCatalogue catalogue, UnitMaps maps, string? xong = null, int trang = 1) =>
        Render(visit, db, book, catalogue, maps, null, 200, xong, trang);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, ProgrammeBook book, MeasureCatalogue catalogue, UnitMaps maps)
    {
        Task<IResult> Again(FormValues values, int status = 422) => Render(visit, db, book, catalogue, maps, values, status);
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        if (await ProposalForm.Seat(visit, maps) is not { Parent: { } above } unit) return visit.NotFound();
        var year = int.Parse(post["nam"], CultureInfo.InvariantCulture);
        var meaning = catalogue.On(new DateOnly(year, 12, 31)).Meaning(post["chi-so"]);
        if (!meaning.Ok) return await Again(post.Values.Refuse(meaning.Refusals[0].At("chi-so")));
        var share = meaning.Value.Type.Kind == FigureKind.Share;
        if (!Figures.TryParse(post["muc"], out var goal)) return await Again(post.Values.Refuse(PlanRefusals.NumberMissing.At("muc")));
        if (goal < 0 || (share && goal > 100)) return await Again(post.Values.Refuse(PlanRefusals.NumberOutside.At("muc")));

        var id = Guid.CreateVersion7();
        var change = changes.Begin(PlanActs.Propose, visit.Actor, unit.Unit, id);
        var proposal = new TargetProposal
        {
            Id = id, Unit = unit.Unit, Programme = Guid.Parse(post["chuong-trinh"]), Title = post["ten"], Words = post["noi-dung"], Formula = meaning.Value.Name,
            Comparator = post["chieu"] == ProposalForm.AtMost ? Comparator.AtMost : Comparator.AtLeast, Goal = share ? goal / 100 : goal,
            GoalUnit = share ? "%" : meaning.Value.Type.Unit, Year = year, ProposedAt = change.Now, ProposedBy = visit.Actor.Id,
        };
        change.Add(proposal);
        change.Open(PlanDuties.Answer, above, id, $"{unit.Name}: {proposal.Title}", $"/ban/ke-hoach/dang-ky/{id}");
        change.Note("title", proposal.Title);
        change.Note("goal", GoalWords.Goal(proposal.Comparator, proposal.Goal, proposal.GoalUnit));
        return await change.Save(visit.Stop) is { } refused ? await Again(post.Values.Refuse(refused), 409) : visit.See("/ban/ke-hoach/dang-ky?xong=gui");
    }

    private static async Task<IResult> Render(
        Visit visit, AppDb db, ProgrammeBook book, MeasureCatalogue catalogue, UnitMaps maps, FormValues? sent, int status, string? done = null, int trang = 1)
    {
        var reach = await visit.Reach(PlansAccess.Read);
        var proposals = db.TargetProposals().AsNoTracking();
        if (!reach.Everything)
        {
            var units = reach.Units();
            proposals = proposals.Where(p => units.Contains(p.Unit));
        }

        var page = Math.Clamp(trang, 1, 10_000);
        var rows = await proposals.OrderByDescending(p => p.State == ProposalState.Proposed).ThenByDescending(p => p.ProposedAt)
            .Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(visit.Stop);
        var form = visit.Actor.May(PlansAccess.Propose) ? sent?.Shape ?? await ProposalForm.Of(visit, book, catalogue, maps) : null;
        var tree = await visit.Tree();
        return visit.Page<ProposalsPage>(new ProposalsModel([.. rows.Take(PageSize)], form, sent, done, page, rows.Count > PageSize, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ"), status);
    }
}

public sealed record ProposalsModel(IReadOnlyList<TargetProposal> Rows, FormShape? Form, FormValues? Sent, string? Done, int Page, bool More, Func<int, string> UnitName)
{
    public string? Said => Done switch { "gui" => "Đã đăng ký. Cấp trên sẽ trả lời.", "tra-loi" => "Đã trả lời.", _ => null };

    public static string Word(ProposalState state) => state switch
    {
        ProposalState.Proposed => "chờ trả lời",
        ProposalState.Agreed => "đã đồng ý",
        _ => "chưa đồng ý",
    };
}

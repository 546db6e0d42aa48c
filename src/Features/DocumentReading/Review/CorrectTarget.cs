using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Programmes;
using CauNoi.Programmes.Parts;
using CauNoi.DocumentReading.Parts;
using CauNoi.DocumentReading.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.DocumentReading.Review;

/// <summary>A proposal in a person's own words: every field of a target. Correcting is accepting.</summary>
public static class CorrectTarget
{
    public static async ValueTask<FormShape?> Form(HttpContext context)
    {
        var (visit, desk) = ((await Visit.BindAsync(context, null!))!, context.RequestServices.GetRequiredService<ReviewDesk>());
        var id = Guid.TryParse(context.GetRouteValue("id")?.ToString(), out var known) ? known : Guid.Empty;
        return await ReadingAccess.Reached(context.RequestServices.GetRequiredService<AppDb>(), visit, id) is { } document ? TargetFields.Shape(await Offers(visit, desk, document)) : null;
    }

    public static async Task<IResult> Show(Visit visit, ReviewDesk desk, Guid id, string muc)
    {
        if (await desk.Open(visit, id) is not { } opened || opened.Fold.Find(muc) is not { } proposal) return visit.NotFound();
        var offers = await Offers(visit, desk, opened.Document);
        var lead = ReviewDesk.Lead(proposal.What, [.. offers.Leads.Select(l => (int.Parse(l.Value, CultureInfo.InvariantCulture), l.Label))]).Unit;
        return visit.Page<CorrectPage>(new CorrectModel(opened, proposal, TargetFields.Of(TargetFields.Shape(offers), proposal.What, lead, opened.Fold.Version)));
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, ReviewDesk desk, Guid id, string muc)
    {
        if (await desk.Open(visit, id) is not { } opened || opened.Fold.Find(muc) is not { } proposal) return visit.NotFound();
        if (!post.Ok) return visit.Page<CorrectPage>(new CorrectModel(opened, proposal, post.Values), post.RefusedStatus);
        var read = TargetFields.Read(post.Values, proposal.What, text => desk.Measures.On(VietnamTime.DayOf(visit.Now)).Try("", text));
        if (!read.Ok) return visit.Page<CorrectPage>(new CorrectModel(opened, proposal, post.Values.Refuse(read.Refusals)), 422);
        ReviewStep? taken = null;
        var refused = await desk.Take(visit, opened, TakeStep.Number(post["ban"]), no => taken = new ReviewStep(no, ReviewKind.Correct, visit.Actor.Id) { Proposal = muc, What = read.Value });
        if (refused is null) return visit.See(TakeStep.Onwards(opened, taken!));
        // What stands here now is seen beside what was typed; sending again then knows of it.
        var now = (await desk.Open(visit, id))!;
        return visit.Page<CorrectPage>(new CorrectModel(now, now.Fold.Find(muc) ?? proposal,
            post.Values.Replace("ban", now.Fold.Version.ToString(CultureInfo.InvariantCulture)).Refuse(refused)), 409);
    }

    private static async Task<TargetOffers> Offers(Visit visit, ReviewDesk desk, ReadDocument document)
    {
        var (tree, today) = (await visit.Tree(), VietnamTime.DayOf(visit.Now));
        var issuer = ProgrammeDraft.PlaceOf(tree, document.Unit)?.Issuer ?? document.Unit;
        return new TargetOffers([.. UnitNames.Kinds(desk.Kinds, tree, issuer, today)], UnitNames.Leads(tree, issuer), [.. desk.Measures.On(today).All.OrderBy(m => m.Title, StringComparer.Ordinal)]);
    }
}

public sealed record CorrectModel(Opened Opened, Proposal Proposal, FormValues Values)
{
    public string Path => $"/ban/doc-van-ban/{Opened.Document.Id}";

    public string Quote => Proposal.Quote.Of(Opened.Source.Text);
}

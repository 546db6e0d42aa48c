using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Step;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Agency;

/// <summary>
/// An agency answers: by a link that opens one case and dies with the first answer, or at the narrow desk of its own account.
/// Neither shows who sent it.
/// </summary>
public static class AgencyAnswer
{
    /// <summary>As many as one list shows; those nearest to their day.</summary>
    public const int Most = 200;

    public static async Task<IResult> ShowLink(Visit visit, AppDb db, CaseDesk desk, string token) =>
        await ByLink(visit, db, desk, token) is var (_, open) ? Render(visit, open, AgencyForm.Form.Empty, Address(token), 200) : Dead(visit);

    public static async Task<IResult> SendLink(Visit visit, FormPost post, AppDb db, CaseDesk desk, Answering answering, string token)
    {
        if (await ByLink(visit, db, desk, token) is not var (link, open)) return Dead(visit);
        if (!post.Ok) return Render(visit, open, post.Values, Address(token), post.RefusedStatus);
        if (await Take(visit, post, desk, answering, open, Actor.Public, link) is not { } refused) return visit.Page<AgencyDonePage>(new AgencyDone(open.Petition.Code));
        // Somebody may have been faster: the case as it is now, and no form for what the link opens no longer.
        db.ChangeTracker.Clear();
        return await ByLink(visit, db, desk, token) is var (_, fresh) ? Render(visit, fresh, post.Values.Refuse(refused), Address(token), StatusCodes.Status409Conflict) : Dead(visit);
    }

    public static async Task<IResult> List(Visit visit, AppDb db)
    {
        var tree = await visit.Tree();
        var own = await Own(visit);
        var cases = await Waiting(db, visit, own).AsNoTracking().OrderBy(p => p.DueOn).Take(Most).ToListAsync(visit.Stop);
        return visit.Page<AgencyListPage>(new AgencyList(cases, visit.Now, unit => UnitNames.Of(tree, unit)));
    }

    public static async Task<IResult> ShowCase(Visit visit, AppDb db, CaseDesk desk, Guid id) =>
        await ByAccount(visit, db, desk, id) is { } open ? Render(visit, open, AgencyForm.Form.Empty, $"/ban/viec-chuyen-den/{id}", 200) : visit.NotFound();

    public static async Task<IResult> SendCase(Visit visit, FormPost post, AppDb db, CaseDesk desk, Answering answering, Guid id)
    {
        if (await ByAccount(visit, db, desk, id) is not { } open) return visit.NotFound();
        var here = $"/ban/viec-chuyen-den/{id}";
        if (!post.Ok) return Render(visit, open, post.Values, here, post.RefusedStatus);
        if (await Take(visit, post, desk, answering, open, visit.Actor, null) is not { } refused) return visit.See("/ban/viec-chuyen-den");
        db.ChangeTracker.Clear();
        return await ByAccount(visit, db, desk, id) is { } fresh ? Render(visit, fresh, post.Values.Refuse(refused), here, StatusCodes.Status409Conflict) : visit.NotFound();
    }

    private static async Task<Refusal?> Take(Visit visit, FormPost post, CaseDesk desk, Answering answering, OpenCase open, Actor actor, AgencyLink? link)
    {
        var action = AgencyForm.ActionOf(post[StepForm.Result]);
        var read = await answering.Read(post, desk, open.Petition.Id, action, visit.Stop);
        if (!read.Ok) return read.Refusals[0];
        // By a link anybody may have come who saw the mail: without a document nothing moves but a note that somebody answered.
        var documented = (post[StepForm.Number].Length > 0 && post[StepForm.Day].Length > 0) || read.Value.Any(f => f.Said.Kind == Seal.PrivateFile.Paper);
        var unconfirmed = link is not null && !documented;
        if (unconfirmed && HandlingDecisions.Step(open.Petition.State, open.Petition.Class, action, open.Hands, true) is { Ok: false } no) return no.Refusals[0];
        return await answering.Give(visit, desk, open, unconfirmed ? PetitionAction.Reply : action, actor, post, read.Value,
            change => { if (link is not null) link.EndedAt = change.Now; }, unconfirmed ? action : null);
    }

    private static async Task<(AgencyLink Link, OpenCase Open)?> ByLink(Visit visit, AppDb db, CaseDesk desk, string token)
    {
        if (token.Length != 64) return null;
        var hash = Forwarding.HashOf(token);
        if (await db.AgencyLinks().SingleOrDefaultAsync(l => l.Hash == hash, visit.Stop) is not { } link || !link.Alive(visit.Now)) return null;
        var petition = await db.Petitions().SingleAsync(p => p.Id == link.Petition, visit.Stop);
        if (petition.Agency != link.Agency || petition.State is not (PetitionState.Forwarded or PetitionState.Promised)) return null;
        return (link, await desk.Open(petition, Hand.Agency, await visit.Tree(), visit.Stop));
    }

    private static async Task<OpenCase?> ByAccount(Visit visit, AppDb db, CaseDesk desk, Guid id)
    {
        var tree = await visit.Tree();
        var own = await Own(visit);
        var petition = await Waiting(db, visit, own).SingleOrDefaultAsync(p => p.Id == id, visit.Stop);
        return petition is null ? null : await desk.Open(petition, Hand.Agency, tree, visit.Stop);
    }

    private static IQueryable<Petition> Waiting(AppDb db, Visit visit, int?[] own)
    {
        var hidden = db.HiddenFrom(visit.Actor);
        return db.Petitions().Where(p => own.Contains(p.Agency) && (p.State == PetitionState.Forwarded || p.State == PetitionState.Promised) && !hidden.Contains(p.Id));
    }

    private static async Task<int?[]> Own(Visit visit) => [.. (await visit.Reach(HandlingAccess.Answer)).Units()];

    private static IResult Render(Visit visit, OpenCase open, FormValues values, string address, int status) =>
        visit.Page<AgencyPage>(new AgencyModel(open, values, address, visit.Now), status);

    private static IResult Dead(Visit visit) => visit.Page<AgencyDonePage>(new AgencyDone(null), StatusCodes.Status404NotFound);

    private static string Address(string token) => $"/tra-loi-kien-nghi/{token}";
}

public sealed record AgencyModel(OpenCase Open, FormValues Values, string Address, DateTimeOffset Now)
{
    /// <summary>What was said, without what points at a person: an agency answers a matter.</summary>
    public string Text => Open.Content is { } content ? Masks.Cover(content.Text.Length > Masks.MostCharacters ? content.Text[..Masks.MostCharacters] : content.Text) : "";

    public string Wanted => Open.Content is { Wanted.Length: > 0 } content ? Masks.Cover(content.Wanted) : "";

    public PetitionStep? Forwarded => Open.Steps.LastOrDefault(s => s.Action == PetitionAction.Forward);

    /// <summary>The choices that are open for this class: nobody promises about a complaint here.</summary>
    public FieldShape Result => AgencyForm.Form[StepForm.Result] with { Choices = [.. AgencyForm.Form[StepForm.Result].Choices.Where(c => Open.Possible.Contains(AgencyForm.ActionOf(c.Value)))] };

    public DateTimeOffset? Due => Open.Petition.DueOn is { } day ? VietnamTime.EndOf(day) : null;
}

/// <summary>After an answer, or a link that opens nothing.</summary>
public sealed record AgencyDone(string? Code);

public sealed record AgencyList(IReadOnlyList<Petition> Cases, DateTimeOffset Now, Func<int, string> NameOf);

using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.OpenPetitions;
using CauNoi.Petitions.Assign;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Parts;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Handling;

/// <summary>Where cases are opened and steps begin, for every kind of hand.</summary>
public sealed class CaseDesk(
    AppDb db, Changes changes, IntakeKey key, Platform.Catalogue.Rules rules, HandlingBook book, CategoryList categories, PublishedCopies copies, UnitMaps maps, SenderMail mail, DeskPeople people)
{
    public AppDb Db => db;

    public HandlingBook Book => book;

    public CategoryList Categories => categories;

    internal Changes Changes => changes;

    internal IntakeKey Key => key;

    internal Platform.Catalogue.Rules Rules => rules;

    internal PublishedCopies Copies => copies;

    internal UnitMaps Maps => maps;

    internal SenderMail Mail => mail;

    internal DeskPeople People => people;

    /// <summary>A case that exists for this person; nothing otherwise.</summary>
    public async Task<OpenCase?> Open(Visit visit, Guid id, Permission permission)
    {
        if (await (await db.PetitionsFor(visit, permission, maps)).SingleOrDefaultAsync(p => p.Id == id, visit.Stop) is not { } petition) return null;
        var tree = await visit.Tree();
        return await Open(petition, HandlingAccess.HandsOf(PetitionAccess.Desks(visit.Actor, tree, maps.Successions), petition.Unit, petition.Holder, tree), tree, visit.Stop);
    }

    /// <summary>A case for somebody who comes otherwise: with its code and secret, by a link, or the program by the clock. Whoever calls has proved that.</summary>
    public async Task<OpenCase> Open(Petition petition, Hand hands, UnitTree tree, CancellationToken stop)
    {
        // Tracked as a whole: one part read without tracking would leave all of it untracked, and nothing altered would be saved.
        var rows = await (from p in db.Petitions().Where(p => p.Id == petition.Id)
                          join h in db.PetitionHandlings() on p.Id equals h.Petition into hs
                          from h in hs.DefaultIfEmpty()
                          join c in db.PetitionPrivates() on p.Id equals c.Petition into cs
                          from c in cs.DefaultIfEmpty()
                          select new { Handling = h, Content = c }).SingleAsync(stop);
        var steps = await db.PetitionSteps().AsNoTracking().Where(s => s.Petition == petition.Id).OrderBy(s => s.No).ToListAsync(stop);
        return new OpenCase(petition, rows.Handling, steps, hands, tree, rows.Content is null ? null : PrivateContent.Of(rows.Content, key));
    }

    /// <summary>Begins a step. The reason is kept in the open: only one from a list belongs there.</summary>
    public Turn Begin(OpenCase open, PetitionAction action, Actor actor, string? reason = null) => new(this, open, action, actor, reason);

    /// <summary>The way of a case in the lines that everybody may read.</summary>
    internal IReadOnlyList<(DateTimeOffset At, string Line)> WayOf(OpenCase open) =>
        [.. open.Steps.Select(s => (s.At, Line: CaseCopy.Line(open, book, s))).Where(s => s.Line is not null).Select(s => (s.At, s.Line!))];

    /// <summary>What was said in a step.</summary>
    public StepContent ContentOf(PetitionStep step) => StepContent.Of(step, key);
}

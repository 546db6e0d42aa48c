using CauNoi.Kernel;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Access;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Programmes.Show;

/// <summary>One programme at the desk: its words, its targets, who has read it, and what this person may do with it now.</summary>
public sealed class ShowProgramme(AppDb db, SecondPersons seconds, Platform.Catalogue.Rules rules, IEnumerable<DraftHint> hints, IServiceProvider services)
{
    public static async Task<IResult> Page(Visit visit, AppDb db, UnitMaps maps, ShowProgramme show, Guid id) =>
        await ProgrammesAccess.Reached(db, visit, maps, id) is { } programme ? await show.Render(visit, programme, [], 200) : visit.NotFound();

    /// <summary>The paper of an annex; who may see the programme may see its papers.</summary>
    public static async Task<IResult> Paper(Visit visit, AppDb db, UnitMaps maps, FileStore store, Guid id, Guid file)
    {
        if (await ProgrammesAccess.Reached(db, visit, maps, id) is null) return visit.NotFound();
        var paper = await db.StoredFiles().AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.Owner == id, visit.Stop);
        return paper is not null && store.Open(FileHash.FromBytes(paper.Hash)) is { } content ? Results.Stream(content, "application/pdf", paper.Name) : visit.NotFound();
    }

    public async Task<IResult> Render(Visit visit, Programme programme, IReadOnlyList<Refusal> refusals, int status)
    {
        var whole = await Whole.Of(db, programme, visit.Stop);
        var tree = await visit.Tree();
        var subject = programme.Id.ToString();
        var acts = await db.Acts().Where(a => a.Subject == subject).OrderBy(a => a.At).Select(a => new ProgrammeAct(a.Kind, a.At, a.Reason)).ToListAsync(visit.Stop);
        var receipts = programme.IssuedAt is null ? [] : await db.Receipts().AsNoTracking().Where(r => r.Programme == programme.Id).ToListAsync(visit.Stop);
        var linked = new[] { programme.Parent, programme.Earlier }.OfType<Guid>().ToArray();
        var others = await db.Programmes().AsNoTracking().Where(p => linked.Contains(p.Id) || (p.Parent == programme.Id && p.IssuedAt != null)).OrderBy(p => p.IssuedOn).Take(100).ToListAsync(visit.Stop);
        var may = await May(visit, whole, receipts);
        var offered = new List<OfferedHint>();
        if (may.Edit)
            foreach (var hint in hints) offered.AddRange(await hint.For(visit, services, programme.Title));
        return visit.Page<ShowPage>(new ShowModel(whole, may, unit => UnitNames.Of(tree, unit), rules.UnitKinds.Title, acts, receipts, others, refusals, VietnamTime.DayOf(visit.Now)) { Offered = offered }, status);
    }

    private async Task<ProgrammeMay> May(Visit visit, Whole whole, IReadOnlyList<Receipt> receipts)
    {
        var programme = whole.Programme;
        var writing = await ProgrammesAccess.Covers(visit, ProgrammesAccess.Write, programme);
        var deciding = (await visit.Reach(ProgrammesAccess.Issue)).Covers(programme.Unit);
        var second = programme.State == ProgrammeState.Proposed && deciding && await seconds.Is(visit.Actor, programme.Unit, ProgrammesAccess.Issue,
            [programme.MadeBy, programme.ProposedBy ?? programme.MadeBy, .. whole.Targets.SelectMany(t => t.Wordings).Where(w => w.DecidedAt is null).Select(w => w.MadeBy)], visit.Stop);
        return new ProgrammeMay(writing && programme.State == ProgrammeState.Draft, second, deciding && programme.State == ProgrammeState.Proposed, deciding && programme.State == ProgrammeState.Issued,
            visit.Actor.Hat is { } hat && receipts.Any(r => r.Unit == hat.Unit && r.ReadAt is null), writing && programme.IssuedAt is not null);
    }
}

/// <summary>What this person may do with the programme now.</summary>
public sealed record ProgrammeMay(bool Edit, bool Issue, bool SendBack, bool End, bool Read, bool CopyForward);

public sealed record ProgrammeAct(string Kind, DateTimeOffset At, string? Reason);

public sealed record ShowModel(
    Whole Whole, ProgrammeMay May, Func<int, string> UnitName, Func<string, string> KindTitle, IReadOnlyList<ProgrammeAct> Acts, IReadOnlyList<Receipt> Receipts,
    IReadOnlyList<Programme> Others, IReadOnlyList<Refusal> Refusals, DateOnly Today)
{
    public Programme Programme => Whole.Programme;

    /// <summary>What rooms above offer while it is drafted.</summary>
    public IReadOnlyList<OfferedHint> Offered { get; init; } = [];

    public string Path => $"/ban/chuong-trinh/{Programme.Id}";
}

using CauNoi.Kernel.Time;
using CauNoi.Petitions;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Matters.Count;

/// <summary>The table that goes to a session of the People's Council: matter, agency, answer, what the sender said. Words only as masked for everybody.</summary>
public static class Council
{
    private const int Most = 500, Months = 6;

    public static async Task<IResult> Show(Visit visit, AppDb db, UnitMaps maps, CategoryList categories, string? tu = null, string? den = null)
    {
        var until = Visit.DayOf(den) ?? VietnamTime.DayOf(visit.Now);
        var from = Visit.DayOf(tu) ?? until.AddMonths(-Months);
        var tree = await visit.Tree();
        // What is about a unit that would have received stands in no table that leaves the desk.
        var cases = (await db.PetitionsFor(visit, PetitionAccess.Read, maps)).AsNoTracking()
            .Where(p => p.SortedAt != null && p.AboutUnit == null && p.State != PetitionState.Split && p.State != PetitionState.Sealed && p.ReceivedOn >= from && p.ReceivedOn <= until);
        var rows = await (from p in cases.OrderBy(p => p.Category).ThenBy(p => p.ReceivedOn).Take(Most)
                          join h in db.PetitionHandlings().AsNoTracking() on p.Id equals h.Petition
                          select new { p, h.PublicTitle, h.PublicAnswer, h.Shown, h.Sender, h.AnsweredAt, h.LateDays }).ToListAsync(visit.Stop);
        var counted = await cases.GroupBy(_ => 1).Select(g => new { All = g.Count(), Answered = g.Count(p => p.State == PetitionState.Answered || p.State == PetitionState.Closed), Again = g.Count(p => p.Reopened > 0) }).SingleOrDefaultAsync(visit.Stop);
        return visit.Page<CouncilPage>(new CouncilModel(from, until, counted?.All ?? 0, counted?.Answered ?? 0, counted?.Again ?? 0,
        [
            .. rows.Select(r => new CouncilRow(r.p.Code, categories.Find(r.p.Category)?.Title ?? "Việc khác", r.Shown == Shown.Masked ? r.PublicTitle! : $"{PetitionWords.Of(r.p.Class!.Value)}, nội dung chưa công khai",
                r.p.Agency is { } agency ? UnitNames.Of(tree, agency) : UnitNames.Of(tree, r.p.Holder),
                r.p.Outcome is { } outcome ? $"{PetitionWords.Of(outcome, r.p.Class)}{(r.Shown == Shown.Masked && r.PublicAnswer is { } said ? $": {said}" : "")}" : PetitionWords.Of(r.p.State), Word(r.Sender))),
        ]));
    }

    private static string Word(SenderWord said) => said switch
    {
        SenderWord.Yes => "nói đã xong",
        SenderWord.No => "nói chưa xong",
        SenderWord.Silent => "không trả lời",
        _ => "chưa hỏi",
    };
}

public sealed record CouncilRow(string Code, string Category, string Matter, string Agency, string Answer, string Sender);

public sealed record CouncilModel(DateOnly From, DateOnly Until, int All, int Answered, int Again, IReadOnlyList<CouncilRow> Rows);

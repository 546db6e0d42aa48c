using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Plans.Chain;

/// <summary>
/// One target at one unit, from the sentence of the document to the figure: clause, target, what the unit says to it, tasks,
/// duties, records, figure. Each link leads into the room that owns it.
/// </summary>
public static class ShowChain
{
    public static Task<IResult> Page(Visit visit, ChainReading chain, PlanReading reading, Guid id, int unit, int nam = 0, string? xong = null) =>
        Render(visit, chain, reading, id, KeyOf(visit, unit, nam), null, 200, xong);

    internal static PlanKey KeyOf(Visit visit, int unit, int year) => new(unit, year == 0 ? VietnamTime.DayOf(visit.Now).Year : year);

    internal static string Href(Guid target, PlanKey key, string? done = null) =>
        string.Create(CultureInfo.InvariantCulture, $"/ban/chuoi/{target}/{key.Unit}?nam={key.Year}{(done is null ? "" : $"&xong={done}")}");

    internal static async Task<IResult> Render(Visit visit, ChainReading chain, PlanReading reading, Guid id, PlanKey key, FormValues? sent, int status, string? done = null)
    {
        if (await visit.Plan(reading, PlansAccess.Read, key) is not { } plan || await chain.Target(id, key, visit.Stop) is not { } target) return visit.NotFound();
        var tasks = plan.Tasks.Where(t => t.Target == id).ToList();
        var write = !plan.Gone && (await visit.Reach(PlansAccess.Write)).Covers(key.Unit);
        return visit.Page<ChainPage>(new ChainModel(target, plan, plan.Lines.FirstOrDefault(l => l.Of.Id == id), tasks,
            await chain.Duties(visit, [.. tasks.Select(t => t.Id)]), await chain.Figure(visit, target, plan.Node, key.Year), write, sent, done, visit.Now), status);
    }
}

/// <summary>What the page draws. Without a line the target binds another unit.</summary>
public sealed record ChainModel(
    YearTarget Target, UnitPlan Plan, PlanLine? Line, IReadOnlyList<PlanTask> Tasks, IReadOnlyList<Duty> Duties, ChainFigure? Figure, bool MayWrite, FormValues? Sent, string? Done, DateTimeOffset Now)
{
    public PlanKey Key => Plan.Key;

    public TargetWording Wording => Target.Wording;

    public bool Writes => MayWrite && Line is not null;

    public FormValues? Typed(FormShape shape) => Sent?.Shape == shape ? Sent : null;

    public bool Numbers => Writes && Wording.Comparator != Comparator.Yes;

    /// <summary>Refusals of forms that do not stand on the page.</summary>
    public FormValues? Whole => Sent is null || (Sent.Shape == Take.SetOwn.Form ? Numbers : Writes) ? null : Sent;

    /// <summary>Where a form of this page is sent.</summary>
    public string Action(string verb) => string.Create(CultureInfo.InvariantCulture, $"/ban/chuoi/{Target.Id}/{Key.Unit}/{verb}?nam={Key.Year}");

    public string? Said => Done switch { "so" => "Đã ghi số của đơn vị.", "viec" => "Đã thêm việc.", _ => null };
}

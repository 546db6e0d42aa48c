using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Plans.Share;

/// <summary>The unit that issued a goal for all together chooses how it is shared; every rule is seen before it is chosen.</summary>
public static class ShareTarget
{
    private static readonly (SharingRule Rule, string Word, string Title)[] Rules =
    [
        (SharingRule.Equal, "deu", "Chia đều"), (SharingRule.Households, "so-ho", "Theo số hộ"), (SharingRule.Population, "so-dan", "Theo số dân"),
        (SharingRule.LastResult, "ket-qua", "Theo kết quả năm trước"), (SharingRule.ByHand, "tay", "Ghi tay từng đơn vị"),
    ];

    public static readonly FormShape RuleForm = new("cach-chia",
        [new FieldShape("cach", "Cách chia", FieldKind.Choice) { Required = true, Choices = [.. Rules.Select(r => new FieldChoice(r.Word, r.Title))] }]);

    public static IEnumerable<(string Word, string Title)> Choices => Rules.Select(r => (r.Word, r.Title));

    public static string Title(SharingRule rule) => Rules.First(r => r.Rule == rule).Title;

    public static Task<IResult> Page(Visit visit, BindingTargets targets, ShareReading shares, UnitMaps maps, AppDb db, Guid id, int nam = 0, string? cach = null) =>
        Render(visit, targets, shares, maps, db, id, nam, cach, null, 200);

    public static async Task<IResult> Choose(Visit visit, FormPost post, BindingTargets targets, ShareReading shares, UnitMaps maps, AppDb db, Changes changes, Guid id, int nam = 0)
    {
        if (await Reached(visit, targets, id, nam) is not { } target) return visit.NotFound();
        if (!post.Ok) return await Render(visit, targets, shares, maps, db, id, nam, null, post.Values, post.RefusedStatus);
        if (await Against(visit, shares, maps, target, nam) is { } refused) return await Render(visit, targets, shares, maps, db, id, nam, null, post.Values.Refuse(refused), 422);
        var days = PlanTime.SharedOver(target.Wording.Time, YearOf(visit, nam))!.Value;
        var row = await db.TargetSharings().SingleOrDefaultAsync(s => s.Target == id && s.First == days.First, visit.Stop);
        var change = changes.Begin(PlanActs.Share, visit.Actor, target.Target.Owner, id);
        if (row is null) change.Add(row = new TargetSharing { Target = id, First = days.First });
        (row.Rule, row.Map, row.DecidedAt, row.DecidedBy) = (Rules.First(r => r.Word == post["cach"]).Rule, VietnamTime.DayOf(change.Now), change.Now, visit.Actor.Id);
        change.Note("first", Ui.Words.Spoken.Day(days.First));
        change.Note("rule", post["cach"]);
        if (await change.Save(visit.Stop) is null) return visit.See(Href(id, nam));
        db.ChangeTracker.Clear();
        return visit.See(Href(id, nam));
    }

    /// <summary>The form for one share by hand: which units there are depends on the target.</summary>
    public static async ValueTask<FormShape?> HandForm(HttpContext context)
    {
        var (visit, services) = ((await Visit.BindAsync(context, null!))!, context.RequestServices);
        if (!Guid.TryParse(context.Request.RouteValues["id"]?.ToString(), out var id)) return null;
        _ = int.TryParse(context.Request.Query["nam"], NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        return await Reached(visit, services.GetRequiredService<BindingTargets>(), id, year) is { } target
            ? HandForm(Bound(target, await visit.Tree(), services.GetRequiredService<UnitMaps>())) : null;
    }

    public static async Task<IResult> Hand(Visit visit, FormPost post, BindingTargets targets, ShareReading shares, UnitMaps maps, AppDb db, Changes changes, Guid id, int nam = 0)
    {
        if (await Reached(visit, targets, id, nam) is not { } target) return visit.NotFound();
        Task<IResult> Again(FormValues values, int status = 422) => Render(visit, targets, shares, maps, db, id, nam, null, values, status);
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        var days = PlanTime.SharedOver(target.Wording.Time, YearOf(visit, nam))!.Value;
        if (await db.TargetSharings().SingleOrDefaultAsync(s => s.Target == id && s.First == days.First, visit.Stop) is not { } sharing) return await Again(post.Values.Refuse(PlanRefusals.NoRule));
        decimal? amount = null;
        if (post.Values.Optional("phan") is { } typed)
        {
            if (!Figures.TryParse(typed, out var said)) return await Again(post.Values.Refuse(PlanRefusals.NumberMissing.At("phan")));
            if (said < 0) return await Again(post.Values.Refuse(PlanRefusals.NumberOutside.At("phan")));
            amount = said;
        }

        var unit = int.Parse(post["don-vi"], CultureInfo.InvariantCulture);
        var row = await db.SharesByHand().SingleOrDefaultAsync(h => h.Target == id && h.First == days.First && h.Unit == unit, visit.Stop);
        var change = changes.Begin(PlanActs.ShareByHand, visit.Actor, target.Target.Owner, id);
        // The others share what is left: among the units of today, by what is known today.
        (sharing.Map, sharing.DecidedAt, sharing.DecidedBy) = (VietnamTime.DayOf(change.Now), change.Now, visit.Actor.Id);
        if (amount is { } hand && row is null) change.Add(new ShareByHand { Target = id, First = days.First, Unit = unit, Amount = hand });
        else if (amount is { } other && row is not null) row.Amount = other;
        else if (row is not null) change.Remove(row);
        change.Note("first", Ui.Words.Spoken.Day(days.First));
        change.Note("unit", $"{unit}");
        change.Note("amount", amount?.ToString(CultureInfo.InvariantCulture) ?? "");
        if (await change.Save(visit.Stop) is not { } overtaken) return visit.See(Href(id, nam));
        db.ChangeTracker.Clear();
        return await Again(post.Values.Refuse(overtaken with { Field = null }), 409);
    }

    private static string Href(Guid id, int year) => string.Create(CultureInfo.InvariantCulture, $"/ban/ke-hoach/chia/{id}{(year > 0 ? $"?nam={year}" : "")}");

    private static int YearOf(Visit visit, int year) => year is < PlanReading.FirstYear or > PlanReading.LastYear ? VietnamTime.DayOf(visit.Now).Year : year;

    private static async Task<YearTarget?> Reached(Visit visit, BindingTargets targets, Guid id, int year) =>
        await targets.One(id, YearOf(visit, year), visit.Stop) is { } target && (await visit.Reach(PlansAccess.Share)).Covers(target.Target.Owner) ? target : null;

    private static async Task<Refusal?> Against(Visit visit, ShareReading shares, UnitMaps maps, YearTarget target, int year) => PlanDecisions.Share(
        target.Wording, shares.Divisible(target.Wording, target.Days.Last), PlanTime.SharedOver(target.Wording.Time, YearOf(visit, year)) is not null && Bound(target, await visit.Tree(), maps).Count > 0);

    private static IReadOnlyList<UnitNode> Bound(YearTarget target, UnitTree tree, UnitMaps maps) => Binding.Units(target.Wording, target.Target.Owner, tree, maps.Successions);

    private static FormShape HandForm(IReadOnlyList<UnitNode> bound) => new("phan-ghi-tay",
    [
        new FieldShape("don-vi", "Đơn vị nào?", FieldKind.Choice) { Required = true, Choices = [.. bound.Select(n => new FieldChoice(n.Unit.ToString(CultureInfo.InvariantCulture), n.Name))] },
        new FieldShape("phan", "Phần của đơn vị ấy", FieldKind.Line) { MaxLength = 20, Hint = "Chỉ viết con số. Để trống thì đơn vị ấy trở lại theo cách chia chung." },
    ]);

    private static async Task<IResult> Render(
        Visit visit, BindingTargets targets, ShareReading shares, UnitMaps maps, AppDb db, Guid id, int nam, string? rule, FormValues? sent, int status)
    {
        if (await Reached(visit, targets, id, nam) is not { } target) return visit.NotFound();
        var (year, tree) = (YearOf(visit, nam), await visit.Tree());
        if (await Against(visit, shares, maps, target, nam) is { } against)
            return visit.Page<SharePage>(new ShareModel(target, year, null, null, [], null, sent) { Against = against.Sentence }, status);
        var days = PlanTime.SharedOver(target.Wording.Time, year)!.Value;
        var decided = await db.TargetSharings().AsNoTracking().SingleOrDefaultAsync(s => s.Target == id && s.First == days.First, visit.Stop);
        var hands = await db.SharesByHand().AsNoTracking().Where(h => h.Target == id && h.First == days.First).ToListAsync(visit.Stop);
        var tried = Rules.FirstOrDefault(r => r.Word == rule);
        var sharing = tried.Word is not null || decided is null
            ? new TargetSharing { Target = id, First = days.First, Rule = tried.Word is null ? SharingRule.Equal : tried.Rule, Map = tree.Map, DecidedAt = visit.Now } : decided;
        var shared = await shares.Work(target, sharing, hands, tree, visit.Stop);
        var bound = Bound(target, tree, maps);
        var last = await shares.LastResults(target, new TargetSharing { Target = id, First = days.First, Map = tree.Map, DecidedAt = visit.Now }, bound, visit.Stop);
        var history = await maps.History(visit.Stop);
        return visit.Page<SharePage>(new ShareModel(target, year, sharing, decided, Rows(shared, bound, last), HandForm(bound), sent)
        {
            Homeless = [.. shared.Carried.Homeless.Select(h => (history.Of(h.Unit).MaxBy(n => n.From)?.Name ?? "Đơn vị cũ", h.Amount ?? 0))], Goal = shared.Shared.Goal,
        }, status);
    }

    private static List<ShareRow> Rows(SharedTarget shared, IReadOnlyList<UnitNode> bound, IReadOnlyDictionary<int, decimal> last)
    {
        var (units, parts) = (shared.Units.ToDictionary(u => u.Unit), shared.Shared.Shares.ToDictionary(s => s.Unit));
        return [.. bound.Select(n => new ShareRow(n, units.GetValueOrDefault(n.Unit)?.Weight, shared.Of(n.Unit), parts.GetValueOrDefault(n.Unit)?.ByHand == true, last.TryGetValue(n.Unit, out var before) ? before : null))];
    }
}

/// <summary>One unit of the table.</summary>
public sealed record ShareRow(UnitNode Unit, decimal? Weight, decimal? Amount, bool ByHand, decimal? Last);

/// <summary>What the page draws: the rule that is looked at, and the one in force.</summary>
public sealed record ShareModel(YearTarget Target, int Year, TargetSharing? Sharing, TargetSharing? Decided, IReadOnlyList<ShareRow> Rows, FormShape? HandForm, FormValues? Sent)
{
    /// <summary>Why it cannot be shared at all.</summary>
    public string? Against { get; init; }

    public IReadOnlyList<(string Name, decimal Amount)> Homeless { get; init; } = [];

    public decimal Goal { get; init; }

    public decimal Sum => Rows.Sum(r => r.Amount ?? 0);

    public decimal Rest => Goal - Sum;

    public bool InForce => Decided is not null && Sharing == Decided;

    public string Amount(decimal amount) => GoalWords.Amount(amount, Target.Wording.Unit);

    /// <summary>Refusals of a form that does not stand on the page.</summary>
    public FormValues? Whole => Sent is not null && (Against is not null || (Sent.Shape.Name == ShareTarget.RuleForm.Name ? InForce : Decided is null)) ? Sent : null;

    public FormValues? Typed(FormShape? shape) => Sent is not null && Sent.Shape.Name == shape?.Name ? Sent : null;
}

using System.Globalization;
using System.Reflection;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Parts;

/// <summary>The kind an address names, with what this person may choose from: for drawing its form and for reading it.</summary>
public sealed class KindCall
{
    private const int MostPlaces = 400;
    private const int MostRecords = 200;

    private KindCall(Kind kind, KindOptions options) => (Kind, Options) = (kind, options);

    public Kind Kind { get; }

    public KindOptions Options { get; }

    /// <summary>Null where there is no such kind, or this person's unit does not record it.</summary>
    public static async ValueTask<KindCall?> BindAsync(HttpContext context, ParameterInfo parameter) => await Of(context);

    /// <summary>The form of a new record at the address.</summary>
    public static async ValueTask<FormShape?> NewForm(HttpContext context) => await Of(context) is { } call ? KindForm.OnPage(call.Kind, call.Options) : null;

    /// <summary>The form that puts the record at the address right.</summary>
    public static async ValueTask<FormShape?> CorrectionForm(HttpContext context) => await Of(context) is { } call ? KindForm.Correction(call.Kind, call.Options) : null;

    // Asked for by the form and by the use case: found once.
    internal static async ValueTask<KindCall?> Of(HttpContext context)
    {
        if (context.Items.TryGetValue(typeof(KindCall), out var known)) return (KindCall?)known;
        var call = await Find(context);
        context.Items[typeof(KindCall)] = call;
        return call;
    }

    private static async Task<KindCall?> Find(HttpContext context)
    {
        var kinds = context.RequestServices.GetRequiredService<KindList>();
        var visit = (await Visit.BindAsync(context, null!))!;
        var reach = await visit.Reach(ActivitiesAccess.Write);
        var db = context.RequestServices.GetRequiredService<AppDb>();
        if (context.GetRouteValue("kind") is string slug)
            return kinds.At(slug) is { } kind && kind.On(VietnamTime.DayOf(visit.Now)) ? await ForNew(visit, kind, kinds, db) : null;

        if (!Guid.TryParse(context.GetRouteValue("id") as string, out var id)) return null;
        return await ActivitiesAccess.Reached(db, id, reach, visit.Stop) is { } record ? await For(visit, record, kinds, db) : null;
    }

    /// <summary>For writing a new record of a kind; at one place only, where that is asked and reached. Null where this person's unit does not record it.</summary>
    internal static async Task<KindCall?> ForNew(Visit visit, Kind kind, KindList kinds, AppDb db, int? only = null)
    {
        var tree = await visit.Tree();
        var places = Places(kind, await visit.Reach(ActivitiesAccess.Write), tree, visit.Actor.Hat?.Unit ?? 0);
        if (only is { } unit && places.Any(p => p.Unit == unit)) places = [.. places.Where(p => p.Unit == unit)];
        return places.Count == 0 ? null : new KindCall(kind, await OptionsOf(kind, places, kinds, db, tree, visit.Stop));
    }

    /// <summary>For putting a record right. Null where its kind or its unit is gone.</summary>
    internal static async Task<KindCall?> For(Visit visit, Activity record, KindList kinds, AppDb db)
    {
        var tree = await visit.Tree();
        return kinds.Named(record.Kind) is { } kind && tree.Find(record.Unit) is { } place
            ? new KindCall(kind, await OptionsOf(kind, [place], kinds, db, tree, visit.Stop)) : null;
    }

    /// <summary>Units for which somebody may record a kind: all within reach, or only the nearest where that would be a list nobody reads.</summary>
    public static IReadOnlyList<UnitNode> Places(Kind kind, Reach reach, UnitTree tree, int own)
    {
        var all = reach.Units().Select(tree.Find).OfType<UnitNode>().Where(n => kind.RecordedBy.Contains(n.Kind)).ToList();
        return all.Count <= MostPlaces ? all : [.. all.Where(n => n.Unit == own || n.Parent == own)];
    }

    /// <summary>What the form of a kind offers at these places.</summary>
    public static async Task<KindOptions> OptionsOf(Kind kind, IReadOnlyList<UnitNode> places, KindList kinds, AppDb db, UnitTree tree, CancellationToken stop)
    {
        // An area chooses among the areas of its commune; a commune among its own areas.
        var around = places.Select(p => p.Kind == "residential-area" ? p.Parent ?? p.Unit : p.Unit).Distinct().ToList();
        var units = around.Count == 1 && kind.Fields.Any(f => f.Type is KindFieldType.Unit or KindFieldType.Units)
            ? tree.Subtree(around[0]).Where(n => n.Kind == "residential-area" && (places.Count > 1 || n.Unit != places[0].Unit)).Select(Choice).ToList() : [];
        var records = new Dictionary<string, IReadOnlyList<FieldChoice>>();
        foreach (var field in kind.Fields.Where(f => f.Type == KindFieldType.Record))
        {
            var at = places.Select(p => p.Unit).ToArray();
            var found = await db.Activities().AsNoTracking().Where(a => a.Kind == field.Links && at.Contains(a.Unit) && a.State != KindStates.Withdrawn)
                .OrderByDescending(a => a.Day).Take(MostRecords).ToListAsync(stop);
            records[field.Name] = [.. found.Select(a => new FieldChoice(a.Id.ToString(), RecordTitle.Short(kinds.Named(a.Kind), a)))];
        }

        return new KindOptions([.. places.Select(Choice)], units, records);
    }

    private static FieldChoice Choice(UnitNode node) => new(node.Unit.ToString(CultureInfo.InvariantCulture), node.Name);
}

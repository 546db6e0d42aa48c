using System.Reflection;
using CauNoi.Activities;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Imports.Send;

/// <summary>The kind an address names, and all units for which this person may record it: a table may speak of every one of them.</summary>
public sealed class ImportCall
{
    private readonly KindList kinds;
    private readonly Places places;
    private readonly UnitTree tree;

    private ImportCall(Kind kind, KindList kinds, Places places, UnitTree tree) => (Kind, this.kinds, this.places, this.tree) = (kind, kinds, places, tree);

    public Kind Kind { get; }

    public bool PlaceAsked => places.All.Count > 1;

    /// <summary>Null where there is no such kind, or nothing this person reaches records it.</summary>
    public static async ValueTask<ImportCall?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var visit = (await Visit.BindAsync(context, null!))!;
        var kinds = context.RequestServices.GetRequiredService<KindList>();
        if (kinds.At((string)context.GetRouteValue("kind")!) is not { } kind || !kind.On(VietnamTime.DayOf(visit.Now))) return null;
        var tree = await visit.Tree();
        var places = (await visit.Reach(ActivitiesAccess.Write)).Units().Select(tree.Find).OfType<UnitNode>().Where(n => kind.RecordedBy.Contains(n.Kind)).ToList();
        return places.Count == 0 ? null : new ImportCall(kind, kinds, new Places(places, tree), tree);
    }

    internal RowReader Reader(IReadOnlyList<string> header, DateOnly today, AppDb db, CancellationToken stop) =>
        new(Kind, places, new Sheet(header, []), today, place => KindCall.OptionsOf(Kind, [place], kinds, db, tree, stop));
}

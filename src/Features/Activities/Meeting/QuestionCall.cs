using System.Globalization;
using System.Reflection;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Meeting;

/// <summary>The meeting an address names, with the units that may have promised something there.</summary>
public sealed record QuestionCall(Kind Kind, Activity Meeting, FormShape Form)
{
    /// <summary>Null where there is no such meeting within reach.</summary>
    public static async ValueTask<QuestionCall?> BindAsync(HttpContext context, ParameterInfo parameter) => await Of(context);

    /// <summary>The form for writing down a question asked at the meeting at the address.</summary>
    public static async ValueTask<FormShape?> FormAt(HttpContext context) => (await Of(context))?.Form;

    // Asked for by the form and by the use case: found once.
    private static async ValueTask<QuestionCall?> Of(HttpContext context)
    {
        if (context.Items.TryGetValue(typeof(QuestionCall), out var known)) return (QuestionCall?)known;
        var call = await Find(context);
        context.Items[typeof(QuestionCall)] = call;
        return call;
    }

    private static async Task<QuestionCall?> Find(HttpContext context)
    {
        if (!Guid.TryParse(context.GetRouteValue("id") as string, out var id)) return null;
        var visit = (await Visit.BindAsync(context, null!))!;
        var db = context.RequestServices.GetRequiredService<AppDb>();
        if (await ActivitiesAccess.Reached(db, id, await visit.Reach(ActivitiesAccess.Write), visit.Stop) is not { } meeting) return null;
        return context.RequestServices.GetRequiredService<KindList>().Named(meeting.Kind) is { Questions: true } kind
            ? new QuestionCall(kind, meeting, AskQuestion.Form(Promisers(await visit.Tree(), meeting.Unit))) : null;
    }

    // The meeting's own unit, those below it, and those above it: whoever stands at the table.
    private static IReadOnlyList<FieldChoice> Promisers(UnitTree tree, int unit)
    {
        var nodes = new List<UnitNode>();
        for (var node = tree.Find(unit); node is not null; node = node.Parent is { } parent ? tree.Find(parent) : null) nodes.Add(node);
        nodes.AddRange(tree.Children(unit));
        return [.. nodes.Select(n => new FieldChoice(n.Unit.ToString(CultureInfo.InvariantCulture), n.Name))];
    }
}

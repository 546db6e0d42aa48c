using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Periods.Rules;
using CauNoi.Platform.Pages;

namespace CauNoi.Periods.Parts;

/// <summary>The choice of a unit within reach and of an ended period: what closing a period and beginning a round both ask.</summary>
public static class PeriodChoice
{
    private const string Place = "don-vi";
    private const string Which = "ky";

    /// <summary>Null where no unit is within reach.</summary>
    public static async ValueTask<FormShape?> Form(Visit visit, string name, Permission needed, string question)
    {
        var (tree, reach) = (await visit.Tree(), await visit.Reach(needed));
        var places = reach.Units().Select(tree.Find).OfType<UnitNode>().Where(n => n.Kind is "province" or "commune").ToList();
        return places.Count == 0 ? null : new FormShape(name,
        [
            new FieldShape(Place, question, FieldKind.Choice)
                { Required = true, Choices = [.. places.Select(n => new FieldChoice(n.Unit.ToString(CultureInfo.InvariantCulture), n.Name))] },
            new FieldShape(Which, "Kỳ nào?", FieldKind.Choice)
                { Required = true, Choices = [.. PeriodDecisions.Offered(VietnamTime.DayOf(visit.Now)).Select(p => new FieldChoice(p.Format(), p.Words))] },
        ]);
    }

    /// <summary>The form as it is first shown: one unit to choose is chosen.</summary>
    public static FormValues? Fresh(FormShape? form) =>
        form?.With([.. form[Place].Choices is [{ } only] ? [(Place, only.Value)] : Array.Empty<(string, string)>()]);

    /// <summary>What was chosen.</summary>
    public static (int Unit, Period Period) Read(FormPost post) => (int.Parse(post[Place], CultureInfo.InvariantCulture), Period.Parse(post[Which]));
}

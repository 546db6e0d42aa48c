using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions.Step;

/// <summary>What may be chosen in a step's form depends on the case: units around its place, agencies that are competent, categories.</summary>
internal static class StepChoices
{
    private const string AgencyKind = "external-agency", MemberKind = "member-organisation", AreaKind = "residential-area";

    /// <summary>The fields as the page draws them.</summary>
    public static IReadOnlyList<FieldShape> Drawn(StepForm form, OpenCase open, CaseDesk desk) => [.. form.Fields.Select(f => Drawn(f, open, desk))];

    private static FieldShape Drawn(FieldShape field, OpenCase open, CaseDesk desk) => field.Name switch
    {
        StepForm.Category => Choice(field, desk.Categories.All.Select(c => new FieldChoice(c.Id, c.Title))),
        StepForm.Place => Choice(field, Places(open)),
        StepForm.To => Choice(field, Holders(open, desk)),
        StepForm.Agency => Choice(field, Agencies(open, desk)),
        StepForm.Reason => Choice(field, desk.Book.Pauses.Select(r => new FieldChoice(r.Id, r.Title))),
        StepForm.Result => field with { Choices = [.. field.Choices.Where(c => open.Possible.Contains(StepForm.ActionOf(c.Value)))] },
        _ => field,
    };

    /// <summary>Where the case is, on today's map.</summary>
    public static int PlaceOf(OpenCase open, CaseDesk desk)
    {
        var place = open.Petition.Area ?? open.Petition.Unit;
        return open.Tree.Has(place) ? place : Successors.Today(place, open.Tree, desk.Maps.Successions).Order().FirstOrDefault(open.Petition.Unit);
    }

    /// <summary>Who is competent by the table, the likeliest first.</summary>
    public static IReadOnlyList<Competent> Proposed(OpenCase open, CaseDesk desk) => Competence.Of(open.Tree, PlaceOf(open, desk), open.Petition.Category, desk.Book.Competence);

    private static FieldShape Choice(FieldShape field, IEnumerable<FieldChoice> choices) => field with { Kind = FieldKind.Choice, Choices = [.. choices] };

    private static IEnumerable<FieldChoice> Places(OpenCase open) =>
        open.Tree.Children(open.Petition.Unit).Where(n => n.Kind is AreaKind or "commune").Prepend(open.Tree.Find(open.Petition.Unit)).OfType<UnitNode>().Select(Of);

    private static IEnumerable<FieldChoice> Holders(OpenCase open, CaseDesk desk)
    {
        var path = open.Tree.Path(PlaceOf(open, desk));
        var units = path.Where(n => n.Kind is "commune" or "province").Reverse()
            .SelectMany(n => open.Tree.Children(n.Unit).Where(c => c.Kind is MemberKind or "department" || (n.Kind == "province" && c.Kind == "commune")).Prepend(n));
        return Proposed(open, desk).Select(c => c.Unit).Where(u => u.Kind != AgencyKind).Concat(units)
            .Where(n => n.Unit != open.Petition.Holder && n.Unit != open.Petition.AboutUnit && !(open.Petition.AboutUnit is { } about && open.Tree.Within(n.Unit, about))).DistinctBy(n => n.Unit)
            // What a member of an organisation proposes, that organisation answers: the one at the place before the one above it.
            .OrderByDescending(n => open.Petition.Organisation != 0 && (n.Unit == open.Petition.Organisation || n.Line == open.Petition.Organisation))
            .Select(n => new FieldChoice(Text(n.Unit), UnitNames.Of(open.Tree, n.Unit)));
    }

    private static IEnumerable<FieldChoice> Agencies(OpenCase open, CaseDesk desk)
    {
        var path = open.Tree.Path(PlaceOf(open, desk)).Reverse();
        var proposed = Proposed(open, desk).Where(c => c.Unit.Kind == AgencyKind).ToList();
        return proposed.Select(c => new FieldChoice(Text(c.Unit.Unit), $"{c.Unit.Name}, đề xuất theo {Ui.Words.Spoken.Small(c.Row.Basis)}{(c.Row.Confirmed ? "" : ", chưa xác nhận")}"))
            .Concat(path.SelectMany(n => open.Tree.Children(n.Unit)).Where(n => n.Kind == AgencyKind).Select(Of)).DistinctBy(c => c.Value);
    }

    private static FieldChoice Of(UnitNode node) => new(Text(node.Unit), node.Name);

    private static string Text(int unit) => unit.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;
using CauNoi.Petitions.Rules;

namespace CauNoi.Petitions.Parts;

/// <summary>The member organisations of the installation, as whoever speaks as a member names them. Of a person nothing is kept but that one word on one case.</summary>
internal static class MemberOrganisations
{
    private const string Kind = "member-organisation";

    /// <summary>From as many on, choices are a list that opens and begins with nothing chosen.</summary>
    private const int Listed = 5;

    /// <summary>The organisation chosen or named; nothing where there is none such.</summary>
    public static int? Find(UnitTree tree, string typed) =>
        Of(tree).FirstOrDefault(n => Text(n) == typed || Fold.Key(n.Name) == Fold.Key(typed))?.Unit;

    /// <summary>The field as a page draws it.</summary>
    public static FieldShape Drawn(UnitTree tree, FormShape shape) =>
        Of(tree).ToList() is var all && all.Count < Listed
            // Few stand open beside each other: there, nobody must be choosable too.
            ? shape[IntakeFields.Organisation] with { Kind = FieldKind.Choice, Choices = [new FieldChoice("", "Không, gửi với tư cách người dân"), .. all.Select(Choice)] }
            : shape[IntakeFields.Organisation] with { Kind = FieldKind.Choice, Choices = [.. all.Select(Choice)] };

    private static IEnumerable<UnitNode> Of(UnitTree tree) => tree.Home is { } home ? tree.Children(home.Unit).Where(n => n.Kind == Kind) : [];

    private static FieldChoice Choice(UnitNode node) => new(Text(node), node.Name);

    private static string Text(UnitNode node) => node.Unit.ToString(CultureInfo.InvariantCulture);
}

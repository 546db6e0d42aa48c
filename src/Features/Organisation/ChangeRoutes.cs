using CauNoi.Organisation.Change;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;

namespace CauNoi.Organisation;

/// <summary>The addresses under which units are changed.</summary>
internal static class ChangeRoutes
{
    private const string Base = "/ban/don-vi/thay-doi";

    public static void Add(Routes routes)
    {
        var read = AccessRule.Needs(ChangeAccess.Read);
        var change = AccessRule.Needs(ChangeAccess.Change);
        var approve = AccessRule.Needs(ChangeAccess.Approve);
        routes.Get(Base, BrowseChanges.Show, read);
        routes.Get($"{Base}/so-sanh", CompareDays.Show, read);
        routes.Get($"{Base}/moi", NewChange.Show, change);
        routes.Post($"{Base}/moi", NewChange.Send, change, NewChange.Form);
        routes.Get($"{Base}/{{id:guid}}", ShowChange.Page, read);
        foreach (var form in StepForms.All)
        {
            routes.Get($"{Base}/{{id:guid}}/{form.Door}", (Visit visit, AppDb db, Guid id) => AddStep.Show(visit, db, id, form), change);
            routes.Post($"{Base}/{{id:guid}}/{form.Door}",
                (Visit visit, FormPost post, AppDb db, Changes changes, UnitMaps maps, Platform.Catalogue.Rules rules, Guid id) =>
                    AddStep.Send(visit, post, db, changes, maps, rules, id, form), change, form.Form);
        }

        routes.Post($"{Base}/{{id:guid}}/bo-viec", AddStep.Remove, change, AddStep.RemoveForm);
        routes.Post($"{Base}/{{id:guid}}/ghi", DecideChange.Enter, change, DecideChange.Bare);
        routes.Post($"{Base}/{{id:guid}}/de-nghi", DecideChange.Propose, change, DecideChange.Bare);
        routes.Post($"{Base}/{{id:guid}}/duyet", DecideChange.Approve, approve, DecideChange.Bare);
        routes.Post($"{Base}/{{id:guid}}/tra-lai", DecideChange.Return, approve, DecideChange.Reason);
        routes.Post($"{Base}/{{id:guid}}/bo", DecideChange.Drop, change, DecideChange.Bare);
        routes.Post($"{Base}/{{id:guid}}/hoan-tac", DecideChange.Undo, change, DecideChange.Reason);
    }
}

using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Contacts;

/// <summary>Contacts of the residential areas of one commune. One commune at a time: nobody needs a list of a whole province's telephones.</summary>
public static class BrowseContacts
{
    public static async Task<IResult> Show(Visit visit, AppDb db, [FromQuery(Name = "don-vi")] int? unit = null) =>
        await Render(visit, db, unit, ChangeContacts.PasteForm.Empty, StatusCodes.Status200OK);

    internal static async Task<IResult> Render(Visit visit, AppDb db, int? asked, FormValues values, int status)
    {
        var (tree, reach) = (await visit.MapTree(), await visit.Reach(AddressBookAccess.Contacts));
        var communes = tree.Order.Where(n => n.Kind == "commune" && reach.Covers(n.Unit)).ToList();
        if (asked is { } named && communes.TrueForAll(c => c.Unit != named)) return visit.NotFound();
        var commune = communes.Find(c => c.Unit == asked) ?? (communes.Count == 1 ? communes[0] : null);
        var areas = commune is null ? [] : tree.Subtree(commune.Unit).Where(n => n.Kind == "residential-area").ToList();
        var day = tree.Map;
        var units = areas.Select(a => a.Unit).ToArray();
        var contacts = units.Length == 0 ? [] : await db.AreaContacts().AsNoTracking().Where(c => units.Contains(c.Unit) && c.ValidUntil == null && c.ValidFrom <= day).ToListAsync(visit.Stop);
        var byArea = contacts.ToLookup(c => c.Unit);
        var rows = areas.SelectMany(a => byArea[a.Unit].OrderBy(c => c.Role, StringComparer.Ordinal).Select(c => new ContactRow(c.Id, a.Name, ContactRoles.Word(c.Role), c.Name, c.Phone, c.ValidFrom))).ToList();
        return visit.Page<ContactsPage>(new ContactsModel(MapDay.OnMap(visit), communes, commune, rows, areas.Count(a => !byArea[a.Unit].Any()), values), status);
    }
}

public sealed record ContactRow(Guid Id, string Area, string Role, string Name, string Phone, DateOnly Since);

public sealed record ContactsModel(MapDay Day, IReadOnlyList<UnitNode> Communes, UnitNode? Commune, IReadOnlyList<ContactRow> Rows, int Without, FormValues Values);

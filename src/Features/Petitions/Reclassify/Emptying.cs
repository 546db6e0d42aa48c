using CauNoi.Platform.Data;

namespace CauNoi.Petitions.Reclassify;

/// <summary>
/// What a sealed case leaves behind: a row with a code and a day. Everything else about it goes in the transaction that puts its
/// content into the sealed store: what was said, what the desk finds it by, steps, links, duties with who handled them,
/// messages sent and waiting, who was kept from it, and who signed along.
/// </summary>
internal static class Emptying
{
    private static readonly string[] OfTheCase =
    [
        "delete from petition_private where petition = $1",
        "delete from petition_message where petition = $1",
        "delete from petition_step where petition = $1",
        "delete from petition_link where petition = $1",
        "update petition_handling set duplicate_of = null where duplicate_of = $1",
        "delete from petition_handling where petition = $1",
        "delete from stored_file where owner = $1",
        "delete from search_entry where record = $1",
        "delete from outbox where record = $1",
        "delete from duty_turn where duty in (select id from duty where record = $1)",
        "delete from duty where record = $1",
        "delete from conflict_of_interest where record = $1",
        """
        update petition set class = null, outcome = null, organisation = 0, agency = null, area = null, category = null, sorted_at = null, due_on = null,
            about_unit = null, parent = null, on_behalf = false, held = 0, reopened = 0, holder = unit where id = $1
        """,
    ];

    // Those who signed along said the same: they are no list of supporters of a denunciation.
    private static readonly string[] OfTheCopy =
    [
        "delete from co_signature_confirmation where petition = $1",
        "delete from co_signature where petition = $1",
    ];

    public static void Of(Change change, Petition petition)
    {
        foreach (var sql in OfTheCase) change.Bulk.Run(sql, petition.Id);
        foreach (var sql in OfTheCopy) change.Bulk.Run(sql, OpenPetitions.Rules.OpenCode.Parse(petition.Code)!);
    }
}

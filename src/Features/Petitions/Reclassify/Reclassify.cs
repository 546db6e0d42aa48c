using System.Security.Cryptography;
using CauNoi.Denunciations;
using CauNoi.Denunciations.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.OpenPetitions;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Reclassify;

/// <summary>
/// Đây là tố cáo: everything that was said, added, answered and sent with a case goes into the sealed store, in one transaction; an
/// empty stub is left, which no list shows. Whoever pressed it cannot read it any more.
/// </summary>
public static class Reclassify
{
    public static readonly FormShape Form = new("day-la-to-cao",
    [
        new FieldShape("cap-tren", "Người bị tố cáo làm việc ở chính đơn vị này: niêm phong cho cấp trên", FieldKind.Tick),
        new FieldShape("chac", "Tôi đã đọc và đây là tố cáo", FieldKind.Tick) { Required = true, WhenEmpty = "Xin đánh dấu: niêm phong rồi thì chính ông/bà cũng không mở lại được." },
    ]);

    public static async Task<IResult> Show(Visit visit, CaseDesk desk, Guid id) =>
        await desk.Open(visit, id, HandlingAccess.Handle) is { } open ? visit.Page<ReclassifyPage>(new ReclassifyModel(id, open.Petition.Code, May(open) ? Form.Empty : Form.Empty.Refuse(HandlingRefusals.NotSealedHere))) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, CaseDesk desk, DenunciationStore store, Changes changes, PublishedCopies copies, SealedFiles files, Guid id)
    {
        if (await desk.Open(visit, id, HandlingAccess.Handle) is not { } open) return visit.NotFound();
        if (!May(open)) return Again(post.Values.Refuse(HandlingRefusals.NotSealedHere), 409);
        if (!post.Ok) return Again(post.Values, post.RefusedStatus);
        var stored = await desk.Db.StoredFiles().AsNoTracking().Where(f => f.Owner == id).ToListAsync(visit.Stop);
        var gathered = await Gathering.Of(desk, open, stored, files, visit.Stop);
        // A file that does not open would be lost for ever by what follows.
        if (gathered is null) return Again(post.Values.Refuse(HandlingRefusals.NotSealedUnopened), 409);

        var petition = open.Petition;
        var unit = post.Values.Ticked("cap-tren") && open.Tree.Find(petition.Unit)?.Parent is { } above ? above : petition.Unit;
        var change = changes.Begin(ReclassifyActs.Seal, visit.Actor, petition.Unit, id);
        var refused = await store.Take(change, new Denunciation(Slip(petition.Code), unit, DenunciationKind.Denunciation, DenunciationDoor.Reclassified, gathered.Said)
        {
            Files = gathered.Files, ReceivedAt = petition.ReceivedAt,
        }, visit.Stop);
        if (refused is not null) return Again(post.Values.Refuse(refused with { Field = null }), 409);
        petition.State = PetitionState.Sealed;
        petition.ChangedAt = change.Now;
        await copies.Take(change, petition.Code, visit.Stop);
        await change.Settle(id, [], visit.Stop);
        foreach (var field in PetitionActs.All.SelectMany(a => a.Fields).Where(f => f.Secrecy == Kernel.Audit.Secrecy.Personal).Select(f => f.Name).Distinct())
            await change.ForgetField(field, [id], visit.Stop);
        Emptying.Of(change, petition);
        if (await change.Save(visit.Stop) is { } lost) return Again(post.Values.Refuse(lost), 409);
        // Only now: what a refused change would have needed is still there.
        foreach (var file in stored.Where(f => f.Kind == SealedFiles.Kind)) files.Remove(file);
        return visit.See("/ban/kien-nghi");

        IResult Again(FormValues values, int status) => visit.Page<ReclassifyPage>(new ReclassifyModel(id, open.Petition.Code, values), status);
    }

    private static bool May(OpenCase open) => PetitionStates.After(open.Petition.State, open.Petition.Class, PetitionAction.Seal, open.Hands) is not null;

    // The sender asks on by the code of the petition, where the secret is known; at the other door there is none to guess.
    private static DenunciationSlip Slip(string code) => new(Guid.CreateVersion7(), code, RandomNumberGenerator.GetString(SlipCode.Alphabet, 12));
}

public sealed record ReclassifyModel(Guid Id, string Code, FormValues Values);

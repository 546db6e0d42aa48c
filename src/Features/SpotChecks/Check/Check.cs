using CauNoi.Activities;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.SpotChecks.Draw;
using CauNoi.SpotChecks.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.SpotChecks.Check;

/// <summary>A second pair of eyes looks at one record of a sample and says whether it is right, in a sentence and with a photo where there is one.</summary>
public static class Check
{
    private const string Verdict = "ket-luan";
    private const string Words = "nhan-xet";
    private const string Proof = "anh";

    public static readonly FormShape Form = new("phuc-tra-mau",
    [
        new FieldShape(Verdict, "Bản ghi có đúng không?", FieldKind.Choice) { Required = true, Choices = [new(SpotSample.Right, "Đúng"), new(SpotSample.Wrong, "Chưa đúng")] },
        new FieldShape(Words, "Đã xem ở đâu, thấy thế nào?", FieldKind.Text) { Required = true, MinLength = 10, MaxLength = 500, Hint = "Một hai câu về việc, không viết về người." },
        new FieldShape(Proof, "Ảnh làm chứng", FieldKind.Photo),
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, KindList kinds, SecondPersons seconds, Guid id) =>
        await Found(visit, db, id) is { } check ? await Render(visit, db, kinds, seconds, check, null, 200) : visit.NotFound();

    public static async Task<IResult> Photo(Visit visit, AppDb db, FileStore store, Guid id, Guid file)
    {
        if (await Found(visit, db, id) is null) return visit.NotFound();
        var photo = await db.StoredFiles().AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.Owner == id, visit.Stop);
        return photo?.LargeHash is { } hash && store.Open(FileHash.FromBytes(hash)) is { } picture ? Results.Stream(picture, "image/jpeg") : visit.NotFound();
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, SecondPersons seconds, PhotoDoor photos, Guid id)
    {
        var reach = await visit.Reach(SpotChecksAccess.Check);
        if (await db.SpotChecks().SingleOrDefaultAsync(c => c.Id == id, visit.Stop) is not { } check || !reach.Covers(check.Unit)) return visit.NotFound();
        var values = post.Values;
        if (Against(check, await May(visit, db, seconds, check)) is { } refused) values = values.Refuse(refused);
        if (!values.Ok) return await Render(visit, db, kinds, seconds, check, values, post.Ok ? 409 : post.RefusedStatus);
        var change = changes.Begin(SpotActs.SpotCheck, visit.Actor, check.Unit, check.Activity);
        if (post.File(Proof) is { } file)
        {
            var photo = await photos.Take(file, id, visit.Stop);
            if (!photo.Ok) return await Render(visit, db, kinds, seconds, check, values.Refuse(photo.Refusals.Select(r => r.At(Proof))), 422);
            change.Add(photo.Value!);
        }

        (check.Verdict, check.Words, check.CheckedBy, check.CheckedAt) = (values[Verdict], values[Words], visit.Actor.Id, change.Now);
        change.Note("verdict", values[Verdict]);
        change.Note("words", values[Words]);
        await change.Close(SpotDuties.SpotCheck, id, visit.Stop);
        await change.Leave(new Fact(SpotMeasures.Checked, check.Unit, check.Day, 1, id) { Status = FactStatus.Final });
        if (check.Verdict == SpotSample.Wrong)
        {
            await change.Leave(new Fact(SpotMeasures.Wrong, check.Unit, check.Day, 1, id) { Status = FactStatus.Final });
            change.Open(SpotDuties.PutRight, check.Unit, id, SpotDuties.PutRight.Title, $"/ban/phuc-tra/mau/{id}");
        }

        if (await change.Save(visit.Stop) is null) return visit.See($"/ban/phuc-tra/mau/{id}");
        db.ChangeTracker.Clear();
        return await Found(visit, db, id) is { } fresh ? await Render(visit, db, kinds, seconds, fresh, values.Refuse(SpotRefusals.CheckedAlready), 409) : visit.NotFound();
    }

    private static Refusal? Against(SpotCheck check, bool may) => check.Verdict is not null ? SpotRefusals.CheckedAlready : may ? null : SpotRefusals.NotTheSecondPerson;

    private static async Task<bool> May(Visit visit, AppDb db, SecondPersons seconds, SpotCheck check)
    {
        var hands = await ShowRound.Hands(db, [check.Activity], visit.Stop);
        return await seconds.Is(visit.Actor, check.Unit, SpotChecksAccess.Check, [.. hands[check.Activity]], visit.Stop);
    }

    private static async Task<SpotCheck?> Found(Visit visit, AppDb db, Guid id)
    {
        var reach = await visit.Reach(ActivitiesAccess.Read);
        return await db.SpotChecks().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, visit.Stop) is { } check && reach.Covers(check.Unit) ? check : null;
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, KindList kinds, SecondPersons seconds, SpotCheck check, FormValues? values, int status)
    {
        var activity = await db.Activities().AsNoTracking().SingleAsync(a => a.Id == check.Activity, visit.Stop);
        var photos = await db.StoredFiles().AsNoTracking().Where(f => f.Owner == check.Id && f.LargeHash != null).Select(f => f.Id).ToListAsync(visit.Stop);
        var unit = (await visit.Tree()).Find(check.Unit)?.Name ?? "Đơn vị cũ";
        var mayCheck = check.Verdict is null && await May(visit, db, seconds, check);
        var mayMend = check.Verdict == SpotSample.Wrong && activity.State != KindStates.Withdrawn && (await visit.Reach(ActivitiesAccess.Write)).Covers(check.Unit);
        return visit.Page<CheckPage>(new CheckModel(check, activity, RecordTitle.Of(kinds.Named(activity.Kind), activity), unit, photos, mayCheck, mayMend, values), status);
    }
}

public sealed record CheckModel(
    SpotCheck Check, Activity Activity, string Title, string Unit, IReadOnlyList<Guid> Photos, bool MayCheck, bool MayMend, FormValues? Values);

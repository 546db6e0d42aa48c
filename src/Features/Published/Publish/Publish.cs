using System.Globalization;
using CauNoi.Activities.Kinds;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Pictures;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Published.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Published.Publish;

/// <summary>One photo is published: consent, the question about children, places hidden in the pixels, and a public copy of its own.</summary>
public static class Publish
{
    public const string Children = "tre-em";
    public const string Boxes = "che";

    public static readonly FormShape Form = new("dang-anh",
    [
        new FieldShape(Children, "Có trẻ em nhận ra được mặt không?", FieldKind.Choice)
        {
            Required = true, WhenEmpty = "Xin trả lời: trong ảnh có trẻ em nhận ra được mặt không.",
            Hint = "Nếu có, khoanh che mặt từng em trên ảnh. Chỗ che được làm nhoè hẳn trong bản đăng, không gỡ ra được.",
            Choices = [new("khong", "Không có trẻ em, hoặc không nhận ra được mặt"), new("co", "Có, và tôi đã khoanh che mặt các em")],
        },
        new FieldShape("dong-y", "Những người nhận ra được trong ảnh đã đồng ý cho đăng", FieldKind.Tick)
        {
            Required = true, WhenEmpty = "Xin hỏi những người trong ảnh rồi đánh dấu là họ đồng ý. Ai chưa đồng ý thì khoanh che mặt, hoặc không đăng ảnh.",
        },
        new FieldShape("mo-ta", "Ảnh chụp gì?", FieldKind.Line) { MaxLength = 120, Hint = "Một câu cho người không nhìn thấy ảnh. Không ghi tên người." },
        new FieldShape(Boxes, "Chỗ che", FieldKind.Hidden) { MaxLength = 1_000 },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, KindList kinds, Guid id, Guid file)
    {
        if (await Publishing.Of(visit, db, kinds, id) is not { } at || await Photo(db, id, file, visit.Stop) is not { LargeHash: not null } photo) return visit.NotFound();
        return Standing(at, photo) is { } refused ? await Gallery.Render(visit, db, at, Form.Empty.Refuse(refused), 409) : visit.Page<PublishPage>(new PublishModel(at, photo, Form.Empty));
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, KindList kinds, PhotoMask mask, Guid id, Guid file)
    {
        if (await Publishing.Of(visit, db, kinds, id) is not { } at || await Photo(db, id, file, visit.Stop) is not { } photo) return visit.NotFound();
        if (Standing(at, photo) is { } standing) return await Gallery.Render(visit, db, at, Form.Empty.Refuse(standing), 409);
        var (values, children, hidden) = (post.Values, post[Children] == "co", PictureBox.Read(post[Boxes]));
        if (values.Ok && PictureDecisions.Picture(at.Public, at.Shown, false, children, hidden) is { } refused) values = values.Refuse(refused);
        if (!values.Ok) return visit.Page<PublishPage>(new PublishModel(at, photo, values), post.RefusedStatus);

        var picture = Guid.CreateVersion7();
        var copy = await mask.Copy(photo, picture, hidden!, visit.Stop);
        if (!copy.Ok) return visit.Page<PublishPage>(new PublishModel(at, photo, values.Refuse(copy.Refusals[0])), 409);
        var change = changes.Begin(PictureActs.Publish, visit.Actor, at.Activity.Unit, id);
        var published = new PublishedPicture
        {
            Id = picture, Record = at.Record!.Id, Source = file, Words = post["mo-ta"], Masked = hidden!.Count > 0, ByAccount = visit.Actor.Id, At = change.Now,
        };
        published.Show(copy.Value!.Id);
        change.Add(copy.Value);
        change.Add(published);
        change.Note("picture", picture.ToString());
        change.Note("children", post[Children]);
        change.Note("hidden", hidden.Count.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(visit.Stop) is null) return visit.See($"/ban/so-viec/{id}/dang-anh");

        // Somebody published the same photo at the same moment: one copy is enough.
        db.ChangeTracker.Clear();
        return await Publishing.Of(visit, db, kinds, id) is { } fresh
            ? await Gallery.Render(visit, db, fresh, Form.Empty.Refuse(PictureRefusals.AlreadyPublished), 409) : visit.NotFound();
    }

    /// <summary>The public copy of a photo, for whoever decides about it; also while it is hidden.</summary>
    public static async Task<IResult> Copy(Visit visit, AppDb db, KindList kinds, FileStore store, Guid id, Guid file)
    {
        if (await Publishing.Of(visit, db, kinds, id) is not { } at || at.Pictures.FirstOrDefault(p => p.Source == file && p.File is not null) is not { File: { } copy }) return visit.NotFound();
        var stored = await db.StoredFiles().AsNoTracking().SingleAsync(f => f.Id == copy, visit.Stop);
        return store.Open(FileHash.FromBytes(stored.LargeHash!)) is { } picture ? Results.Stream(picture, "image/jpeg") : visit.NotFound();
    }

    private static Task<StoredFile?> Photo(AppDb db, Guid id, Guid file, CancellationToken stop) =>
        db.StoredFiles().AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.Owner == id, stop);

    // What no answer on the form could mend.
    private static Kernel.Refusal? Standing(Publishing at, StoredFile photo) =>
        at.Pictures.Any(p => p.Source == photo.Id && PictureStates.Kept.Contains(p.State)) ? PictureRefusals.AlreadyPublished
        : PictureDecisions.Picture(at.Public, at.Shown, at.Pictures.Any(p => p.Source == photo.Id && p.State == PictureState.Removed), false, []);
}

public sealed record PublishModel(Publishing At, StoredFile Photo, FormValues Values);

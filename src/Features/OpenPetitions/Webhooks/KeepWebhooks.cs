using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.OpenPetitions.Webhooks;

/// <summary>Which programs elsewhere are told what becomes public.</summary>
public static class KeepWebhooks
{
    public static readonly FormShape Form = new("noi-nhan-tin",
    [
        new FieldShape("dia-chi", "Địa chỉ nhận tin", FieldKind.Line) { Required = true, MaxLength = 300, Hint = "Bắt đầu bằng https://. Mỗi tin chỉ mang mã, việc gì vừa xảy ra và đường dẫn." },
    ]);

    public static readonly FormShape EndForm = new("thoi-nhan-tin", []);

    private static readonly Refusal Odd = new("Địa chỉ cần bắt đầu bằng https:// và không mang tên người dùng, mật khẩu.", "dia-chi");

    public static async Task<IResult> Page(Visit visit, AppDb db, WebhookSecrets secrets, string? xong = null) => await Render(visit, db, secrets, Form.Empty, 200, xong);

    public static async Task<IResult> Add(Visit visit, FormPost post, AppDb db, Changes changes, WebhookSecrets secrets, Installation installation)
    {
        if (!post.Ok) return await Render(visit, db, secrets, post.Values, post.RefusedStatus);
        if (!Uri.TryCreate(post["dia-chi"], UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || (url.Scheme != Uri.UriSchemeHttps && !(installation.Demo && url.IsLoopback && url.Scheme == Uri.UriSchemeHttp)))
            return await Render(visit, db, secrets, post.Values.Refuse(Odd), 422);
        var id = Guid.CreateVersion7();
        var change = changes.Begin(OpenPetitionActs.AddWebhook, visit.Actor, visit.Actor.Hat!.Unit, id);
        change.Add(new OpenWebhook { Id = id, Url = url.AbsoluteUri, Secret = secrets.Fresh(), MadeAt = change.Now, NextAt = change.Now });
        change.Note("host", url.Host);
        return await change.Save(visit.Stop) is { } refused ? await Render(visit, db, secrets, post.Values.Refuse(refused), 409) : visit.See("/ban/kien-nghi-cong-khai/noi-nhan?xong=them");
    }

    public static async Task<IResult> End(Visit visit, FormPost post, AppDb db, Changes changes, WebhookSecrets secrets, Guid id)
    {
        if (await db.Set<OpenWebhook>().SingleOrDefaultAsync(w => w.Id == id, visit.Stop) is not { } webhook) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, secrets, Form.Empty, post.RefusedStatus);
        if (webhook.EndedAt is not null) return visit.See("/ban/kien-nghi-cong-khai/noi-nhan?xong=thoi");
        var change = changes.Begin(OpenPetitionActs.EndWebhook, visit.Actor, visit.Actor.Hat!.Unit, id);
        webhook.EndedAt = change.Now;
        change.Note("host", new Uri(webhook.Url).Host);
        if (await change.Save(visit.Stop) is not { } refused) return visit.See("/ban/kien-nghi-cong-khai/noi-nhan?xong=thoi");

        db.ChangeTracker.Clear();
        return await Render(visit, db, secrets, Form.Empty.Refuse(refused), 409);
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, WebhookSecrets secrets, FormValues values, int status, string? done = null)
    {
        var webhooks = await db.Set<OpenWebhook>().AsNoTracking().OrderBy(w => w.EndedAt != null).ThenByDescending(w => w.MadeAt).Take(100).ToListAsync(visit.Stop);
        return visit.Page<WebhooksPage>(new WebhooksModel(webhooks, webhook => secrets.Open(webhook.Secret), values, done), status);
    }
}

public sealed record WebhooksModel(IReadOnlyList<OpenWebhook> Webhooks, Func<OpenWebhook, string> Secret, FormValues Values, string? Done);

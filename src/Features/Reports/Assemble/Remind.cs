using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Reports.Assemble;

/// <summary>One press reminds everybody who has not handed in: it stands at the head of their reports. No row of theirs is touched.</summary>
public static class Remind
{
    private static readonly TimeSpan Rest = TimeSpan.FromHours(20);
    private static readonly Refusal Nobody = new("Không còn đơn vị nào chưa gửi, nên không cần nhắc.");
    private static readonly Refusal Today = new("Hôm nay đã nhắc rồi. Xin để các đơn vị có thời gian làm, mai hãy nhắc lại.");

    public static readonly FormShape Form = new("nhac",
    [
        new FieldShape("mau", "Mẫu", FieldKind.Hidden) { Required = true, MaxLength = 80 },
        new FieldShape("ky", "Kỳ", FieldKind.Hidden) { Required = true, MaxLength = 200 },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, Gathering gathering, ReportBook book, AppDb db, Changes changes)
    {
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus);
        if (book.Template(post["mau"]) is not { } template || !Period.TryParse(post["ky"], out var period) || visit.Actor.Hat is not { } hat) return visit.NotFound();
        var missing = (await gathering.Of(visit, template, period)).Where(r => !r.HandedIn).Select(r => r.Owed.Unit).ToArray();
        if (missing.Length == 0) return await Again(post.Values.Refuse(Nobody), 409);
        if (await ShowGathering.LastReminder(db, visit, template.Name, period) is { } last && visit.Now - last.At < Rest) return await Again(post.Values.Refuse(Today), 409);
        var change = changes.Begin(ReportsActs.Remind, visit.Actor, hat.Unit, template.Name);
        change.Add(new Reminder { Unit = hat.Unit, Template = template.Name, Period = period.Format(), Units = missing, By = visit.Actor.Id, At = change.Now });
        change.Note("template", template.Name);
        change.Note("period", period.Format());
        change.Note("units", missing.Length.ToString(CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop) is { } lost ? await Again(post.Values.Refuse(lost), 409) : visit.See($"/ban/bao-cao/tong-hop?mau={template.Name}&ky={Uri.EscapeDataString(period.Format())}");

        Task<IResult> Again(FormValues values, int status)
        {
            db.ChangeTracker.Clear();
            return ShowGathering.Render(visit, gathering, book, db, values["mau"], values["ky"], values, status);
        }
    }
}

using CauNoi.Feedback.Rules;
using CauNoi.Kernel;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Offline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Feedback.Offline;

/// <summary>An opinion is taken down without signal, for the desk of the own unit.</summary>
internal sealed class FeedbackOffline : OfflineRoom
{
    private const string Note = "note";

    public override string Name => "feedback";

    public override Task<IReadOnlyList<OfflineForm>> Forms(OfflineAsk ask) =>
        Task.FromResult<IReadOnlyList<OfflineForm>>([new OfflineForm(Note, "Ghi một góp ý", "message-circle", Submit.Submit.Form.Empty)]);

    public override async Task<OfflineEnd> Receive(OfflineAsk ask, OfflineItem item)
    {
        var shape = Submit.Submit.Form;
        if (item.Form != Note || item.Fields.Any(f => f.Value.Length > 0 && shape.Fields.All(s => s.Name != f.Key))) return OfflineEnd.Refuse([FeedbackRefusals.FormChanged]);
        var db = ask.Services.GetRequiredService<AppDb>();
        var key = item.Decided && await db.FeedbackNotes().AnyAsync(n => n.Id == item.Id, ask.Visit.Stop) ? Guid.CreateVersion7() : item.Id;
        var sent = await Submit.Submit.Run(ask.Visit, shape.Read(new Dictionary<string, string>(item.Fields) { ["khoa"] = key.ToString() }), key, null, change => item.Mark(change, key), db, ask.Services.GetRequiredService<Changes>());
        if (sent.Code is not null) return new OfflineEnd(sent.Already ? OfflineState.Standing : OfflineState.Received) { Address = $"/ban/gop-y/{key}" };
        return sent.Values.Refusals.Contains(FeedbackRefusals.KeyTaken) ? OfflineEnd.Ask(FeedbackRefusals.KeptForPerson) : OfflineEnd.Refuse(sent.Values.Refusals);
    }

    public override async Task<Refusal?> Attach(OfflineAsk ask, Guid record, StoredFile photo)
    {
        var (db, visit) = (ask.Services.GetRequiredService<AppDb>(), ask.Visit);
        if (await db.FeedbackNotes().AsNoTracking().SingleOrDefaultAsync(n => n.Id == record, visit.Stop) is not { } note) return FeedbackRefusals.NoNoteForPhoto;
        return await ask.Attach(FeedbackActs.AttachPhoto, note.Unit, record, photo, most: 1, FeedbackRefusals.OnePhoto);
    }

    public override Task<OfflineBeside> Beside(OfflineAsk ask, OfflineItem item) => Task.FromResult(new OfflineBeside("Góp ý",
        [.. Submit.Submit.Form.Fields.Where(f => item.Fields.GetValueOrDefault(f.Name, "").Length > 0 && f.Name != "khoa").Select(f => new OfflineLine(f.Label, item.Fields[f.Name], null))], null));
}

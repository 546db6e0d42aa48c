using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.Notebook.Rules;
using CauNoi.Notebook.Seal;
using CauNoi.Notebook.Sign;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Offline;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Notebook.Delta;

/// <summary>What changed since a phone was here last, of the own unit and of nobody else's.</summary>
public static class Delta
{
    public const int RecordDays = 90;
    private const int MostDuties = 30;

    internal static async Task<IResult> Show(HttpContext context, AppDb db, FeatureList features, UnitMaps maps, ServerKeys keys, FormText texts, string? tu = null)
    {
        var (call, refused) = await SignedCall.Read(context, db);
        if (call is null) return refused!;
        var visit = call.Visit;
        if (call.Doubt is { } doubt) return Wire.Answer(new { words = NotebookRefusals.ReadingEnded(doubt) }, StatusCodes.Status403Forbidden);
        var services = context.RequestServices;
        var ask = new OfflineAsk(services, visit);
        // Looked at before anything is read: what is written meanwhile comes once more.
        var tx = await db.Database.SqlQuery<Horizon>($"""select tx_base() as "Base", tx_horizon() as "Now" """).SingleAsync(visit.Stop);
        var circle = await DutyCircle.Of(visit, features, maps);
        var hat = visit.Actor.Hat!;
        var tree = await visit.Tree();
        var place = DeltaToken.Hash($"{hat.Id} {hat.Unit} {string.Join(',', circle.Seats.Order())}");
        var had = DeltaToken.Read(tu) is { } token && token.Base == tx.Base && token.Place == place ? token : null;

        var parts = new Dictionary<string, object>
        {
            ["key"] = new { id = keys.Offered.Id, point = System.Buffers.Text.Base64Url.EncodeToString(keys.Offered.Point) },
            ["me"] = new { name = visit.Actor.Name, hat = hat.Role.Title, unit = hat.Unit, unitName = tree.Find(hat.Unit)?.Name ?? "Đơn vị cũ" },
            ["duties"] = await Duties(db, features, circle, visit),
            ["figures"] = await Figures(features, ask),
        };
        var hashes = parts.ToDictionary(p => p.Key, p => DeltaToken.Hash(p.Value));
        var answer = new Dictionary<string, object>();
        foreach (var (name, part) in parts)
            if (had?.Parts.GetValueOrDefault(name) != hashes[name]) answer[name] = part;
        var versions = await Forms(features, ask, texts, had, answer);
        var records = await Records(features, ask, visit, had?.Horizon);
        if (records.There.Count > 0) answer["records"] = records.There;
        var gone = new DeltaGone(had?.Forms.Keys.Except(versions.Keys).ToList() ?? [], records.Gone, had?.Forms.Where(f => f.Value.Contains(' ') && versions.GetValueOrDefault(f.Key)?.Contains(' ') != true).Select(f => f.Key).ToList() ?? []);
        if (gone.Any) answer["gone"] = gone;
        if (had is null) answer["whole"] = true;
        answer["token"] = new DeltaToken(DeltaToken.ThisShape, tx.Base, tx.Now, place, hashes, versions).Write();
        answer["now"] = visit.Now;
        return Wire.Answer(answer);
    }

    private static async Task<object> Duties(AppDb db, FeatureList features, DutyCircle circle, Visit visit)
    {
        var due = await DutyReading.Inbox(db, circle).OrderBy(d => d.DueAt).Take(MostDuties).ToListAsync(visit.Stop);
        return due.Select(d => new
        {
            id = d.Id, title = d.Title, due = VietnamTime.DayOf(d.DueAt.AddTicks(-1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), words = DueWords.Left(d.DueAt, visit.Now),
            form = features.Offline.Select(r => r.FormFor(d.Kind) is { } form ? $"{r.Name}/{form}" : null).FirstOrDefault(f => f is not null),
        }).ToList();
    }

    private static async Task<object> Figures(FeatureList features, OfflineAsk ask)
    {
        var figures = new List<OfflineFigure>();
        foreach (var room in features.Offline) figures.AddRange(await room.Figures(ask));
        return figures;
    }

    // Drawn only where the phone has another version.
    private static async Task<Dictionary<string, string>> Forms(FeatureList features, OfflineAsk ask, FormText texts, DeltaToken? had, Dictionary<string, object> answer)
    {
        var (versions, forms, guidance) = (new Dictionary<string, string>(), new List<object>(), new List<object>());
        foreach (var room in features.Offline)
        foreach (var form in await room.Forms(ask))
        {
            var (name, version, guide) = ($"{room.Name}/{form.Name}", FormText.Version(form), form.Guide is { } text ? FormText.Version(text) : null);
            var known = had?.Forms.GetValueOrDefault(name)?.Split(' ') ?? [];
            versions[name] = guide is null ? version : $"{version} {guide}";
            if (known.ElementAtOrDefault(0) != version)
                forms.Add(new { name, title = form.Title, icon = form.Icon, version, uses = form.Uses, html = await texts.Of(form, version, ask.Services), guide = guide is null ? null : name });
            if (guide is not null && known.ElementAtOrDefault(1) != guide)
                guidance.Add(new { id = name, title = form.Guide!.Title, html = await texts.Of(form.Guide, guide, ask.Services) });
        }

        if (forms.Count > 0) answer["forms"] = forms;
        if (guidance.Count > 0) answer["guidance"] = guidance;
        return versions;
    }

    private static async Task<(List<object> There, List<Guid> Gone)> Records(FeatureList features, OfflineAsk ask, Visit visit, long? since)
    {
        var (there, gone, first) = (new List<object>(), new List<Guid>(), VietnamTime.DayOf(visit.Now).AddDays(-RecordDays));
        foreach (var room in features.Offline)
        foreach (var record in await room.Records(ask, first, since))
        {
            if (record.Gone) gone.Add(record.Id);
            else there.Add(new
            {
                id = record.Id, form = $"{room.Name}/{record.Form}", title = record.Title, day = record.Day, state = record.State, words = record.Words, at = record.At, version = record.Version,
                fields = record.Fields?.ToDictionary(f => f.Key, f => new[] { f.Value }),
            });
        }

        return (there, gone);
    }

    private sealed record Horizon(long Base, long Now);
}

/// <summary>What a phone has and should have no more.</summary>
internal sealed record DeltaGone(List<string> Forms, List<Guid> Records, List<string> Guidance)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Any => Forms.Count + Records.Count + Guidance.Count > 0;
}

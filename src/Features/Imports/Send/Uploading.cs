using System.Globalization;
using CauNoi.Imports.Parts;
using CauNoi.Imports.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Time;
using CauNoi.Periods.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using CauNoi.Platform.Sheets;
using Npgsql;

namespace CauNoi.Imports.Send;

/// <summary>Reads a table into the rows that wait. While one stretch is on its way to the database, the next is being read.</summary>
public sealed class Uploading(NpgsqlDataSource source, SettingValues settings)
{
    private readonly Staging staging = new(source);

    internal async Task<Outcome<Guid>> Take(Visit visit, ImportCall call, SheetStream sheet, string name, AppDb db, Changes changes, ClosedPeriods periods)
    {
        var kind = call.Kind;
        var most = (await settings.Read(visit.Stop)).Number(ImportRows.MostRows);
        var import = new ActivityImport
        {
            Id = Guid.CreateVersion7(), Kind = kind.Name, KindVersion = kind.Version, Unit = visit.Actor.Hat?.Unit ?? 0, ByAccount = visit.Actor.Id,
            At = visit.Now, FileName = name.Length > 120 ? name[..120] : name, Header = [.. sheet.Header],
        };
        var upload = changes.Begin(ImportActs.Upload, visit.Actor, import.Unit, import.Id);
        upload.Add(import);
        upload.Note("kind", kind.Name);
        if (await upload.Save(visit.Stop) is { } lost) return lost;
        try
        {
            var rows = await Read(import.Id, call.Reader(sheet.Header, VietnamTime.DayOf(visit.Now), db, visit.Stop), sheet, most, visit.Stop);
            if (!rows.Ok || rows.Value == 0) return await GiveUp(rows.Ok ? ImportRefusals.NoRows : rows.Refusals[0]);
            await staging.MarkTwins(import.Id, kind, rows.Value, visit.Stop);
            await staging.MarkClosed(import.Id, periods, 0, rows.Value, visit.Stop);
            import.Rows = rows.Value;
            (import.Faulty, import.Closed) = await staging.Judged(import.Id, visit.Stop);
        }
        catch (UnreadableSheet unreadable)
        {
            return await GiveUp(unreadable.Refusal.At("tep"));
        }

        var check = changes.Begin(ImportActs.CheckTable, visit.Actor, import.Unit, import.Id);
        import.CheckedAt = check.Now;
        check.Note("rows", import.Rows.ToString(CultureInfo.InvariantCulture));
        check.Note("faulty", import.Faulty.ToString(CultureInfo.InvariantCulture));
        check.Note("closed", import.Closed.ToString(CultureInfo.InvariantCulture));
        return await check.Save(visit.Stop) is { } late ? late : import.Id;

        async Task<Outcome<Guid>> GiveUp(Refusal why)
        {
            var drop = changes.Begin(ImportActs.Drop, visit.Actor, import.Unit, import.Id);
            import.DroppedAt = drop.Now;
            return await drop.Save(visit.Stop) ?? why;
        }
    }

    private async Task<Outcome<int>> Read(Guid import, RowReader reader, SheetStream sheet, long most, CancellationToken stop)
    {
        var (sent, under, rows) = (0, Task.CompletedTask, new List<ReadRow>(Staging.Chunk));
        try
        {
            await foreach (var part in sheet.Parts().WithCancellation(stop))
                foreach (var row in part)
                {
                    rows.Add(await reader.Read(row));
                    if (rows.Count == Staging.Chunk) await Send();
                    if (sent + rows.Count > most) return ImportRefusals.TooLong(most);
                }

            await Send();
        }
        finally
        {
            await under;
        }

        return sent;

        async Task Send()
        {
            await under;
            var (full, from) = (rows, sent);
            under = Task.Run(() => staging.Add(import, from, full, stop), stop);
            (sent, rows) = (sent + full.Count, new List<ReadRow>(Staging.Chunk));
        }
    }
}

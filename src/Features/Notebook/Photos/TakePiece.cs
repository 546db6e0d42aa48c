using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.Notebook.Receive;
using CauNoi.Notebook.Rules;
using CauNoi.Notebook.Seal;
using CauNoi.Notebook.Sign;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Notebook.Photos;

/// <summary>A piece of a photo: kept in the database before it is acknowledged, so that any node takes the next one.</summary>
public static class TakePiece
{
    private const int LongestPhoto = 16 * 1024 * 1024;
    private const long MostWaiting = 100L * 1024 * 1024;
    private const int MostPhotos = 20;

    public static readonly SentBytes Most = new(256 * 1024);

    internal static async Task<IResult> Send(HttpContext context, AppDb db, SettingValues settings, PhotoArrival arrival, Guid id, int picture, int tu = -1, int dai = -1)
    {
        var (call, refused) = await SignedCall.Read(context, db);
        if (call is null) return refused!;
        var (visit, device, body, item, n) = (call.Visit, call.Device.Id, call.Body, id, picture);
        if (n is < 1 or > MostPhotos || dai is <= Envelope.PointBytes + Envelope.IvBytes + Envelope.TagBytes or > LongestPhoto || tu < 0 || tu > dai - body.Length)
            return Wire.Answer(new { words = NotebookRefusals.Unreadable.Sentence }, StatusCodes.Status400BadRequest);
        var number = PhotoArrival.Number(item, n);
        if (await db.StoredFiles().AnyAsync(f => f.Id == number, visit.Stop)) return Whole(dai, Receipt.Of(item, "standing", visit.Now, "Ảnh đã tới."));
        var mine = db.Pieces().Where(p => p.Device == device && p.Item == item && p.No == n);
        var have = await Have(mine, visit);
        if (tu != have) return Wire.Answer(new { have }, StatusCodes.Status409Conflict);
        if (body.Length > 0)
        {
            var values = await settings.Read(visit.Stop);
            if (PhotoHours.After(values.Hour(NotebookSettings.PhotosFrom), values.Hour(NotebookSettings.PhotosTo), TimeOnly.FromDateTime(VietnamTime.At(visit.Now).DateTime)) is { } after)
                return Wire.Answer(new { after = after.ToString("HH:mm", CultureInfo.InvariantCulture) }, StatusCodes.Status503ServiceUnavailable);
            if (await db.Pieces().Where(p => p.Device == device).SumAsync(p => (long)p.Bytes.Length, visit.Stop) + body.Length > MostWaiting)
                return Wire.Answer(new { words = NotebookRefusals.TooManyPieces.Sentence }, StatusCodes.Status429TooManyRequests);
            if (!await Kept(db, device, item, n, tu, dai, body, visit)) return Wire.Answer(new { have = await Have(mine, visit) }, StatusCodes.Status409Conflict);
            have += body.Length;
        }

        return have < dai ? Wire.Answer(new { have }) : Whole(dai, await Arrived(db, arrival, call, item, n));
    }

    private static async Task<Receipt> Arrived(AppDb db, PhotoArrival arrival, SignedCall call, Guid item, int n)
    {
        var visit = call.Visit;
        var text = await db.NotebookItems().AsNoTracking().SingleOrDefaultAsync(i => i.Id == item && i.Account == call.Device.Account, visit.Stop);
        if (text is null) return Receipt.Of(item, "again", visit.Now, NotebookRefusals.TextFirst.Sentence);
        if (text.State == NotebookItem.Waiting) return Receipt.Of(item, "person", visit.Now, text.Words!);
        if (text.Record is null) return Receipt.Of(item, "standing", visit.Now, "Bản ghi của ảnh này không được ghi vào sổ.");
        return await arrival.One(visit, call.Device.Id, text, n) is { } refused
            ? Receipt.Of(item, "refused", visit.Now, refused.Sentence)
            : Receipt.Of(item, "received", visit.Now, "Ảnh đã tới.", null);
    }

    private static IResult Whole(int total, Receipt receipt) => Wire.Answer(new { have = total, receipt });

    private static Task<int> Have(IQueryable<Piece> mine, Visit visit) => mine.SumAsync(p => p.Bytes.Length, visit.Stop);

    // In one statement with the look at what is there: of two that bring the same piece one keeps it.
    private static async Task<bool> Kept(AppDb db, Guid device, Guid item, int n, int starts, int total, byte[] body, Visit visit) => await db.Database.ExecuteSqlAsync($"""
        insert into notebook_piece (device, item, no, starts, total, bytes, came_at)
        select {device}, {item}, {n}, {starts}, {total}, {body}, {visit.Now.ToUniversalTime()}
        where coalesce((select sum(octet_length(bytes)) from notebook_piece where device = {device} and item = {item} and no = {n}), 0) = {starts}
        on conflict do nothing
        """, visit.Stop) == 1;
}

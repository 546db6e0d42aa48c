using System.Buffers.Binary;
using System.Security.Cryptography;
using CauNoi.Kernel;
using CauNoi.Notebook.Seal;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Offline;
using CauNoi.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Notebook.Photos;

/// <summary>Brings photos to their records once both are there. Until then they lie sealed; opened they are for a moment, in memory.</summary>
internal sealed class PhotoArrival(IServiceProvider services, AppDb db, FeatureList features, ServerKeys keys, PhotoDoor door)
{
    /// <summary>A photo's own number: the same on every node and at every try.</summary>
    public static Guid Number(Guid item, int no)
    {
        Span<byte> said = stackalloc byte[20];
        item.TryWriteBytes(said, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(said[16..], no);
        return new Guid(SHA256.HashData(said).AsSpan(0, 16), bigEndian: true);
    }

    /// <summary>All photos of an item that are whole and wait for it.</summary>
    public async Task<IReadOnlyList<Refusal>> Arrive(Visit visit, Guid device, NotebookItem item)
    {
        if (item.Record is null || item.Photos == 0) return [];
        var whole = await db.Pieces().AsNoTracking().Where(p => p.Device == device && p.Item == item.Id).GroupBy(p => new { p.No, p.Total })
            .Where(g => g.Sum(p => p.Bytes.Length) == g.Key.Total).Select(g => g.Key.No).ToListAsync(visit.Stop);
        var refusals = new List<Refusal>();
        foreach (var no in whole.Order())
            if (await One(visit, device, item, no) is { } refused) refusals.Add(refused);
        return refusals;
    }

    /// <summary>One photo that is whole, or what stands against it. Its pieces are gone afterwards, whatever came of it.</summary>
    public async Task<Refusal?> One(Visit visit, Guid device, NotebookItem item, int no)
    {
        var pieces = db.Pieces().Where(p => p.Device == device && p.Item == item.Id && p.No == no);
        var parts = await pieces.AsNoTracking().OrderBy(p => p.Starts).Select(p => p.Bytes).ToListAsync(visit.Stop);
        // Another node brought it there meanwhile and put its pieces away.
        if (parts.Count == 0 && await Arrived(item, no, visit.Stop)) return null;
        var refused = Open(item.Id, no, [.. parts.SelectMany(p => p)]) is { } photo ? await Attach(visit, item, no, photo) : Rules.NotebookRefusals.Unreadable;
        await pieces.ExecuteDeleteAsync(visit.Stop);
        return refused;
    }

    private Task<bool> Arrived(NotebookItem item, int no, CancellationToken stop)
    {
        var number = Number(item.Id, no);
        return db.StoredFiles().AnyAsync(f => f.Id == number, stop);
    }

    private async Task<Refusal?> Attach(Visit visit, NotebookItem item, int no, byte[] photo)
    {
        if (features.Offline.FirstOrDefault(r => item.Form.StartsWith($"{r.Name}/", StringComparison.Ordinal)) is not { } room) return Rules.NotebookRefusals.UnknownForm;
        using var stream = new MemoryStream(photo);
        var taken = await door.Take(stream, $"anh-{no}", item.Record!.Value, Number(item.Id, no), visit.Stop);
        return taken.Ok ? await room.Attach(new OfflineAsk(services, visit), item.Record.Value, taken.Value) : taken.Refusals[0];
    }

    // Which of our keys it was sealed to is not said: there are few, and a wrong one is told by the seal.
    private byte[]? Open(Guid item, int no, byte[] stream)
    {
        if (stream.Length < Envelope.PointBytes + Envelope.IvBytes + Envelope.TagBytes) return null;
        var (point, iv, data) = (stream[..Envelope.PointBytes], stream[Envelope.PointBytes..(Envelope.PointBytes + Envelope.IvBytes)], stream[(Envelope.PointBytes + Envelope.IvBytes)..]);
        return keys.All.Select(key => Envelope.Open(key, item, $"{item}/{no}", point, iv, data)).FirstOrDefault(p => p is not null);
    }
}

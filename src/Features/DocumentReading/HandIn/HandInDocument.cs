using System.Globalization;
using System.Text;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.DocumentReading.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.DocumentReading.HandIn;

/// <summary>A document is handed in, as a file or as pasted text. It is only kept here; reading it is work of its own.</summary>
public static class HandInDocument
{
    internal const long LongestBody = MostBytes + (1024 * 1024);

    private const long MostBytes = 100 * 1024 * 1024;
    private const int MostPasted = 120_000, LongestName = 120, Shown = 100;

    public static readonly FormShape Form = new("van-ban",
    [
        new FieldShape("tep", "Tệp văn bản", FieldKind.File) { Hint = "Word, PDF, bản quét hay ảnh chụp, ODT, HTML hoặc văn bản thường; tới 300 trang hay 100 MB." },
        new FieldShape("loi-van", "Hoặc dán lời văn vào đây", FieldKind.Text) { MaxLength = MostPasted, Hint = "Khi chỉ có lời văn chép từ thư hay trang mạng." },
    ]);

    public static Task<IResult> Show(Visit visit, AppDb db) => Render(visit, db, null, 200);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, FileStore store)
    {
        if (visit.Actor.Hat is not { } hat) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, post.Values, post.RefusedStatus);
        var (file, pasted) = (post.File("tep"), post.Values.Optional("loi-van"));
        if (file is null == pasted is null) return await Render(visit, db, post.Values.Refuse(file is null ? ReadingRefusals.NothingSent : ReadingRefusals.TwoSent), 422);
        await using var content = file?.OpenReadStream() ?? new MemoryStream(Encoding.UTF8.GetBytes(pasted!));
        var (bytes, kept) = (content.Length, await store.Put(content, MostBytes, visit.Stop));
        if (!kept.Ok) return await Render(visit, db, post.Values.Refuse(ReadingRefusals.TooBig), 422);
        var name = file is null ? "Lời văn dán lên.txt" : Named(file.FileName);
        var document = Guid.CreateVersion7();
        var change = changes.Begin(ReadingActs.HandIn, visit.Actor, hat.Unit, document);
        var original = new StoredFile { Owner = document, Name = name, Kind = "document", Hash = kept.Value.ToBytes(), Bytes = bytes, At = change.Now };
        change.Add(original);
        change.Add(new ReadDocument { Id = document, Unit = hat.Unit, Name = name, Title = name, File = original.Id, ByAccount = visit.Actor.Id, At = change.Now });
        change.Note("name", name);
        change.Note("bytes", bytes.ToString(CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop) is { } lost ? await Render(visit, db, post.Values.Refuse(lost with { Field = null }), 409) : visit.See($"/ban/doc-van-ban/{document}");
    }

    // Only a label; what kind of file it is, its content says.
    private static string Named(string sent)
    {
        var last = sent.Split('/', '\\')[^1].Normalize(NormalizationForm.FormC);
        var clean = string.Concat(last.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '_' or '(' or ')')).Trim(' ', '.');
        if (clean.Length == 0) return "tệp";
        return clean.Length <= LongestName ? clean : clean[^LongestName..];
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, FormValues? values, int status)
    {
        var documents = await (await ReadingAccess.Seen(db, visit)).AsNoTracking().Where(d => d.State != ReadState.Dropped).OrderByDescending(d => d.At).Take(Shown).ToListAsync(visit.Stop);
        return visit.Page<HandInPage>(new HandInModel(documents, values), status);
    }
}

public sealed record HandInModel(IReadOnlyList<ReadDocument> Documents, FormValues? Values);

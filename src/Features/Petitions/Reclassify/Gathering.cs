using System.Globalization;
using CauNoi.Denunciations;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Files;
using CauNoi.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Reclassify;

/// <summary>All that a case holds, readable, on its way into the sealed store.</summary>
internal sealed record Gathered(IReadOnlyList<SaidLine> Said, IReadOnlyList<SaidFile> Files);

internal static class Gathering
{
    /// <summary>Everything, or nothing where a part of it cannot be opened.</summary>
    public static async Task<Gathered?> Of(CaseDesk desk, OpenCase open, IReadOnlyList<StoredFile> stored, SealedFiles files, CancellationToken stop)
    {
        if (open.Content is not { } content) return null;
        var messages = await desk.Db.PetitionMessages().AsNoTracking().Where(m => m.Petition == open.Petition.Id).OrderBy(m => m.At).ToListAsync(stop);
        var steps = open.Steps.Select(s => (Step: s, Content: desk.ContentOf(s))).ToList();
        var said = new List<SaidLine>
        {
            new("Kiến nghị", $"{open.Petition.Code}, nhận {Spoken.Moment(open.Petition.ReceivedAt)}"), new("Tiêu đề", content.Title), new("Nội dung", content.Text), new("Mong muốn", content.Wanted),
            new("Ở đâu", content.Address), new("Toạ độ", content is { Latitude: { } south, Longitude: { } east } ? string.Create(CultureInfo.InvariantCulture, $"{south}, {east}") : ""),
            new("Nguồn", content.Origin), new("Họ tên người gửi", content.Name, Identifies: true), new("Điện thoại", content.Phone, Identifies: true), new("Thư điện tử", content.Email, Identifies: true),
        };
        said.AddRange(content.Answers.Select(a => new SaidLine(a.Question, a.Answer)));
        foreach (var message in messages)
        {
            if (SenderMessage.Of(message, desk.Key) is not { } words) return null;
            said.Add(new SaidLine($"Người gửi ghi thêm {Spoken.Moment(message.At)}", words));
        }

        foreach (var (step, words) in steps)
        {
            said.Add(new SaidLine($"Bước xử lý {Spoken.Moment(step.At)}: {Rules.PetitionWords.Of(step.Action)}", string.Join('\n', new[] { words.Words, words.Relied, step.Number ?? "" }.Where(w => w.Length > 0))));
        }

        var named = content.Files.Concat(steps.SelectMany(s => s.Content.Files)).ToLookup(f => f.Id);
        var taken = new List<SaidFile>();
        foreach (var file in stored.Where(f => f.Kind == SealedFiles.Kind))
        {
            if (await files.Open(file, stop) is not { } bytes) return null;
            var name = named[file.Id].FirstOrDefault();
            taken.Add(new SaidFile(name?.Name ?? "tep", name?.Kind == PrivateFile.Photo ? ImageType(bytes) : "application/octet-stream", bytes));
        }

        return new Gathered([.. said.Where(l => l.Text.Length > 0)], taken);
    }

    // Photos were cleaned when they came: they are one of these.
    private static string ImageType(byte[] bytes) => bytes switch
    {
        [0xFF, 0xD8, ..] => "image/jpeg",
        [0x89, 0x50, ..] => "image/png",
        [0x52, 0x49, 0x46, 0x46, ..] => "image/webp",
        _ => "application/octet-stream",
    };
}

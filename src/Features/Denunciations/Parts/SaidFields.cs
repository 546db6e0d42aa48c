using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Denunciations.Parts;

/// <summary>What both forms ask, by web and at the desk, and how it becomes lines of the sealed content.</summary>
internal static class SaidFields
{
    private const long MostBytes = 10 * 1_048_576;

    public static readonly FieldShape About = new("ve-ai", "Tố cáo ai, cơ quan nào", FieldKind.Line) { Required = true, MaxLength = 300, WhenEmpty = "Xin cho biết tố cáo ai, cơ quan nào." };

    public static readonly FieldShape Text = new("noi-dung", "Đã xảy ra việc gì", FieldKind.Text)
    {
        Required = true, MinLength = 20, MaxLength = 20_000, WhenEmpty = "Xin viết đã xảy ra việc gì.", Hint = "Ai, làm việc gì, ở đâu, khi nào; vì sao ông/bà biết.",
    };

    public static readonly FieldShape Proof = new("chung-cu", "Chứng cứ, người biết việc", FieldKind.Text) { MaxLength = 4_000 };

    public static readonly FieldShape Photo = new("anh", "Ảnh", FieldKind.Photo) { Hint = "Một ảnh, tối đa 15 MB. Thông tin về máy và nơi chụp được gỡ ngay khi nhận." };

    public static readonly FieldShape File = new("tep", "Tệp khác", FieldKind.File) { Hint = "Tối đa 10 MB, giữ nguyên như gửi." };

    public static readonly FieldShape Name = new("ho-ten", "Họ tên người tố cáo", FieldKind.Line) { MaxLength = 120 };

    public static readonly FieldShape Address = new("dia-chi", "Địa chỉ", FieldKind.Line) { MaxLength = 300 };

    public static readonly FieldShape Phone = new("dien-thoai", "Điện thoại", FieldKind.Line) { MaxLength = 40 };

    /// <summary>What was said, each with the question it answers; who said it apart from what was said.</summary>
    public static IReadOnlyList<SaidLine> Of(FormValues values) =>
    [
        .. new[] { About, Text, Proof }.Where(f => values[f.Name].Length > 0).Select(f => new SaidLine(f.Label, values[f.Name])),
        .. new[] { Name, Address, Phone }.Where(f => values[f.Name].Length > 0).Select(f => new SaidLine(f.Label, values[f.Name], Identifies: true)),
    ];

    /// <summary>The files, in memory only. A photo is cleaned there; another kind stays as it came, because its marks may be the proof.</summary>
    public static async Task<Outcome<IReadOnlyList<SaidFile>>> Files(FormPost post, CancellationToken stop)
    {
        var files = new List<SaidFile>();
        if (post.File(Photo.Name) is { } photo)
        {
            var clean = CleanPhoto.From(await Bytes(photo, stop), PhotoLimits.Default);
            if (!clean.Ok) return clean.Refusals.Select(r => r.At(Photo.Name)).ToList();
            files.Add(new SaidFile($"anh.{clean.Value.Kind.ToString().ToLowerInvariant()}", $"image/{clean.Value.Kind.ToString().ToLowerInvariant()}", clean.Value.Bytes));
        }

        if (post.File(File.Name) is not { } other) return files;
        if (other.Length > MostBytes) return Rules.DenunciationRefusals.FileTooBig;
        files.Add(new SaidFile(Path.GetFileName(other.FileName), "application/octet-stream", await Bytes(other, stop)));
        return files;
    }

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken stop)
    {
        using var whole = new MemoryStream();
        await file.CopyToAsync(whole, stop);
        return whole.ToArray();
    }
}

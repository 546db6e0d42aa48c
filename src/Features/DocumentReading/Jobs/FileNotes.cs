using CauNoi.Documents.Reading;
using CauNoi.Ui.Words;

namespace CauNoi.DocumentReading.Jobs;

/// <summary>What was done to a file to get its text, as sentences: each of these can hide a mistake, and whoever confirms should know.</summary>
internal static class FileNotes
{
    public static IEnumerable<string> Of(FileFacts facts)
    {
        if (facts.RecognisedPages > 0)
            yield return $"{Spoken.Number(facts.RecognisedPages)} trang là ảnh, chữ được nhận dạng{(facts.Confidence is { } sure ? $", độ chắc {Spoken.Number((decimal)Math.Round(sure * 100))}%" : "")}. Xin so với bản gốc.";
        if (facts.Converted.Count > 0) yield return $"Phông chữ cũ ({string.Join(", ", facts.Converted)}) đã được chuyển.";
        if (facts.InsertionsTaken > 0) yield return $"{Spoken.Number(facts.InsertionsTaken)} chỗ sửa thêm trong tệp đã được lấy.";
        if (facts.DeletionsLeftOut > 0) yield return $"{Spoken.Number(facts.DeletionsLeftOut)} chỗ đã gạch bỏ trong tệp không được lấy.";
        if (facts.CommentsLeftOut > 0) yield return $"{Spoken.Number(facts.CommentsLeftOut)} lời bình trong tệp không được lấy.";
    }
}

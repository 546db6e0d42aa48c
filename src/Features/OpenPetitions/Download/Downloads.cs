using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Sheets;
using Microsoft.AspNetCore.Http;

namespace CauNoi.OpenPetitions.Download;

/// <summary>All published copies as one file, written as it is read.</summary>
public static class Downloads
{
    private const int PieceOfText = 32 * 1024;

    public static IResult Page(Visit visit) => visit.Page<DownloadPage>(new DownloadModel());

    public static IResult Csv(Visit visit, HttpResponse response, CopyStream copies)
    {
        response.Headers.ContentDisposition = "attachment; filename=kien-nghi.csv";
        return Results.Stream(async body =>
        {
            var text = new StringBuilder("\uFEFF");
            CsvWriter.Line(text, [.. CopyStream.Columns.Select(c => c.Name)]);
            await foreach (var copy in copies.All(visit.Stop))
            {
                CsvWriter.Line(text, [.. CopyStream.Columns.Select(c => c.Value(copy) ?? "")]);
                if (text.Length > PieceOfText) await Flush(body, text, visit.Stop);
            }

            await Flush(body, text, visit.Stop);
        }, "text/csv; charset=utf-8");
    }

    public static IResult Json(Visit visit, HttpResponse response, CopyStream copies)
    {
        response.Headers.ContentDisposition = "attachment; filename=kien-nghi.json";
        return Results.Stream(async body =>
        {
            await using var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            json.WriteStartArray();
            await foreach (var copy in copies.All(visit.Stop))
            {
                json.WriteStartObject();
                foreach (var (name, value) in CopyStream.Columns)
                    if (value(copy) is { } said) json.WriteString(name, said);
                json.WriteEndObject();
                if (json.BytesPending > PieceOfText) await json.FlushAsync(visit.Stop);
            }

            json.WriteEndArray();
        }, "application/json");
    }

    private static async Task Flush(Stream body, StringBuilder text, CancellationToken stop)
    {
        await body.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), stop);
        text.Clear();
    }
}

public sealed record DownloadModel;

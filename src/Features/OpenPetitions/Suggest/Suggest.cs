using System.Text.Json;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Parts;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.OpenPetitions.Suggest;

/// <summary>
/// Similar matters while somebody writes, so that a voice is added instead of a case. Over published copies only. What is
/// typed comes in the body, is compared and forgotten: not stored, not logged, not in any address.
/// </summary>
public static class Suggest
{
    public const int MostBytes = 16 * 1024;
    private const int Shown = 5;

    /// <summary>Takes {"text": …, "unit": …}; answers with the likest open matters.</summary>
    public static async Task<IResult> Api(Visit visit, HttpRequest request, AppDb db, SimilarCopies similar, OpenLedger ledger)
    {
        if (await Read(request, visit.Stop) is not { } asked) throw new BadInput(400, "Nội dung gửi lên không đọc được.");
        var codes = await similar.To(asked.Text, asked.Unit, Shown, visit.Stop);
        var copies = await Browse.Browse.Copies(db, codes, visit.Stop);
        var today = VietnamTime.DayOf(visit.Now);
        var signed = await ledger.Read(columns => codes.ToDictionary(c => c, columns.Signatures), visit.Stop);
        return Results.Json(copies.Select(c => new
        {
            code = OpenCode.Show(c.Code), title = c.Shown, href = $"/kien-nghi/{OpenCode.Show(c.Code)}", sign = $"/kien-nghi/{OpenCode.Show(c.Code)}/cung-ky",
            state = CaseStanding.Word(c, today), place = c.Place, signed = signed[c.Code].Signed, confirmed = signed[c.Code].Confirmed,
        }));
    }

    private static async Task<Asked?> Read(HttpRequest request, CancellationToken stop)
    {
        try
        {
            using var sent = await JsonDocument.ParseAsync(request.Body, new JsonDocumentOptions { MaxDepth = 4 }, stop);
            if (sent.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String) return null;
            return new Asked(text.GetString()!, root.TryGetProperty("unit", out var unit) && unit.ValueKind == JsonValueKind.Number && unit.TryGetInt32(out var number) ? number : null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed record Asked(string Text, int? Unit);
}

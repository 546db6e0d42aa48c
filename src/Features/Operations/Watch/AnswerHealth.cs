using CauNoi.Platform.Health;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Operations.Watch;

/// <summary>
/// One word for machines that watch: 200 while this node can serve, 503 with the part that keeps it from serving.
/// What only somebody should look at never takes a node out of service.
/// </summary>
public static class AnswerHealth
{
    public static async Task<IResult> Page(HealthLook look, CancellationToken stop)
    {
        var findings = await look.All(stop);
        var bad = findings.Where(f => f.Grade == HealthGrade.Bad).Select(f => f.Title.ToLowerInvariant()).ToList();
        var watch = findings.Where(f => f.Grade == HealthGrade.Watch).Select(f => f.Title.ToLowerInvariant()).ToList();
        var said = bad.Count > 0 ? $"hỏng: {string.Join(", ", bad)}" : watch.Count > 0 ? $"tốt; cần xem: {string.Join(", ", watch)}" : "tốt";
        return Results.Text(said, "text/plain; charset=utf-8", statusCode: bad.Count > 0 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }
}

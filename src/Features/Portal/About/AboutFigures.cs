using CauNoi.Platform.Audit;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Portal.About;

/// <summary>Why the figures can be trusted, with the newest seal: whoever writes it down today can prove a change tomorrow.</summary>
public static class AboutFigures
{
    public static async Task<IResult> Page(Visit visit, AppDb db) =>
        visit.Page<AboutFiguresPage>(new AboutFiguresModel(await Newest(db, visit.Stop), visit.Now));

    public static async Task<IResult> Api(Visit visit, AppDb db) => await Newest(db, visit.Stop) is { } seal
        ? Results.Json(new SealAnswer(seal.No, seal.At, seal.Hash))
        : Results.Json(new SealAnswer(0, visit.Now, ""));

    private static async Task<SealShown?> Newest(AppDb db, CancellationToken stop) =>
        await db.Seals().OrderByDescending(s => s.No).Select(s => new { s.No, s.At, s.Hash }).FirstOrDefaultAsync(stop) is { } seal
            ? new SealShown(seal.No, seal.At, Convert.ToHexStringLower(seal.Hash))
            : null;
}

public sealed record SealShown(long No, DateTimeOffset At, string Hash);

public sealed record SealAnswer(long No, DateTimeOffset At, string Hash);

public sealed record AboutFiguresModel(SealShown? Seal, DateTimeOffset Now);

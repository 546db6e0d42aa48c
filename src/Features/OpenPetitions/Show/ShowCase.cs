using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Kept;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Figures;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.OpenPetitions.Show;

/// <summary>One case with its whole way, hand-overs and idle days. What has no public copy does not exist here.</summary>
public static class ShowCase
{
    public static async Task<IResult> Page(Visit visit, HttpContext context, AppDb db, OpenLedger ledger, KeptPages pages, string code, string? xong = null)
    {
        if (OpenCode.Parse(code) is not { } known) return visit.NotFound();
        // One address a case: what people type otherwise is led there.
        if (code != OpenCode.Show(known)) return visit.See($"/kien-nghi/{OpenCode.Show(known)}");
        return xong is null ? await pages.Of(visit, context, Make) : await Make();

        async Task<IResult> Make()
        {
            if (await db.PublishedPetitions().AsNoTracking().SingleOrDefaultAsync(c => c.Code == known, visit.Stop) is not { } copy) return visit.NotFound();
            var (signed, confirmed) = await ledger.Read(columns => columns.Signatures(known), visit.Stop);
            return visit.Page<ShowCasePage>(new ShowCaseModel(copy, await visit.Tree(), VietnamTime.DayOf(visit.Now), visit.Now, signed, confirmed) { Done = xong });
        }
    }

    /// <summary>A picture of a public case, by its place among them: a hash in an address would say which private file it is.</summary>
    public static async Task<IResult> Picture(Visit visit, HttpResponse response, AppDb db, FileStore store, string code, int no, string? co = null)
    {
        if (OpenCode.Parse(code) is not { } known || await db.PublishedPetitions().AsNoTracking().SingleOrDefaultAsync(c => c.Code == known, visit.Stop) is not { } copy) return visit.NotFound();
        if (copy.PictureList.ElementAtOrDefault(no - 1) is not { } picture || !FileHash.TryParse(co == "nho" ? picture.Small : picture.Large, out var hash) || store.Open(hash) is not { } content)
            return visit.NotFound();
        // Whoever asked for it to go must not see it again out of a cache.
        response.Headers.CacheControl = "no-store";
        return Results.Stream(content, "image/jpeg");
    }
}

public sealed record ShowCaseModel(PublishedPetition Copy, UnitTree Tree, DateOnly Today, DateTimeOffset Now, int Signed, int Confirmed)
{
    /// <summary>What somebody just did here.</summary>
    public string? Done { get; init; }

    public string Address => $"/kien-nghi/{OpenCode.Show(Copy.Code)}";

    public IReadOnlyList<PublicStep> Steps { get; } = Copy.Steps;

    public DateOnly Last => Copy.ClosedOn ?? Today;

    /// <summary>The days after a step in which nothing happened; after the last one, until today or the end.</summary>
    public int IdleAfter(int step) => step < Steps.Count - 1 ? Steps[step].IdleDays : PublicWords.IsOpen(Copy.State) || Copy.State == PublicState.Answered ? Math.Max(0, Today.DayNumber - Steps[step].On.DayNumber - 1) : 0;

    public int Idle => Enumerable.Range(0, Steps.Count).Sum(IdleAfter);

    public int HandOvers => Steps.Zip(Steps.Skip(1)).Count(pair => pair.First.Holder != pair.Second.Holder);

    public string UnitName(int unit) => Tree.Find(unit)?.Name ?? "Đơn vị cũ";

    /// <summary>The strip of days; a way of many months is told by its list alone.</summary>
    public DayRun? Run => Steps.Count > 0 && Last.DayNumber - Copy.ReceivedOn.DayNumber is >= 1 and <= 95
        ? new DayRun(Copy.ReceivedOn, Last, Steps.Select(s => s.On).Append(Copy.ReceivedOn).ToHashSet())
        {
            Due = Copy.LatenessSayable && Copy.DueOn is { } due && due <= Last && due >= Copy.ReceivedOn ? due : null,
            ToWord = Copy.ClosedOn is null ? "hôm nay" : "kết thúc",
        }
        : null;
}

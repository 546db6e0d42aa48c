using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.Open311.Rules;
using CauNoi.OpenPetitions;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Parts;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Open311;

/// <summary>Published cases as requests. What has no public copy is not found here either.</summary>
public static class Requests
{
    /// <summary>What GeoReport allows.</summary>
    private const int LongestDescription = 4_000;

    public static async Task<IResult> List(Visit visit, HttpContext context, AppDb db, OpenLedger ledger)
    {
        var (query, refusal) = OpenQuery.Of(name => OpenAnswer.Argument(context, name), VietnamTime.DayOf(visit.Now));
        if (query is null) return OpenAnswer.Refuse(context, refusal!);
        var codes = query.ById ? query.Codes : await ledger.Read(columns =>
            columns.ReceivedIn(query.From, query.To, query.Services, query.Closed is { } closed ? state => OpenStatus.IsClosed(state) == closed : null, (query.Page - 1) * query.PageSize, query.PageSize), visit.Stop);
        return await Answer(visit, context, await Copies(db, codes, visit.Stop));
    }

    public static async Task<IResult> One(Visit visit, HttpContext context, AppDb db, string request) =>
        OpenCode.Parse(request) is { } code && await Copies(db, [code], visit.Stop) is { Count: 1 } one
            ? await Answer(visit, context, one) : OpenAnswer.Refuse(context, new OpenRefusal(404, "service_request_id was not found."));

    /// <summary>
    /// A token becomes a number when a person has classified the case and it is public. Until then, and for ever where it is
    /// not published, every token is answered alike: whether it is one cannot be tried out.
    /// </summary>
    public static async Task<IResult> Token(Visit visit, HttpContext context, AppDb db, string token)
    {
        if (OpenCode.Parse(token) is not { } code) return OpenAnswer.Refuse(context, new OpenRefusal(404, "token was not found."));
        var known = await db.PublishedPetitions().AnyAsync(c => c.Code == code, visit.Stop);
        return OpenAnswer.Of(context, "service_requests", new OpenList("request",
            [new OpenFields().With("service_request_id", known ? OpenCode.Show(code) : null).With("token", OpenCode.Show(code))]));
    }

    internal static async Task<IReadOnlyList<PublishedPetition>> Copies(AppDb db, IReadOnlyList<string> codes, CancellationToken stop)
    {
        var read = await db.PublishedPetitions().AsNoTracking().Where(c => codes.Contains(c.Code)).ToDictionaryAsync(c => c.Code, stop);
        return [.. codes.Distinct().Select(c => read.GetValueOrDefault(c)).OfType<PublishedPetition>()];
    }

    private static async Task<IResult> Answer(Visit visit, HttpContext context, IReadOnlyList<PublishedPetition> copies)
    {
        var (tree, today) = (await visit.Tree(), VietnamTime.DayOf(visit.Now));
        return OpenAnswer.Of(context, "service_requests", new OpenList("request", [.. copies.Select(c => Request(c, today, tree.Find(c.Area ?? c.Unit)?.Name, OpenAnswer.Origin(context)))]));
    }

    private static OpenFields Request(PublishedPetition copy, DateOnly today, string? place, string origin) => new OpenFields()
        .With("service_request_id", OpenCode.Show(copy.Code)).With("status", OpenStatus.Of(copy.State)).With("status_notes", CaseStanding.Word(copy, today))
        .With("service_name", copy.CategoryTitle).With("service_code", copy.Category).With("description", Cut(copy.Text is null ? copy.Shown : $"{copy.Title}\n{copy.Text}"))
        .With("agency_responsible", copy.Agency ?? copy.Holder).With("service_notice", copy.Answer)
        .With("requested_datetime", Day(copy.ReceivedOn)).With("updated_datetime", Moment(copy.ChangedAt))
        // By when an agency should answer is said only where a public basis says so.
        .With("expected_datetime", copy.LatenessSayable && copy.DueOn is { } due ? Day(due) : null)
        .With("address", string.Join(", ", new[] { copy.Place, place }.OfType<string>())).With("address_id", null).With("zipcode", null)
        .With("lat", copy.Latitude).With("long", copy.Longitude).With("media_url", copy.PictureList.Count > 0 ? $"{origin}/kien-nghi/{OpenCode.Show(copy.Code)}/anh/1" : null);

    /// <summary>Only the day is public: its first moment here.</summary>
    internal static string Day(DateOnly day) => Moment(VietnamTime.StartOf(day));

    /// <summary>With seconds, as RFC 3339 wants.</summary>
    internal static string Moment(DateTimeOffset moment) => moment.ToOffset(VietnamTime.Offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Cut(string text) => text.Length <= LongestDescription ? text : $"{text[..(LongestDescription - 1)]}…";
}

using System.Globalization;
using CauNoi.Open311.Rules;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Take;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Open311;

/// <summary>
/// A new case from another program, through the one way in. It gets a token: the number comes when a person has classified it.
/// Nobody is asked who they are, so it is held for a look, as everything that programs send.
/// </summary>
public static class SendRequest
{
    public static readonly SentBytes Most = new(64 * 1024);

    public static async Task<IResult> Send(Visit visit, HttpContext context, CategoryList categories, Intake intake)
    {
        if (await OpenForm.Read(context) is not { } form) return OpenAnswer.Refuse(context, 400, ["The body must be a form (application/x-www-form-urlencoded), in UTF-8."]);
        if (form.TooLong is { } field) return OpenAnswer.Refuse(context, 400, [$"{field} is too long."]);
        var missing = new List<string>();
        if (form["service_code"].Length == 0) missing.Add("service_code was not provided.");
        else if (categories.Find(form["service_code"]) is null) return OpenAnswer.Refuse(context, new OpenRefusal(404, "service_code was not found."));
        if (form["description"].Length == 0) missing.Add("description was not provided.");
        var (lat, lon) = (Degrees(form["lat"]), Degrees(form["long"]));
        if (form["lat"].Length + form["long"].Length > 0 && (lat is null || lon is null)) missing.Add("lat and long must both be numbers (WGS84).");
        else if (lat is null && form["address_string"].Length == 0 && form["address_id"].Length == 0) missing.Add("A location is needed: lat and long, address_string, or address_id.");
        if (missing.Count > 0) return OpenAnswer.Refuse(context, 400, missing);

        var tree = await visit.Tree();
        // An address that names a commune leads to its desk; otherwise the province's desk finds the place.
        var places = PlaceWords.Find(tree, form["address_id"].Length > 0 ? form["address_id"] : LastPart(form["address_string"]));
        var taken = await intake.Take(new Submission(Guid.CreateVersion7(), PetitionDoor.Api, form["description"])
        {
            Category = form["service_code"], Place = places is [var one] ? one.Unit : null, Address = form["address_string"], Latitude = lat, Longitude = lon,
            Name = string.Join(' ', new[] { form["last_name"], form["first_name"] }.Where(n => n.Length > 0)), Phone = form["phone"], Email = form["email"],
            Answers = form.Attributes, Origin = "Open311", From = visit.Address,
        }, visit.Actor, visit.Stop);
        if (!taken.Ok) return OpenAnswer.Refuse(context, taken.Refusals.Contains(IntakeRefusals.TooMany) ? 429 : 400, [.. taken.Refusals.Select(r => r.Sentence)]);
        return OpenAnswer.Of(context, "service_requests", new OpenList("request",
        [
            new OpenFields().With("token", taken.Code).With("account_id", null)
                .With("service_notice", $"Mã {taken.Code}, số bí mật {taken.Secret}. Theo dõi tại {OpenAnswer.Origin(context)}/kien-nghi/theo-doi"),
        ]), StatusCodes.Status201Created);
    }

    private static double? Degrees(string said) => double.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees) ? degrees : null;

    // "Số 5, xóm Na Mộc, xã Phú Lương": the commune stands last.
    private static string LastPart(string address) => address.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
}

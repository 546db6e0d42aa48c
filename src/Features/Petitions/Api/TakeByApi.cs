using System.Text.Json;
using System.Text.Json.Serialization;
using CauNoi.Petitions.Parts;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Take;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Petitions.Api;

/// <summary>
/// Other programs send a case as JSON and get code and secret. Nobody is asked who they are, so everything that comes this way
/// is held for a look, as what comes from a page without scripts.
/// </summary>
public static class TakeByApi
{
    public static readonly SentBytes Most = new(64 * 1024);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static async Task<IResult> Send(Visit visit, HttpContext context, Intake intake)
    {
        if (await Read(context) is not { } said) return Results.Json(new ApiRefused([new("", "Nội dung gửi lên không đúng mẫu. Xin xem /api/openapi.json.")]), statusCode: StatusCodes.Status400BadRequest);
        if (said.TooLong is { } long_) return Results.Json(new ApiRefused([new(long_, "Dài quá mức cho phép.")]), statusCode: StatusCodes.Status422UnprocessableEntity);
        var places = PlaceWords.Find(await visit.Tree(), said.Place);
        if (said.Place.Length > 0 && places.Count != 1) return Refused(TakenPetition.Refuse(IntakeRefusals.PlaceUnknown));
        var organisation = said.Organisation.Length == 0 ? 0 : MemberOrganisations.Find(await visit.Tree(), said.Organisation);
        if (organisation is null) return Refused(TakenPetition.Refuse(IntakeRefusals.OrganisationUnknown));
        var taken = await intake.Take(new Submission(said.Key ?? Guid.CreateVersion7(), PetitionDoor.Api, said.Text.Trim())
        {
            Category = said.Category, Place = places is [var one] ? one.Unit : null, Address = said.Address, Latitude = said.Latitude, Longitude = said.Longitude,
            Wanted = said.Wanted, Name = said.Name, Phone = said.Phone, Email = said.Email, Organisation = organisation.Value, AboutReceiver = said.AboutReceiver, Answers = said.Answers, From = visit.Address,
        }, visit.Actor, visit.Stop);
        return taken.Ok ? Results.Json(new ApiTaken(taken.Code, taken.Secret, taken.Unit, taken.Due, taken.Already), statusCode: taken.Already ? StatusCodes.Status200OK : StatusCodes.Status201Created) : Refused(taken);
    }

    private static IResult Refused(TakenPetition taken) => Results.Json(new ApiRefused([.. taken.Refusals.Select(r => new ApiRefusal(r.Field ?? "", r.Sentence))]),
        statusCode: taken.Refusals.Contains(IntakeRefusals.TooMany) ? StatusCodes.Status429TooManyRequests : taken.Refusals.Contains(IntakeRefusals.KeyTaken) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);

    private static async Task<ApiPetition?> Read(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<ApiPetition>(context.Request.Body, Json, context.RequestAborted) is { } said && said.Readable ? said : null;
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }
}

/// <summary>A case as another program says it.</summary>
public sealed record ApiPetition
{
    /// <summary>Minted by the sender: sent twice it is one case.</summary>
    public Guid? Key { get; init; }

    public string Text { get; init; } = "";

    public string Category { get; init; } = "";

    /// <summary>The commune by its name, or an area with its commune.</summary>
    public string Place { get; init; } = "";

    public string Address { get; init; } = "";

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string Wanted { get; init; } = "";

    public string Name { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    public bool AboutReceiver { get; init; }

    /// <summary>The member organisation whose member speaks, by its name; empty where nobody speaks as a member.</summary>
    public string Organisation { get; init; } = "";

    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    private IEnumerable<(string Name, string? Value, int Most)> All =>
    [
        ("text", Text, 10_000), ("category", Category, 60), ("place", Place, 120), ("address", Address, 300), ("wanted", Wanted, 1_000), ("name", Name, 80),
        ("phone", Phone, 30), ("email", Email, 120), ("organisation", Organisation, 120), .. (Answers?.AsEnumerable() ?? []).SelectMany(a => new[] { ("answers", a.Key, 60), ("answers", (string?)a.Value, 300) }),
    ];

    /// <summary>Whether all of it is text that can be kept.</summary>
    internal bool Readable => Answers is not null && All.All(f => f.Value is not null && f.Value.AsSpan().IndexOfAny('\uFFFD', '\0') < 0);

    /// <summary>The name of what is too long.</summary>
    internal string? TooLong => All.Where(f => f.Value?.Length > f.Most).Select(f => f.Name).FirstOrDefault();
}

/// <summary>What a program is answered: told once.</summary>
public sealed record ApiTaken(string Code, string Secret, int Desk, DateTimeOffset? Due, bool Already);

public sealed record ApiRefused(IReadOnlyList<ApiRefusal> Refusals);

public sealed record ApiRefusal(string Field, string Sentence);

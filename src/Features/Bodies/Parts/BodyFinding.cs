using CauNoi.Bodies.Rules;
using CauNoi.Platform.Search;

namespace CauNoi.Bodies.Parts;

/// <summary>How bodies and people are found at the desk; neither is in the public search.</summary>
internal static class BodyFinding
{
    public static Findable Of(Body body, BodyKind kind, DateTimeOffset now) =>
        new(body.Id, "Tổ chức", body.Unit, Public: false, now, body.Name, kind.Name, $"/ban/bo-may/{body.Id}");

    /// <summary>No birth year and no telephone: whoever finds the name opens the page, and the page asks who may.</summary>
    public static Findable Of(Person person, DateTimeOffset now) =>
        new(person.Id, "Nhân sự", person.Unit, Public: false, now, person.Name, "", $"/ban/nhan-su/{person.Id}");
}

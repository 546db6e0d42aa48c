using CauNoi.Test.Support;

namespace CauNoi.Organisation.Tests.Web;

/// <summary>Forms that no page offers to this person, sent all the same, with a good token taken from another page.</summary>
internal static class ForcedForms
{
    private const string Other = "/ban/don-vi/thay-doi/moi";

    public static async Task<Page> Forced(this Visitor who, string action, params (string Field, string Value)[] values) =>
        await who.Send(HttpMethod.Post, action, new FormUrlEncodedContent(Visitor.Fields(await who.Get(Other), Other, values)));
}

using System.Net;
using CauNoi.Account.Tests.Web;
using CauNoi.Feedback.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Test.Support;

namespace CauNoi.Feedback.Tests.Web;

/// <summary>What people do on the page of stepping back, in short; and communes with officers of a test's own.</summary>
internal static class Desks
{
    public const string Why = "Tôi là người gửi góp ý này.";

    /// <summary>Somebody new with these roles, signed in.</summary>
    public static async Task<(Guid Id, Visitor Visitor)> Officer(this TestHouse house, string userName, params (Role Role, int Unit)[] roles)
    {
        var id = await house.Make(userName, roles[0].Unit, roles);
        return (id, await house.SignedIn(userName));
    }

    /// <summary>A note at a commune: written by an officer there. Its address at the desk, and its code.</summary>
    public static async Task<(string Address, string Code)> Note(this TestHouse house, Visitor officer, string text)
    {
        var code = await officer.Write(text);
        return (await house.AtDesk(code), code);
    }

    public static async Task<Page> StepBack(this Visitor person, string address, string why = Why) =>
        await person.Send(await person.Get($"{address}/lien-quan"), $"{address}/lien-quan", ("ly-do", why));

    /// <summary>Presses the button that lets the first one listed handle it again.</summary>
    public static async Task<Page> LetBack(this Visitor chair, string address)
    {
        var page = await chair.Get($"{address}/lien-quan");
        return await chair.Send(page, page.Html.Forms.First(f => f.GetAttribute("action")!.EndsWith("/bo", StringComparison.Ordinal)).GetAttribute("action")!);
    }

    public static async Task PutOn(this Visitor person, TestHouse house, Guid account, Role role)
    {
        var grant = await house.One<Guid>("select id from role_grant where account = $1 and role = $2", account, role.Name);
        (await person.Send(await person.Get("/ban/vai-tro"), "/ban/vai-tro", ("vai-tro", grant.ToString()))).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>The unit that owes the answer.</summary>
    public static Task<int> OwedBy(this TestHouse house, string address) =>
        house.One<int>("select unit from duty where record = $1", Guid.Parse(address[(address.LastIndexOf('/') + 1)..]));

    /// <summary>The token of any page, for requests that no page of ours would send.</summary>
    public static async Task<FormUrlEncodedContent> Forged(this Visitor person, params (string Field, string Value)[] values)
    {
        var token = Visitor.Fields(await person.Get("/gop-y"), "/gop-y")["__RequestVerificationToken"];
        return new([new("__RequestVerificationToken", token), .. values.Select(v => new KeyValuePair<string, string>(v.Field, v.Value))]);
    }

    public static string Address(string code) => $"/gop-y/tra-cuu?ma={FeedbackCode.Parse(code)}";
}

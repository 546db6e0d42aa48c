using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Test.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Tests.Web;

/// <summary>How tests say something and come back to it: through the pages, as people do.</summary>
internal static class Senders
{
    public const string Form = "/kien-nghi/gui?linh-vuc=khac";
    public const string Follow = "/kien-nghi/theo-doi";

    /// <summary>Says something; half a minute of filling, as a script would say.</summary>
    public static async Task<SlipRead> Say(this Visitor citizen, string text, params (string Field, string Value)[] more)
    {
        var slip = await citizen.Send(await citizen.Get(Form), Form, [("noi-dung", text), ("thoi-gian", "30"), .. more]);
        slip.Title.ShouldBe("Đã nhận", slip.Text);
        return SlipRead.Of(slip);
    }

    public static async Task<Page> Ask(this Visitor citizen, string code, string secret) =>
        await citizen.Send(await citizen.Get(Follow), Follow, ("ma", code), ("bi-mat", secret));

    public static Task<Guid> Id(this TestHouse house, string code) => house.One<Guid>("select id from petition where code = $1", code);

    public static Task<PrivateContent> Content(this TestHouse house, string code) => house.Within(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var id = await db.Petitions().Where(p => p.Code == code).Select(p => p.Id).SingleAsync();
        return PrivateContent.Of(await db.PetitionPrivates().SingleAsync(p => p.Petition == id), services.GetRequiredService<IntakeKey>())!;
    });

    public static Task<HeldReason> Held(this TestHouse house, string code) => house.Within(async services =>
        (await services.GetRequiredService<AppDb>().Petitions().SingleAsync(p => p.Code == code)).Held);
}

/// <summary>Code and secret as they stand on a slip.</summary>
internal sealed record SlipRead(string Code, string Secret)
{
    public static SlipRead Of(Page slip)
    {
        var codes = slip.Html.QuerySelectorAll(".code-card b").Select(b => b.TextContent.Trim()).ToList();
        codes.Count.ShouldBe(2, slip.Text);
        return new SlipRead(codes[0], codes[1]);
    }
}

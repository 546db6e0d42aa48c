using CauNoi.Denunciations.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Denunciations.Tests.Web;

/// <summary>What people do with the sealed store, in short.</summary>
internal static class Sealed
{
    public const string Phrase = DemoDenunciations.Phrase;

    /// <summary>Somebody without an account denounces by web; code and secret as on the slip.</summary>
    public static async Task<(Guid Id, string Code, string Secret)> Denounce(this TestHouse house, string text, int unit = 1, string name = "Nguyễn Thị Mẫu")
    {
        using var visitor = house.Visitor();
        var page = await visitor.Send(await visitor.Get("/to-cao/gui"), "/to-cao/gui",
            ("don-vi", $"{unit}"), ("ve-ai", "Cán bộ địa chính xã"), ("noi-dung", text), ("ho-ten", name), ("dia-chi", "Xóm Đồng Chằm"), ("khong-bao-ve", "co"));
        var (code, secret) = page.Slip();
        return (await house.One<Guid>("select id from sealed_store.denunciation where code = $1", code), code, secret);
    }

    public static (string Code, string Secret) Slip(this Page page)
    {
        page.Refusals.ShouldBeEmpty();
        var codes = page.Html.QuerySelectorAll(".code-card b").Select(b => b.TextContent.Trim()).ToList();
        return (codes[0], codes[1]);
    }

    /// <summary>Writes the own phrase at a record.</summary>
    public static async Task<Page> Open(this Visitor opener, Guid id, string phrase = Phrase) =>
        await opener.Send(await opener.Get($"/ban/to-cao/{id}"), $"/ban/to-cao/{id}/mo", ("cum", phrase));

    public static async Task<Page> Follow(this Visitor visitor, string code, string secret) =>
        await visitor.Send(await visitor.Get("/to-cao/theo-doi"), "/to-cao/theo-doi", ("ma", code), ("bi-mat", secret));
}

using CauNoi.Activities.Demo;
using CauNoi.Activities.Tests.Web;
using CauNoi.Test.Support;

namespace CauNoi.Published.Tests.Web;

/// <summary>How tests make records with photos, and look at what is public of them.</summary>
internal static class Evidence
{
    private const string Festival = "/ban/ghi/ngay-hoi-dai-doan-ket";

    /// <summary>A festival of the area with one photo, confirmed by the commune.</summary>
    public static async Task<(Guid Record, Guid Photo)> Festive(this TestHouse house, string day, bool confirmed = true)
    {
        var head = await house.Known("xom");
        var page = await head.Send(await head.Get(Festival), Festival, ("anh-1", "hoi.png", DemoPicture.Draw(4)), ("ngay", day), ("so-nguoi", "80"), ("kinh-phi", "7.654.321"));
        page.Path.ShouldStartWith("/ban/so-viec/", Case.Sensitive, page.Text);
        var photo = await house.One<Guid>("select id from stored_file where owner = $1", page.Id());
        if (!confirmed) return (page.Id(), photo);
        var officer = await house.Known("xa");
        (await officer.Send(await officer.Get(page.Path), $"{page.Path}/xac-nhan")).Text.ShouldContain("Đã xác nhận");
        return (page.Id(), photo);
    }

    /// <summary>Publishes a photo; the page one is on afterwards.</summary>
    public static async Task<Page> Publish(this Visitor officer, Guid record, Guid photo, params (string Field, string Value)[] said)
    {
        var path = $"/ban/so-viec/{record}/dang-anh/{photo}";
        return await officer.Send(HttpMethod.Post, path, new FormUrlEncodedContent(await Fields(officer, path, said)));
    }

    /// <summary>The public address of a record, and of its newest picture.</summary>
    public static async Task<(string Record, string Picture)> Shown(this TestHouse house, Guid record)
    {
        var open = await house.One<Guid>("select id from published_record where activity = $1", record);
        return ($"/viec/{open}", $"/viec/{open}/anh/{await house.One<Guid>("select id from published_picture where record = $1 order by at desc limit 1", open)}");
    }

    private static async Task<Dictionary<string, string>> Fields(Visitor officer, string path, (string Field, string Value)[] said)
    {
        var page = await officer.Get(path);
        var form = page.Html.Forms.First(f => f.QuerySelector("[name=tre-em]") is not null);
        var fields = form.QuerySelectorAll("input[type=hidden]").Cast<AngleSharp.Html.Dom.IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (field, value) in said) fields[field] = value;
        return fields;
    }
}

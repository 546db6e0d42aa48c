using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CauNoi.Documents.Writing;

namespace CauNoi.Test.Unit.Documents;

public class PaperWebTests
{
    private static readonly IHtmlDocument Page = Shown(PaperSamples.Full);

    [Fact]
    public void Every_footnote_is_reached_from_its_figure_and_leads_back()
    {
        foreach (var mark in Page.QuerySelectorAll("sup a"))
            Page.QuerySelector(mark.GetAttribute("href")!)!.QuerySelector($"a[href='#{mark.Id}']").ShouldNotBeNull();
        Page.QuerySelectorAll("sup a").Length.ShouldBe(2);
    }

    [Fact]
    public void Tables_have_captions_and_heads_that_say_what_they_head()
    {
        Page.QuerySelectorAll("table").ShouldAllBe(t => t.QuerySelectorAll("th").All(h => h.HasAttribute("scope")));
        Page.QuerySelector("th[colspan='3']")!.TextContent.ShouldBe("Hộ");
        Page.QuerySelectorAll("th[rowspan='2']").Select(h => h.TextContent).ShouldBe(["TT", "Khu dân cư"]);
    }

    [Fact]
    public void What_people_wrote_stays_text_and_only_pages_are_linked()
    {
        var page = Shown(PaperSamples.Full with
        {
            Summary = "<script>alert(1)</script>",
            Body = [new PaperParagraph([new PaperRun("bấm") { Link = new Uri("javascript:alert(1)") }, new PaperRun("xem") { Link = new Uri("/so-lieu?a=\"b\"", UriKind.Relative) }])],
        });
        page.QuerySelectorAll("script").ShouldBeEmpty();
        page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldBe(["/so-lieu?a=\"b\""]);
    }

    [Fact]
    public void Nothing_in_it_brings_a_style_of_its_own() => Page.QuerySelectorAll("[style], style, [onclick]").ShouldBeEmpty();

    private static IHtmlDocument Shown(OfficialPaper paper) => new HtmlParser().ParseDocument(PaperWriter.Html(paper, PaperSamples.Layout("front")));
}

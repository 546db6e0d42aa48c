using System.Text.RegularExpressions;
using CauNoi.Ui;
using CauNoi.Ui.Forms;
using CauNoi.Ui.Gallery;
using CauNoi.Ui.Layouts;
using Microsoft.AspNetCore.Components;

namespace CauNoi.Test.Unit.Ui;

public partial class GalleryTests
{
    [Fact]
    public async Task The_gallery_shows_every_component()
    {
        var drawing = new Drawing();
        await drawing.Page<PortalLayout, GalleryPage>();
        await drawing.Page<DeskLayout, DraftDonePage>();
        await drawing.Page<NotebookLayout, DraftDonePage>();

        typeof(Frame).Assembly.GetTypes().Where(type => typeof(ComponentBase).IsAssignableFrom(type) && !type.IsAbstract && type.Name != "_Imports")
            .Where(type => !IsPage(type)).Except(drawing.Seen).Select(type => type.Name).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_drawn_needs_an_inline_script_or_style()
    {
        var signedIn = new Drawing().Frame with { Visitor = "Hoàng Thị Mến", Hat = "Cán bộ xã · Xã Phú Lương", Demo = true, NotebookMenu = [new("Sổ tay", "/so-tay", "notebook-pen")] };
        string[] pages =
        [
            await new Drawing().Page<PortalLayout, GalleryPage>(),
            await new Drawing { Frame = signedIn }.Page<DeskLayout, GalleryPage>(),
            await new Drawing { Frame = signedIn }.Page<NotebookLayout, GalleryPage>(),
        ];
        foreach (var html in pages)
        {
            Inline().Matches(html).Select(match => match.Value).ShouldBeEmpty();
            html.ShouldContain("<!DOCTYPE html>");
        }
    }

    [Theory]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<style>p{}</style>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<a onclick=\"x()\">")]
    [InlineData("<a href=\"javascript:x()\">")]
    public void An_inline_script_or_style_would_be_found(string html) => Inline().IsMatch(html).ShouldBeTrue();

    [Fact]
    public async Task No_two_elements_share_a_name()
    {
        var ids = Id().Matches(await new Drawing().Page<PortalLayout, GalleryPage>()).Select(match => match.Groups["id"].Value).ToList();
        ids.Count.ShouldBeGreaterThan(50);
        ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Every_icon_named_on_a_page_is_in_the_sprite()
    {
        var named = Directory.GetFiles(Path.Combine(Drawing.Root, "src"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => IconName().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)).Distinct().ToList();
        named.Count.ShouldBeGreaterThan(10);
        named.Except(Drawing.Icons).ShouldBeEmpty();
    }

    [Fact]
    public void Every_icon_of_the_sprite_is_listed_once_and_in_order()
    {
        Drawing.Icons.ShouldBe(Drawing.Icons.Distinct().Order(StringComparer.Ordinal));
    }

    // A whole page names its layout and is looked at by itself.
    private static bool IsPage(Type type) => Attribute.IsDefined(type, typeof(LayoutAttribute)) && !typeof(LayoutComponentBase).IsAssignableFrom(type);

    // Inline means: a style attribute or element, a script with something in it, an event attribute, a script address.
    [GeneratedRegex("""\sstyle=|<style|<script(?![^>]*\ssrc=)|<[^>]*\son[a-z]+=|javascript:""", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Inline();

    [GeneratedRegex("""\sid="(?<id>[^"]+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Id();

    [GeneratedRegex("""(<Icon Name|\sIcon)="(?<name>[a-z0-9-]+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex IconName();

    private sealed class DraftDonePage : ComponentBase
    {
        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.OpenComponent<DraftDone>(0);
            builder.AddComponentParameter(1, nameof(DraftDone.Form), new CauNoi.Kernel.Forms.FormShape("gop-y", []));
            builder.CloseComponent();
        }
    }
}

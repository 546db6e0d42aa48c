using CauNoi.Documents.Writing.Layout;
using CauNoi.Test.Unit.Architecture;

namespace CauNoi.Test.Unit.Documents;

public class PaperLayoutTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    public static TheoryData<string> Shipped => ["front", "state", "party", "area-committee", "member-organisation"];

    [Fact]
    public void Every_layout_that_is_shipped_can_be_loaded()
    {
        var loaded = PaperLayouts.Load(Path.Combine(Checkout.Root, "catalogue"));
        loaded.BadFiles.ShouldBeEmpty();
        loaded.Value.All.Select(l => l.Id).ShouldBe(Shipped.Select(row => row.Data), ignoreOrder: true);
    }

    // Nghị định 30/2020/NĐ-CP, Phụ lục I: the ranges that every layout keeps.
    [Theory]
    [MemberData(nameof(Shipped))]
    public void Margins_and_sizes_lie_where_the_decree_wants_them(string id)
    {
        var layout = PaperSamples.Layout(id);
        layout.Page.Top.ShouldBeInRange(20, 25);
        layout.Page.Bottom.ShouldBeInRange(20, 25);
        layout.Page.Left.ShouldBeInRange(30, 35);
        layout.Page.Right.ShouldBeInRange(15, 20);
        layout.Type.Font.ShouldBe("Times New Roman");
        layout.Type.Text.ShouldBeInRange(13, 14);
        layout.Type.Indent.ShouldBeInRange(10, 12.7m);
        layout.Type.After.ShouldBeGreaterThanOrEqualTo(6);
        layout.Type.PageNumber.ShouldBeInRange(13, 14);
    }

    [Fact]
    public void A_broken_layout_is_named_and_the_others_are_kept()
    {
        using var folder = new PaperFolder();
        var good = Checkout.Read("catalogue/papers/front.yaml");
        folder.Write("papers/a.yaml", good);
        folder.Write("papers/b.yaml", good.Replace("{number}/{kind}-{body}", "{kind}-{body}", StringComparison.Ordinal));
        folder.Write("papers/c.yaml", good.Replace("top: 20", "top: 200", StringComparison.Ordinal));
        folder.Write("papers/d.yaml", good.Replace("symbol:", "symbool:", StringComparison.Ordinal));
        var loaded = PaperLayouts.Load(folder.Path);
        loaded.Value.All.Count.ShouldBe(1);
        loaded.BadFiles.Select(b => Path.GetFileName(b.Path)).ShouldBe(["b.yaml", "c.yaml", "d.yaml"]);
        loaded.BadFiles[0].Reason.ShouldContain("{number}");
        loaded.BadFiles[1].Reason.ShouldContain("lề trên");
    }

    [Fact]
    public void A_later_layout_holds_from_its_day_on()
    {
        using var folder = new PaperFolder();
        var old = Checkout.Read("catalogue/papers/front.yaml");
        folder.Write("papers/a.yaml", old);
        folder.Write("papers/b.yaml", old.Replace("from: 2020-03-05", "from: 2027-01-01", StringComparison.Ordinal).Replace("text: 14", "text: 13", StringComparison.Ordinal));
        var layouts = PaperLayouts.Load(folder.Path).Value;
        layouts.Find("front", Today)!.Type.Text.ShouldBe(14);
        layouts.Find("front", new DateOnly(2027, 1, 1))!.Type.Text.ShouldBe(13);
        layouts.Find("front", new DateOnly(2020, 3, 4)).ShouldBeNull();
        layouts.Find("nobody", Today).ShouldBeNull();
    }
}

using CauNoi.Documents.Writing.Layout;
using CauNoi.Test.Unit.Architecture;

namespace CauNoi.Test.Unit.Documents;

public class PaperLayoutTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    public static TheoryData<string> Shipped => ["front", "state", "party", "youth-union", "area-committee", "member-organisation"];

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

    [Theory]
    [InlineData("province", "Tỉnh Thái Nguyên", null, "front", "Ủy ban MTTQ Việt Nam tỉnh Thái Nguyên|Ban Thường trực", "07/BC-MTTQ-BTT", "TM. Ban Thường trực|Chủ tịch")]
    [InlineData("department", "Văn phòng", "Tỉnh Thái Nguyên", "front", "Ủy ban MTTQ Việt Nam tỉnh Thái Nguyên|Văn phòng", "07/BC-MTTQ-BAN", "Chánh Văn phòng")]
    [InlineData("department", "Ban Tổ chức – Kiểm tra", null, "front", "Ban Tổ chức – Kiểm tra", "07/BC-MTTQ-BAN", "Trưởng ban")]
    [InlineData("residential-area", "Xóm Na Mọc", "Xã Phú Lương", "area-committee", "Ủy ban MTTQ Việt Nam xã Phú Lương|Ban công tác Mặt trận xóm Na Mọc", "07/BC-BCTMT", "TM. Ban công tác Mặt trận|Trưởng ban")]
    [InlineData("member-organisation", "Hội Nông dân tỉnh", "Tỉnh Thái Nguyên", "member-organisation", "Hội Nông dân tỉnh", "07/BC-BTV", "TM. Ban Thường vụ|Chủ tịch")]
    [InlineData("member-organisation", "Tỉnh đoàn", "Tỉnh Thái Nguyên", "youth-union", "Ban Chấp hành tỉnh đoàn", "07-BC/ĐTN", "TM. Ban Thường vụ|Bí thư")]
    [InlineData("shared-office", "Đảng ủy MTTQ, các đoàn thể tỉnh", "Tỉnh Thái Nguyên", "party", "Đảng bộ tỉnh Thái Nguyên|Đảng ủy MTTQ, các đoàn thể tỉnh", "07-BC/ĐU", "T/M Ban Thường vụ|Bí thư")]
    [InlineData("shared-office", "Cơ quan tham mưu chung", "Tỉnh Thái Nguyên", "front", "Ủy ban MTTQ Việt Nam tỉnh Thái Nguyên|Cơ quan tham mưu chung", "07/BC-MTTQ-BAN", "Trưởng ban")]
    [InlineData("nobody-knows", "Nơi khác", null, "front", "Ủy ban MTTQ Việt Nam nơi khác|Ban Thường trực", "07/BC-MTTQ-BTT", "TM. Ban Thường trực|Chủ tịch")]
    public void Who_issues_a_paper_decides_its_layout_its_name_its_symbol_and_who_signs(string kind, string name, string? above, string layout, string heading, string number, string signed)
    {
        var look = Layouts.Of(kind, name, Today);
        look.Layout.Id.ShouldBe(layout);
        var issuer = look.IssuerOf(name, above);
        string.Join('|', new[] { issuer.Parent, issuer.Body }.OfType<string>()).ShouldBe(heading);
        look.NumberOf("07", "BC").ShouldBe(number);
        number.ShouldEndWith(look.SymbolOf("BC"));
        string.Join('|', look.SignatureOf("").Authority.Append(look.SignatureOf("").Post)).ShouldBe(signed);
    }

    [Fact]
    public void A_number_that_is_not_drawn_leaves_its_place_and_one_of_the_offices_own_is_kept()
    {
        var (front, party) = (Layouts.Of("commune", "Xã Phú Lương", Today), Layouts.Of("shared-office", "Đảng ủy cơ quan", Today));
        front.NumberOf("", "BC").ShouldBe("/BC-MTTQ-BTT");
        party.NumberOf("", "BC").ShouldBe("-BC/ĐU");
        front.NumberOf("12b", "BC").ShouldBe("12b/BC-MTTQ-BTT");
        front.SignatureOf("Lý Thị Mẩy").Name.ShouldBe("Lý Thị Mẩy");
        Layouts.Of("commune", "Xã Phú Lương", new DateOnly(2016, 1, 1)).Layout.Id.ShouldBe("front", "a day before every layout takes the first");
    }

    [Fact]
    public void An_issuer_of_no_kind_or_with_unknown_words_is_named()
    {
        using var folder = new PaperFolder();
        var good = Checkout.Read("catalogue/papers/party.yaml");
        folder.Write("papers/a.yaml", good.Replace("kinds: [department, shared-office, member-organisation]", "kinds: []", StringComparison.Ordinal));
        folder.Write("papers/b.yaml", good.Replace("{above}", "{tren}", StringComparison.Ordinal));
        var bad = PaperLayouts.Load(folder.Path).BadFiles;
        bad.Select(b => Path.GetFileName(b.Path)).ShouldBe(["a.yaml", "b.yaml"]);
        bad[0].Reason.ShouldContain("kinds");
        bad[1].Reason.ShouldContain("{tren}");
    }

    private static PaperLayouts Layouts { get; } = PaperLayouts.Load(Path.Combine(Checkout.Root, "catalogue")).Value;
}

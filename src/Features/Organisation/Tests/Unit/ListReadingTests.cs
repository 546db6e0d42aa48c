using CauNoi.Kernel.Units;
using CauNoi.Organisation.Rules.Lists;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;

namespace CauNoi.Organisation.Tests.Unit;

public class ListReadingTests
{
    private static readonly DateOnly Day = new(2025, 7, 1);
    private static readonly UnitKindTable Kinds = CatalogueFiles.Load(Path.Combine(InstallationFolder.Find().Home, "catalogue")).UnitKinds;
    private static readonly UnitNode Province = new(1, null, UnitKinds.Province, "Tỉnh Thái Nguyên", Day, Code: "19");
    private static readonly UnitNode PhuLuong = new(11, 1, UnitKinds.Commune, "Xã Phú Lương", Day, Code: "05500");

    [Fact]
    public void Lines_with_codes_become_units_below_their_parents()
    {
        var report = Read([], Line("01", "", "Thành phố", "Thành phố Hà Nội"), Line("00004", "01", "Phường", "Phường Ba Đình"));
        report.Sound.ShouldBeTrue();
        report.Lines.Select(l => (l.Verdict, l.Kind, l.Name)).ShouldBe(
            [(LineVerdict.New, UnitKinds.Province, "Thành phố Hà Nội"), (LineVerdict.New, UnitKinds.Commune, "Phường Ba Đình")]);
        var steps = ListSteps.Of([.. report.Lines.Reverse()], [500, 501]);
        steps.ShouldBe([new CreateUnit(501, null, UnitKinds.Province, "Thành phố Hà Nội", "01"), new CreateUnit(500, 501, UnitKinds.Commune, "Phường Ba Đình", "00004")]);
    }

    [Fact]
    public void What_is_there_by_code_is_recognised_and_not_doubled() =>
        Read([Province, PhuLuong], Line("19", "", "Tỉnh", "Thái Nguyên"), Line("05500", "19", "Xã", "Phú Lương")).Lines.ShouldAllBe(l => l.Verdict == LineVerdict.Same);

    [Fact]
    public void A_unit_without_a_code_is_recognised_by_its_full_name_and_gets_the_code()
    {
        var line = Read([Province, PhuLuong with { Code = null }], Line("05500", "19", "xa", "Xã Phú Lương")).Lines.ShouldHaveSingleItem();
        (line.Verdict, line.Unit).ShouldBe((LineVerdict.Changed, 11));
        ListSteps.Of([line], []).ShouldBe([new RenameUnit(11, "Xã Phú Lương", UnitKinds.Commune, "05500")]);
    }

    [Fact]
    public void A_newer_list_tells_what_is_new_renamed_moved_and_gone()
    {
        var other = new UnitNode(2, null, UnitKinds.Province, "Tỉnh Cao Bằng", Day, Code: "04");
        var report = Read([Province, other, PhuLuong, PhuLuong with { Unit = 12, Name = "Xã Cũ", Code = "05501" }, PhuLuong with { Unit = 13, Name = "Xã Chuyển", Code = "05502" }],
            Line("05500", "19", "Phường", "Phường Phú Lương"), Line("05502", "04", "Xã", "Xã Chuyển"), Line("05503", "19", "Xã", "Xã Mới"));
        report.Lines.Select(l => l.Verdict).ShouldBe([LineVerdict.Changed, LineVerdict.Changed, LineVerdict.New]);
        report.Lines[0].Differences.ShouldHaveSingleItem().ShouldBe("đổi tên: Xã Phú Lương → Phường Phú Lương");
        report.Lines[1].Moved.ShouldBeTrue();
        report.Gone.Select(g => g.Name).ShouldBe(["Xã Cũ"]);
    }

    [Fact]
    public void Names_that_collide_without_marks_stay_two_units_when_codes_tell_them_apart() =>
        Read([Province], Line("1", "19", "Thôn", "Thôn Bình Hòa"), Line("2", "19", "Thôn", "Thôn Bình Hoa")).Sound.ShouldBeTrue();

    [Theory]
    [InlineData("Xã Hoà Bình", LineVerdict.Same)]
    [InlineData("XÃ HÒA  BÌNH", LineVerdict.Same)]
    [InlineData("Xã Hoa Bình", LineVerdict.Wrong)]
    [InlineData("Xa Hoa Binh", LineVerdict.Same)]
    [InlineData("Xã Hoà Bính", LineVerdict.Wrong)]
    public void Without_a_code_the_style_of_tones_does_not_matter_and_the_tones_do(string name, LineVerdict verdict) =>
        Read([Province, PhuLuong with { Name = "Xã Hòa Bình" }], Line("", "19", "", name)).Lines[0].Verdict.ShouldBe(verdict);

    [Fact]
    public void A_name_without_marks_that_two_units_answer_to_is_asked_and_never_guessed()
    {
        var line = Read([Province, PhuLuong with { Name = "Xã Bình Hòa" }, PhuLuong with { Unit = 12, Name = "Xã Bình Hoa", Code = "05501" }],
            Line("", "Xa Binh Hoa", "Thôn", "Thôn Đông")).Lines[0];
        line.Verdict.ShouldBe(LineVerdict.Wrong);
        line.Faults[0].ShouldContain("Xã Bình Hòa, Tỉnh Thái Nguyên (mã 05500)");
        line.Faults[0].ShouldContain("Xã Bình Hoa");
    }

    [Theory]
    [InlineData("05500", "19", "Xã", "", "Thiếu tên")]
    [InlineData("05500", "19", "Trấn", "Trấn Ba", "chưa có trong hệ thống")]
    [InlineData("5500", "19", "Xã", "Xã Ba", "mất số 0")]
    [InlineData("05 500", "19", "Xã", "Xã Ba", "chữ số")]
    [InlineData("05501", "77", "Xã", "Xã Ba", "Không tìm thấy")]
    [InlineData("05501", "", "Xã", "Xã Ba", "Thiếu đơn vị cấp trên")]
    [InlineData("05501", "05501", "Xã", "Xã Ba", "dưới chính nó")]
    [InlineData("05501", "19", "Thị trấn", "Thị trấn Đu", "chưa có trong hệ thống")]
    public void A_wrong_line_says_what_to_do(string code, string parent, string kind, string name, string said) =>
        Read([Province], Line(code, parent, kind, name)).Lines[0].Faults.ShouldContain(f => f.Contains(said));

    [Fact]
    public void Doubled_codes_doubled_names_and_circles_are_found()
    {
        Read([Province], Line("05501", "19", "Xã", "Xã A"), Line("05501", "19", "Xã", "Xã B")).Lines[1].Faults.ShouldContain(f => f.Contains("đã có ở dòng"));
        Read([Province], Line("", "19", "", "Xã A"), Line("", "19", "", "Xã A")).Lines[1].Faults.ShouldContain(f => f.Contains("đã có ở dòng"));
        var circle = Read([], Line("1A", "1B", "Thôn", "Thôn A"), Line("1B", "1A", "Thôn", "Thôn B"));
        circle.Sound.ShouldBeFalse();
        circle.Count(LineVerdict.Wrong).ShouldBe(2);
    }

    [Fact]
    public void Figures_are_read_as_people_write_them()
    {
        var line = Read([Province], Line("05501", "19", "Xã", "Xã A") with { Households = "1.234", Population = "5678", Remote = "Khu vực III", Urban = "nông thôn" }).Lines[0];
        line.Traits.ShouldBe([("households", "1234"), ("population", "5678"), ("remote", "III"), ("urban", "no")]);
        Read([Province], Line("05501", "19", "Xã", "Xã A") with { Households = "nhiều" }).Lines[0].Verdict.ShouldBe(LineVerdict.Wrong);
    }

    [Fact]
    public void A_province_takes_its_own_part_out_of_the_list_of_the_country()
    {
        var report = Read([Province, PhuLuong], Line("01", "", "Thành phố", "Thành phố Hà Nội"), Line("00004", "01", "Phường", "Phường Ba Đình"),
            Line("19", "", "Tỉnh", "Thái Nguyên"), Line("05600", "19", "Xã", "Xã Mới"));
        var own = ListScope.Within(report, 1, UnitTree.On(Day, [Province, PhuLuong]));
        own.Lines.Select(l => l.Name).ShouldBe(["Tỉnh Thái Nguyên", "Xã Mới"]);
        own.Gone.Select(g => g.Name).ShouldBe(["Xã Phú Lương"]);
    }

    [Fact]
    public void A_unit_of_another_province_cannot_be_drawn_in()
    {
        var other = new UnitNode(2, null, UnitKinds.Province, "Tỉnh Cao Bằng", Day, Code: "04");
        UnitNode[] nodes = [Province, other, PhuLuong with { Unit = 21, Parent = 2 }];
        ListScope.Within(Read(nodes, Line("05500", "19", "Xã", "Xã Phú Lương")), 1, UnitTree.On(Day, nodes)).Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("code,parent,kind,name", "ten=3 ma=0 cap-tren=1 loai=2")]
    [InlineData("STT,Mã tỉnh,Mã,Tên đơn vị hành chính,Cấp,Số hộ,Dân số (người)", "ten=3 ma=2 cap-tren=1 loai=4 so-ho=5 dan-so=6")]
    [InlineData("Tên khu dân cư,Số hộ", "ten=0 so-ho=1")]
    [InlineData("A,B", "")]
    public void Columns_are_guessed_from_their_headings(string header, string stored)
    {
        var guessed = ColumnGuess.Of(header.Split(','));
        guessed.Stored.ShouldBe(stored);
        ListColumns.Parse(stored, header.Split(',').Length).Stored.ShouldBe(stored);
    }

    [Fact]
    public void Kept_columns_that_the_file_does_not_have_are_left_out() => ListColumns.Parse("ten=9 ma=0 x=1 loai=-1 cap-tren", 3).Stored.ShouldBe("ma=0");

    internal static ListReport Read(IReadOnlyList<UnitNode> nodes, params UnitLine[] lines) =>
        ListReading.Read([.. lines.Select((l, at) => l with { Line = at + 2 })], UnitTree.On(Day, nodes), Kinds);

    private static UnitLine Line(string code, string parent, string kind, string name) => new(0, code, parent, kind, name);
}

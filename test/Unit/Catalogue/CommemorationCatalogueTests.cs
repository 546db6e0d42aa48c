using CauNoi.Kernel.Days;
using CauNoi.Platform.Catalogue;

namespace CauNoi.Test.Unit.Catalogue;

public class CommemorationCatalogueTests
{
    private const string Good = """
        days:
          - { id: founding, name: Ngày thành lập xã, date: before 1/7, since: 2025, kind: local, basis: Nghị quyết, confirmed: false, unit: "05455" }
        """;

    private static readonly IReadOnlyList<Commemoration> Shipped = CatalogueFiles.Load(CatalogueFolder.Shipped).Commemorations;

    [Fact]
    public void The_front_was_founded_96_years_before_2026()
    {
        var day = Shipped.Single(c => c.Id == "front-day");
        day.TitleIn(2026).ShouldBe("Kỷ niệm 96 năm Ngày truyền thống Mặt trận Tổ quốc Việt Nam");
        (day.IsRound(2026), day.IsRound(2030)).ShouldBe((false, true));
        day.TitleIn(1930).ShouldBe("Ngày truyền thống Mặt trận Tổ quốc Việt Nam");
        day.Anniversary(1900).ShouldBeNull();
    }

    [Theory]
    [InlineData("hung-kings", "2037-04-24")]
    [InlineData("hung-kings", "2038-04-13")]
    [InlineData("tet", "2030-02-02")]
    [InlineData("mid-autumn", "2027-09-15")]
    [InlineData("new-year-eve", "2030-02-01")]
    public void Lunar_days_fall_where_they_are_printed(string id, string day)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", null);
        Shipped.Single(c => c.Id == id).Date.Within(new DateOnly(on.Year, 1, 1), new DateOnly(on.Year, 12, 31), Kernel.Time.Holidays.None).ShouldHaveSingleItem().Due.ShouldBe(on);
    }

    [Fact]
    public void Every_shipped_day_says_where_it_comes_from_and_no_two_share_a_name()
    {
        CatalogueFiles.Load(CatalogueFolder.Shipped).BadFiles.ShouldBeEmpty();
        Shipped.Count.ShouldBeGreaterThan(25);
        Shipped.Select(c => c.Id).ShouldBeUnique();
        Shipped.Select(c => c.Name).ShouldBeUnique();
        Shipped.ShouldAllBe(c => c.Unit == null);
    }

    [Fact]
    public void A_row_is_loaded_with_everything_it_says()
    {
        using var folder = new CatalogueFolder().With("local.yaml", Good);
        CommemorationCatalogue.Load(folder.Path).Value.ShouldHaveSingleItem().ShouldBe(new Commemoration(
            "founding", "Ngày thành lập xã", new DatedRule(new SolarAnchor(1, 7), Before: true), 2025, CommemorationKind.Local, "Nghị quyết", false, "05455"));
    }

    [Fact]
    public void A_later_file_mends_a_row_of_the_same_id()
    {
        using var folder = new CatalogueFolder().With("a.yaml", Good).With("b.yaml", Good.Replace("thành lập xã", "thành lập phường", StringComparison.Ordinal));
        CommemorationCatalogue.Load(folder.Path).Value.ShouldHaveSingleItem().Name.ShouldBe("Ngày thành lập phường");
    }

    [Theory]
    [InlineData("before 1/7", "mai", "\"mai\" không phải quy tắc ngày")]
    [InlineData("kind: local", "kind: party", "loại \"party\" không có")]
    [InlineData("since: 2025", "since: 25", "năm 25 không đúng")]
    [InlineData("name: Ngày thành lập xã", "name: ' '", "thiếu tên hoặc căn cứ")]
    [InlineData("basis: Nghị quyết", "note: Nghị quyết", "Sai cú pháp ở dòng 2")]
    public void A_bad_file_is_named_and_skipped(string good, string bad, string reason)
    {
        using var folder = new CatalogueFolder().With("local.yaml", Good.Replace(good, bad, StringComparison.Ordinal)).With("other.yaml", Good);
        var loaded = CommemorationCatalogue.Load(folder.Path);
        loaded.BadFiles.ShouldHaveSingleItem().Reason.ShouldContain(reason);
        loaded.Value.Count.ShouldBe(1);
    }
}

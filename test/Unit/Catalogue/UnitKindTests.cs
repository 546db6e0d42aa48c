using CauNoi.Kernel.Units;
using CauNoi.Platform.Catalogue;

namespace CauNoi.Test.Unit.Catalogue;

public class UnitKindTests
{
    private static readonly DateOnly Old = new(2025, 6, 30);
    private static readonly DateOnly New = new(2025, 7, 1);
    private static readonly UnitKindTable Shipped = UnitKindCatalogue.Load(Path.Combine(CatalogueFolder.Shipped, "unit-kinds")).Value;

    [Theory]
    [InlineData("Huyện Phú Lương", true, "district")]
    [InlineData("Huyện Phú Lương", false, null)]
    [InlineData("Thị trấn Đu", true, "commune")]
    [InlineData("Thị trấn Đu", false, null)]
    [InlineData("Xã Phú Lương", false, "commune")]
    [InlineData("Đặc khu Vân Đồn", false, "commune")]
    [InlineData("Tổ dân phố 5", false, "residential-area")]
    [InlineData("Buôn Đôn", false, "residential-area")]
    [InlineData("Thành phố Hà Nội", false, "province")]
    [InlineData("Xãhội", false, null)]
    public void A_name_tells_its_kind_by_the_words_of_its_day(string name, bool before, string? kind) => Shipped.Named(name, before ? Old : New)?.Id.ShouldBe(kind);

    [Fact]
    public void Districts_end_with_June_2025()
    {
        Shipped.Find("district")!.On(Old).ShouldBeTrue();
        Shipped.Find("district")!.On(New).ShouldBeFalse();
    }

    [Fact]
    public void Every_kind_that_one_may_stand_under_exists() =>
        Shipped.All.SelectMany(k => k.Under).Where(id => Shipped.Find(id) is null).ShouldBeEmpty();

    [Theory]
    [InlineData("level: 9", "cấp phải từ 0 đến 4")]
    [InlineData("level: 1\n    until: 2000-01-01", "đứng trước ngày đầu")]
    public void A_bad_file_is_named_and_skipped(string lines, string reason)
    {
        using var folder = new CatalogueFolder().With("x.yaml", $"kinds:\n  - id: a\n    title: A\n    {lines}\n    from: 2020-01-01\n    basis: Luật\n");
        var loaded = UnitKindCatalogue.Load(folder.Path);
        loaded.Value.All.ShouldBeEmpty();
        loaded.BadFiles.Single().Reason.ShouldContain(reason);
    }
}

using CauNoi.Activities.Kinds;
using CauNoi.Activities.Rules;
using CauNoi.Imports.Send;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Sheets;
using CauNoi.Test.Unit.Catalogue;

namespace CauNoi.Imports.Tests.Unit;

public class RowReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly UnitNode[] Nodes =
    [
        new(1, null, "province", "Tỉnh", DateOnly.MinValue), new(2, 1, "commune", "Xã Đông", DateOnly.MinValue), new(3, 1, "commune", "Xã Tây", DateOnly.MinValue),
        new(21, 2, "residential-area", "Xóm Một", DateOnly.MinValue), new(22, 2, "residential-area", "Xóm Hai", DateOnly.MinValue, Code: "K22"),
        new(31, 3, "residential-area", "Xóm Một", DateOnly.MinValue),
    ];

    private static readonly string[] Header = ["Đơn vị", "Xã", "Ngày tổ chức", "Bao nhiêu người dự?", "Tổ chức chung với khu nào?", "Việc khác", "Dự kiến"];

    [Theory]
    [InlineData("xom hai", "", 22)]
    [InlineData("K22", "", 22)]
    [InlineData("#31", "", 31)]
    [InlineData("Xóm Một", "xã tây", 31)]
    public async Task A_place_is_found_as_people_write_it(string place, string commune, int unit) =>
        (await Read(place, commune, "05/11/2026", "90", "", "", "")).Draft!.Unit.ShouldBe(unit);

    [Theory]
    [InlineData("Xóm Một", "", "05/11/2026", "90", "", "Có 2 đơn vị tên “Xóm Một”. Xin ghi thêm cột “Xã”, hoặc ghi mã đơn vị.")]
    [InlineData("Xóm Ba", "", "05/11/2026", "90", "", "“Xóm Ba” không có trong các đơn vị mà mình ghi được loại việc này.")]
    [InlineData("", "", "05/11/2026", "90", "", "Đơn vị: phần này còn trống, xin điền giúp.")]
    [InlineData("#22", "", "31/02/2026", "90", "", "Ngày tổ chức: ngày viết như 05/09/2026.")]
    [InlineData("#22", "", "05/11/2027", "90", "", "Ngày này chưa tới. Việc đã diễn ra mới ghi được; việc sắp tới xin ghi là dự kiến.")]
    [InlineData("#22", "", "05/11/2026", "chín mươi", "", "Bao nhiêu người dự: xin viết một số từ 1 đến 20.000.")]
    [InlineData("#22", "", "05/11/2026", "", "", "Bao nhiêu người dự: phần này còn trống, xin điền giúp.")]
    [InlineData("#22", "", "05/11/2026", "90", "Xóm Ba", "Tổ chức chung với khu nào? Không thấy “Xóm Ba” trong địa bàn của mình.")]
    public async Task What_is_wrong_is_said_as_on_the_form(string place, string commune, string day, string people, string joint, string fault)
    {
        var read = await Read(place, commune, day, people, joint, "", "");
        (read.Draft, read.Fault).ShouldBe((null, fault));
    }

    [Fact]
    public async Task Joint_units_another_thing_and_plans_are_read_from_their_columns()
    {
        var read = await Read("#21", "", "05/11/2027", "1.200", "xóm hai", "có", "x");
        read.Draft!.State.ShouldBe(KindStates.Planned);
        read.Draft.Values["khu-cung"].ShouldBe("22");
        read.Draft.Values["so-nguoi"].ShouldBe("1200");
        read.Another.ShouldBeTrue();
        (await Read("#21", "", "05/11/2026", "9", "", "", "")).Another.ShouldBeFalse();
    }

    private static async Task<ReadRow> Read(params string[] cells)
    {
        var kind = KindCatalogue.Load(CatalogueFolder.Shipped).Value.Single(k => k.Name == "unity-festival");
        var tree = UnitTree.On(Today, Nodes);
        var places = new Places([.. Nodes.Where(n => n.Kind == "residential-area")], tree);
        return await new RowReader(kind, places, new Sheet(Header, []), Today, place => Task.FromResult(new KindOptions(
            [new FieldChoice($"{place.Unit}", place.Name)],
            [.. Nodes.Where(n => n.Parent == place.Parent && n != place).Select(n => new FieldChoice($"{n.Unit}", n.Name))],
            new Dictionary<string, IReadOnlyList<FieldChoice>>()))).Read(new SheetRow(2, cells));
    }
}

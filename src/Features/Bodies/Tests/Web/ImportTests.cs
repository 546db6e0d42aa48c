using System.Net;
using CauNoi.Bodies.Import;
using CauNoi.Platform.Sheets;
using CauNoi.Test.Support;

namespace CauNoi.Bodies.Tests.Web;

public class ImportTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Address = "/ban/nhan-su/nhap";

    private static SheetRow Row(int line, string name, string year = "1970", string unit = "Xóm Na Mộc", string body = "Tổ hòa giải", string position = "Hòa giải viên") =>
        new(line, [unit, body, position, name, year, "912345678", "01/08/2025", "15/QĐ", "30/07/2025"]);

    private static Task<Page> Send(Visitor who, Page page, byte[] bytes, bool write) =>
        who.Send(page, Address, ("tep", "danh-sach.xlsx", bytes), write ? [("ghi", "co")] : []);

    [Fact]
    public async Task A_list_is_checked_corrected_and_sent_back_and_nothing_is_written_before()
    {
        var officer = await house.Known("xa");
        await officer.SetUp(Seats.NaMoc, "mediation-team", "để nhập");
        const string team = "Tổ hòa giải để nhập";
        var wrong = new Sheet(PeopleSheet.Columns, [Row(2, "Lộc Thị Nhập", body: team), Row(3, "Lộc Văn 7", body: team), Row(4, "Lộc Văn Lạc", unit: "Xóm Ở Đâu", body: team)]);
        var page = await officer.Get(Address);
        var report = await Send(officer, page, SheetFile.Xlsx(wrong), write: true);
        report.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        report.Text.ShouldContain("Có 2 dòng cần sửa, 1 dòng đã đúng");
        report.Text.ShouldContain("Dòng 3: Xin viết họ và tên, không kèm số hay ký hiệu.");
        report.Text.ShouldContain("Dòng 4: Không thấy đơn vị “Xóm Ở Đâu” trong các đơn vị của mình.");
        (await house.One<long>("select count(*) from person where name = 'Lộc Thị Nhập'")).ShouldBe(0);

        var link = report.Html.QuerySelector("a[download]")!.GetAttribute("href")!;
        var back = SheetFile.Read(new MemoryStream(Convert.FromBase64String(link[(link.IndexOf(',') + 1)..])), "x.xlsx");
        back.Header[^1].ShouldBe(Sheet.Faults);
        back.Rows[0][back.Column(Sheet.Faults)].ShouldBe("");
        back.Rows[1][back.Column(Sheet.Faults)].ShouldNotBe("");

        // The same file, the wrong cells mended, the last row taken out.
        var mended = back with { Rows = [back.Rows[0], back.Rows[1] with { Cells = [.. back.Rows[1].Cells.Select(c => c == "Lộc Văn 7" ? "Lộc Văn Bảy" : c)] }] };
        (await Send(officer, page, SheetFile.Xlsx(mended), write: false)).Text.ShouldContain("Cả 2 dòng đều đúng");
        (await house.One<long>("select count(*) from person where name in ('Lộc Thị Nhập', 'Lộc Văn Bảy')")).ShouldBe(0);
        (await Send(officer, page, SheetFile.Xlsx(mended), write: true)).Path.ShouldBe("/ban/nhan-su");
        (await house.One<long>("select count(*) from seat_holding h join person p on p.id = h.person where p.name in ('Lộc Thị Nhập', 'Lộc Văn Bảy') and h.confirmed_at is not null and p.phone = '0912345678'")).ShouldBe(2);

        // The seats are taken now: the same list once more finds none.
        (await Send(officer, page, SheetFile.Xlsx(mended), write: true)).Text.ShouldContain("Chức danh này không còn ghế trống.");
    }

    [Fact]
    public async Task A_leader_from_a_list_waits_for_the_second_person_too()
    {
        var officer = await house.Known("xa");
        await officer.SetUp(Seats.PhuLuong, "steering-committee", "từ tệp");
        var sheet = new Sheet(PeopleSheet.Columns, [Row(2, "Lục Thị Đứng Đầu", unit: "Xã Phú Lương", body: "Ban Chỉ đạo từ tệp", position: "Trưởng ban")]);
        await Send(officer, await officer.Get(Address), SheetFile.Csv(sheet), write: true);
        (await officer.Get("/ban/bo-may/cho-xac-nhan")).Text.ShouldContain("Lục Thị Đứng Đầu");
    }

    [Fact]
    public async Task A_list_reaches_no_unit_of_somebody_else()
    {
        var officer = await house.Known("xa");
        var sheet = new Sheet(PeopleSheet.Columns, [Row(2, "Chen Vào Nơi Khác", unit: "Xã Vô Tranh", body: "Ban Thanh tra nhân dân", position: "Ủy viên")]);
        (await Send(officer, await officer.Get(Address), SheetFile.Xlsx(sheet), write: true)).Text.ShouldContain("Không thấy đơn vị “Xã Vô Tranh”");
    }

    [Fact]
    public async Task What_is_no_list_is_refused_with_a_sentence()
    {
        var officer = await house.Known("xa");
        var page = await officer.Get(Address);
        (await Send(officer, page, "Tên,Tuổi\nA,1\n"u8.ToArray(), write: true)).Refusals.ShouldHaveSingleItem().ShouldStartWith("Tệp thiếu cột: Đơn vị, Tổ chức");
        (await Send(officer, page, [0x50, 0x4B, 0x03, 0x04, 1, 2, 3], write: true)).Refusals.ShouldHaveSingleItem();
        (await officer.Send(page, Address)).Refusals.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_sample_file_has_the_columns_that_are_read()
    {
        using var answer = await (await house.Known("xa")).Raw($"{Address}/mau.xlsx");
        PeopleSheet.Missing(SheetFile.Read(await answer.Content.ReadAsStreamAsync(), "mau.xlsx")).ShouldBeEmpty();
    }
}

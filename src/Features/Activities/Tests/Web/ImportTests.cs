using System.Net;
using System.Text;
using CauNoi.Platform.Sheets;
using CauNoi.Test.Support;

namespace CauNoi.Activities.Tests.Web;

public class ImportTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Address = "/ban/ghi/vu-viec-hoa-giai/bang";

    [Fact]
    public async Task The_template_has_the_columns_of_the_kind_and_rows_become_records_once()
    {
        using var officer = await house.SignedIn("xa");
        using var answer = await officer.Raw("/ban/ghi/tep/vu-viec-hoa-giai");
        var columns = SheetFile.Read(await answer.Content.ReadAsStreamAsync(), "x.xlsx").Header;
        columns.ShouldBe(["Đơn vị", "Ngày kết thúc hoà giải", "Việc gì?", "Kết quả?"]);
        var file = Csv(columns, "Xóm Na Mộc,05/02/2023,Đất đai,Hoà giải thành", "Xóm Bá Sơn,06/02/2023,xóm giềng,không thành");

        (await officer.Send(await officer.Get(Address), Address, file)).Text.ShouldContain("Cả 2 dòng đều đúng");
        (await Count()).ShouldBe(0);
        var saved = await officer.Send(await officer.Get(Address), Address, file, ("ghi", "co"));
        saved.Path.ShouldStartWith("/ban/so-viec", Case.Sensitive, saved.Text);
        (await Count()).ShouldBe(2);
        (await house.Standing(await house.One<Guid>("select id from activity where day = '2023-02-05'"))).ShouldBe("closed@101=1 settled@101=1");
        (await house.One<long>("select count(*) from act where kind = 'activities.import'")).ShouldBe(1);

        var again = await officer.Send(await officer.Get(Address), Address, file, ("ghi", "co"));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("Có 2 dòng cần sửa");
        (await Count()).ShouldBe(2);
    }

    [Fact]
    public async Task One_wrong_row_saves_nothing_and_the_file_comes_back_saying_which()
    {
        using var officer = await house.SignedIn("xa");
        var file = Csv(["Đơn vị", "Ngày kết thúc hoà giải", "Việc gì?", "Kết quả?"],
            "Xóm Na Mộc,05/03/2023,Đất đai,Hoà giải thành", "Xã Vô Tranh,05/03/2023,Đất đai,Hoà giải thành", "Xóm Na Mộc,31/02/2023,Đất đai,chưa rõ");
        var page = await officer.Send(await officer.Get(Address), Address, file, ("ghi", "co"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Có 2 dòng cần sửa");
        (await house.One<long>("select count(*) from activity where day between '2023-03-01' and '2023-03-31'")).ShouldBe(0);
        var href = page.Html.QuerySelector("a[download]")!.GetAttribute("href")!;
        var back = SheetFile.Read(new MemoryStream(Convert.FromBase64String(href[(href.IndexOf(',', StringComparison.Ordinal) + 1)..])), "x.xlsx");
        back.Rows.Select(r => r[back.Column(Sheet.Faults)].Length > 0).ShouldBe([false, true, true]);
    }

    private Task<long> Count() => house.One<long>("select count(*) from activity where day between '2023-02-05' and '2023-02-06'");

    private static (string, string, byte[]) Csv(IEnumerable<string> columns, params string[] rows) =>
        ("tep", "hoa-giai.csv", Encoding.UTF8.GetBytes($"{string.Join(',', columns)}\n{string.Join('\n', rows)}\n"));
}

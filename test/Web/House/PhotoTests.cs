using System.Net;
using System.Text;
using CauNoi.Feedback.Tests.Web;
using CauNoi.Test.Support;

namespace CauNoi.Test.Web.House;

public class PhotoTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_photo_is_cleaned_kept_by_content_and_shown_to_the_desk_only()
    {
        using var citizen = house.Visitor();
        var board = await house.Known("tinh");
        var slip = await citizen.Send(await citizen.Get("/gop-y"), "/gop-y", ("anh", "../../ảnh màn hình.jpg", Pictures.JpegWithFilm("BÍ MẬT SAU ẢNH")),
            ("noi-dung", "Màn hình trắng khi mở báo cáo"));
        var code = Notes.CodeOn(slip);
        var address = await house.AtDesk(code);
        var file = await house.One<Guid>("select id from stored_file where owner = (select id from feedback_note where code = $1)", code);

        (await house.One<string>("select name from stored_file where id = $1", file)).ShouldNotContain("/");
        foreach (var kept in Directory.EnumerateFiles(house.Folder.Files, "*", SearchOption.AllDirectories))
            (await File.ReadAllBytesAsync(kept, TestContext.Current.CancellationToken)).AsSpan().IndexOf(Encoding.UTF8.GetBytes("BÍ MẬT")).ShouldBe(-1, kept);

        using var shown = await board.Raw($"{address}/anh/{file}");
        if (await house.One<bool>("select large_hash is not null from stored_file where id = $1", file))
        {
            shown.StatusCode.ShouldBe(HttpStatusCode.OK);
            shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
            shown.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        }
        else
        {
            // Without the picture tools a photo stays private until they are there.
            shown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await board.Get(address)).Text.ShouldContain("đang chờ xử lý");
        }

        (await (await house.Known("xa")).Get($"{address}/anh/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await citizen.Get($"/gop-y/tra-cuu?ma={code}")).Html.QuerySelectorAll("main img").ShouldBeEmpty();
        (await citizen.Send(HttpMethod.Get, $"{address}/anh/{file}")).Path.ShouldStartWith("/dang-nhap");
    }

    [Fact]
    public async Task A_photo_of_one_note_is_not_shown_under_another()
    {
        using var citizen = house.Visitor();
        var board = await house.Known("tinh");
        var first = Notes.CodeOn(await citizen.Send(await citizen.Get("/gop-y"), "/gop-y", ("anh", "a.jpg", Pictures.Jpeg), ("noi-dung", "Góp ý có ảnh kèm theo")));
        var second = await citizen.Write("Góp ý không có ảnh kèm theo");
        var file = await house.One<Guid>("select id from stored_file where owner = (select id from feedback_note where code = $1)", first);
        (await board.Get($"{await house.AtDesk(second)}/anh/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_empty_file_field_is_no_photo()
    {
        using var citizen = house.Visitor();
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Fields(await citizen.Get("/gop-y"), "/gop-y", ("noi-dung", "Không chọn ảnh nào cả"))) content.Add(new StringContent(value), name);
        // As browsers send a file field in which nothing was chosen.
        var nothing = new ByteArrayContent([]);
        nothing.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"anh\"; filename=\"\"");
        nothing.Headers.ContentType = new("application/octet-stream");
        content.Add(nothing);
        var slip = await citizen.Send(HttpMethod.Post, "/gop-y", content);
        slip.Title.ShouldBe("Đã nhận góp ý", slip.Text);
    }
}

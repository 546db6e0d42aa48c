using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CauNoi.Test.Support;

namespace CauNoi.Test.Web.House;

/// <summary>What no page of ours would send: a Vietnamese sentence, the right status, nothing saved, nothing of the inner workings.</summary>
public class BadInputTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Good = "Xin thêm nút quay lại ở mỗi trang";

    [Theory]
    [InlineData("broken UTF-8", 400, "ký tự không đọc được")]
    [InlineData("overlong UTF-8", 400, "ký tự không đọc được")]
    [InlineData("half a surrogate", 400, "ký tự không đọc được")]
    [InlineData("NUL", 400, "ký tự không đọc được")]
    [InlineData("10 MB in a text field", 413, "quá lớn")]
    [InlineData("an unknown field", 400, "một mục mà hệ thống không dùng")]
    [InlineData("a field twice", 400, "gửi hai lần")]
    [InlineData("two hundred and one fields", 413, "quá lớn")]
    [InlineData("no key", 400, "thiếu khoá")]
    [InlineData("a foreign key", 400, "thiếu khoá")]
    public async Task A_spoilt_form_is_refused_and_nothing_is_saved(string how, int status, string sentence)
    {
        using var citizen = house.Visitor();
        var fields = Encode(Visitor.Fields(await citizen.Get("/gop-y"), "/gop-y", ("noi-dung", Good)));
        var body = how switch
        {
            "broken UTF-8" => fields + "&trang=%C3%28",
            "overlong UTF-8" => fields + "&trang=%C0%AF",
            "half a surrogate" => fields + "&trang=%ED%A0%80",
            "NUL" => fields + "&trang=a%00b",
            "10 MB in a text field" => fields + "&trang=" + new string('a', 10_000_000),
            "an unknown field" => fields + "&vai-tro=quan-tri",
            "a field twice" => fields + "&noi-dung=khac",
            "two hundred and one fields" => fields + string.Concat(Enumerable.Range(0, 201).Select(n => $"&f{n}=1")),
            "no key" => string.Join('&', fields.Split('&').Where(f => !f.StartsWith("khoa=", StringComparison.Ordinal))),
            _ => string.Join('&', fields.Split('&').Select(f => f.StartsWith("khoa=", StringComparison.Ordinal) ? "khoa=khong-phai-khoa" : f)),
        };
        await Refused(citizen, "/gop-y", new StringContent(body, new MediaTypeHeaderValue("application/x-www-form-urlencoded")), status, sentence);
    }

    [Theory]
    [InlineData(new byte[] { 0xC3, 0x28 })]
    [InlineData(new byte[] { 0x61, 0x00, 0x62 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    public async Task A_spoilt_part_of_a_form_with_files_is_refused(byte[] text)
    {
        using var citizen = house.Visitor();
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Fields(await citizen.Get("/gop-y"), "/gop-y", ("noi-dung", Good))) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(text), "trang");
        await Refused(citizen, "/gop-y", content, 400, "ký tự không đọc được");
    }

    [Theory]
    [InlineData("application/json", "{\"noi-dung\":\"Xin chào các bác\"}")]
    [InlineData("text/plain", "noi-dung=Xin chào các bác")]
    [InlineData("application/xml", "<noi-dung>Xin chào</noi-dung>")]
    public async Task Another_kind_of_content_is_refused(string type, string body)
    {
        using var citizen = house.Visitor();
        await Refused(citizen, "/gop-y", new StringContent(body, Encoding.UTF8, type), 415, "chỉ nhận nội dung gửi từ biểu mẫu");
    }

    [Fact]
    public async Task A_form_cut_off_on_its_way_is_refused()
    {
        using var citizen = house.Visitor();
        var cut = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"noi-dung\"\r\n\r\nnửa ch"u8.ToArray());
        cut.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        await Refused(citizen, "/gop-y", cut, 400, "");
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("of another browser")]
    [InlineData("made up")]
    public async Task An_old_page_is_refused_and_what_was_typed_is_kept(string token)
    {
        using var citizen = house.Visitor();
        using var other = house.Visitor();
        const string field = "__RequestVerificationToken";
        var fields = Visitor.Fields(await citizen.Get("/gop-y"), "/gop-y", ("noi-dung", Good));
        if (token == "missing") fields.Remove(field);
        else fields[field] = token == "made up" ? "CfDJ8x" : Visitor.Fields(await other.Get("/gop-y"), "/gop-y")[field];
        var before = await house.Rows("seal");

        var page = await citizen.Send(HttpMethod.Post, "/gop-y", new FormUrlEncodedContent(fields));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Refusals.ShouldBe(["Trang này mở đã lâu nên chưa gửi được. Phần đã viết vẫn còn nguyên, xin bấm gửi lần nữa."]);
        page.Typed("/gop-y", "noi-dung").ShouldBe(Good);
        (await house.Rows("seal")).ShouldBe(before);
        (await citizen.Send(page, "/gop-y", ("noi-dung", Good))).Title.ShouldBe("Đã nhận góp ý");
    }

    public static TheoryData<string, byte[], string> NotPhotos => new()
    {
        { "anh.jpg", Pictures.Script, "không phải là ảnh" },
        { "anh.jpg", Pictures.Html, "không phải là ảnh" },
        { "anh.jpg", Pictures.Zip, "không phải là ảnh" },
        { "anh.jpg", "%PDF-1.7 không phải ảnh"u8.ToArray(), "không phải là ảnh" },
        { "../../../etc/passwd", Pictures.Script, "không phải là ảnh" },
        { "anh.jpg", Pictures.Jpeg[..200], "hỏng" },
        { "anh.jpg", Pictures.JpegBomb, "quá lớn" },
    };

    [Theory]
    [MemberData(nameof(NotPhotos))]
    public async Task What_only_calls_itself_a_photo_is_refused_at_its_field(string name, byte[] bytes, string sentence)
    {
        using var citizen = house.Visitor();
        var before = await house.Rows("seal");
        var files = Files();
        var page = await citizen.Send(await citizen.Get("/gop-y"), "/gop-y", ("anh", name, bytes), ("noi-dung", Good));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Refusals.ShouldHaveSingleItem().ShouldContain(sentence);
        page.Typed("/gop-y", "noi-dung").ShouldBe(Good);
        (await house.Rows("seal")).ShouldBe(before);
        Files().ShouldBe(files);
    }

    [Fact]
    public async Task A_photo_over_the_limit_is_refused()
    {
        var before = await house.Rows("stored_file");
        using var citizen = house.Visitor();
        var page = await citizen.Send(await citizen.Get("/gop-y"), "/gop-y", ("anh", "anh.jpg", [.. Pictures.Jpeg, .. new byte[16_000_000]]), ("noi-dung", Good));
        ((int)page.Status).ShouldBeOneOf(413, 422);
        page.Text.ShouldContain("15 MB");
        (await house.Rows("stored_file")).ShouldBe(before);
    }

    [Fact]
    public async Task A_file_in_a_field_that_takes_none_is_refused()
    {
        using var citizen = house.Visitor();
        var content = new MultipartFormDataContent { { new ByteArrayContent(Pictures.Jpeg), "ten", "anh.jpg" } };
        await Refused(citizen, "/dang-nhap", content, 400, "không nhận tệp");
    }

    [Theory]
    [InlineData("PUT", "/gop-y")]
    [InlineData("DELETE", "/gop-y")]
    [InlineData("PATCH", "/ban/gop-y")]
    [InlineData("POST", "/ve-so-lieu")]
    [InlineData("POST", "/")]
    [InlineData("TRACE", "/")]
    public async Task Another_method_is_refused(string method, string path)
    {
        using var citizen = house.Visitor();
        var page = await citizen.Send(new HttpMethod(method), path);
        page.Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        page.Title.ShouldBe("Không dùng được cách này");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/gop-y")]
    [InlineData("/ve-so-lieu")]
    [InlineData("/robots.txt")]
    public async Task Asking_for_the_head_answers_like_the_page_without_its_body(string path)
    {
        using var citizen = house.Visitor();
        using var head = await citizen.Raw(HttpMethod.Head, path);
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/ban/gop-y?trang=khong-phai-so")]
    [InlineData("/tim-kiem?q=a&trang=99999999999999")]
    public async Task A_parameter_that_is_no_number_is_refused_in_words(string path)
    {
        var board = await house.Known("tinh");
        var page = await board.Get(path);
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Title.ShouldBe("Chưa làm được");
        NothingLeaks(page);
    }

    [Theory]
    [InlineData("/assets/../../global.json")]
    [InlineData("/assets/%2e%2e/%2e%2e/global.json")]
    [InlineData("/assets/..%2f..%2fglobal.json")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/.git/config")]
    public async Task Files_beside_the_built_ones_are_not_served(string path)
    {
        var raw = await Raw($"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        raw.ShouldMatch("^HTTP/1.1 (400|404)");
        raw.ShouldNotContain("rollForward");
    }

    private async Task Refused(Visitor visitor, string path, HttpContent content, int status, string sentence)
    {
        var before = await house.Rows("seal");
        var page = await visitor.Send(HttpMethod.Post, path, content);
        ((int)page.Status).ShouldBe(status, page.Text);
        page.Text.ShouldContain(sentence);
        page.Html.QuerySelector("html")!.GetAttribute("lang").ShouldBe("vi");
        NothingLeaks(page);
        (await house.Rows("seal")).ShouldBe(before);
    }

    private static void NothingLeaks(Page page)
    {
        var source = page.Html.DocumentElement.OuterHtml;
        foreach (var trace in new[] { "Exception", "   at ", "CauNoi.", "Npgsql", "Microsoft." }) source.ShouldNotContain(trace);
    }

    private static string Encode(Dictionary<string, string> fields) =>
        string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));

    private int Files() => Directory.EnumerateFiles(house.Folder.Files, "*", SearchOption.AllDirectories).Count();

    private async Task<string> Raw(string request)
    {
        using var socket = new System.Net.Sockets.TcpClient();
        var address = new Uri(house.Address);
        await socket.ConnectAsync(address.Host, address.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(socket.GetStream());
        return await reader.ReadToEndAsync();
    }
}

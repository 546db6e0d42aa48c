using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Ui.Forms;

namespace CauNoi.Test.Unit.Ui;

public class FieldTests
{
    private static readonly FieldChoice[] Three = [new("a", "Chỗ sai"), new("b", "Chỗ khó"), new("c", "Điều thêm")];

    private static FormShape Form(params FieldShape[] fields) => new("gop-y", fields);

    private static Task<string> Draw(FormValues values, string name) => Drawing.Html<Field>(("Values", values), ("Name", name));

    [Fact]
    public async Task A_field_names_its_hint_its_refusal_and_its_counter_to_who_listens()
    {
        var form = Form(new FieldShape("viec", "Có việc gì?", FieldKind.Text) { Required = true, Hint = "Một câu ngắn.", MaxLength = 2000 });
        var html = await Draw(form.Read(new Dictionary<string, string>()), "viec");

        html.ShouldContain("<label class=\"label\" for=\"gop-y-viec\">Có việc gì?</label>");
        html.ShouldContain("aria-describedby=\"gop-y-viec-sua gop-y-viec-goi-y gop-y-viec-dem\"");
        html.ShouldContain("aria-invalid=\"true\"");
        foreach (var id in new[] { "gop-y-viec-sua", "gop-y-viec-goi-y", "gop-y-viec-dem", "gop-y-viec" }) html.ShouldContain($" id=\"{id}\"");
        html.ShouldContain("tối đa 2.000 ký tự");
    }

    [Fact]
    public async Task A_field_without_refusal_is_not_called_wrong()
    {
        var html = await Draw(Form(new FieldShape("cho", "Chỗ nào", FieldKind.Line)).Empty, "cho");
        html.ShouldNotContain("aria-invalid");
        html.ShouldNotContain("class=\"error\"");
        html.ShouldContain("(không bắt buộc)");
    }

    [Fact]
    public async Task A_secret_is_never_sent_back()
    {
        var form = Form(new FieldShape("mat-khau", "Mật khẩu", FieldKind.Secret), new FieldShape("ten", "Tên", FieldKind.Line) { Required = true });
        var values = form.Read(new Dictionary<string, string> { ["mat-khau"] = "khong-ai-duoc-thay" });

        values["mat-khau"].ShouldBe("khong-ai-duoc-thay");
        (await Drawing.Html<PostForm>(("Shape", form), ("Values", values), ("Draft", true))).ShouldNotContain("khong-ai-duoc-thay");
    }

    [Theory]
    [InlineData(FieldKind.Line)]
    [InlineData(FieldKind.Text)]
    [InlineData(FieldKind.Email)]
    [InlineData(FieldKind.Number)]
    [InlineData(FieldKind.Day)]
    [InlineData(FieldKind.Hidden)]
    public async Task What_was_typed_comes_back_as_text_and_never_as_markup(FieldKind kind)
    {
        var html = await Draw(Form(new FieldShape("o", "Ô", kind)).With(("o", "\"><script>alert(1)</script>&")), "o");
        html.ShouldNotContain("<script");
        html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;&amp;");
    }

    [Fact]
    public async Task A_leading_line_break_survives_the_way_back()
    {
        var html = await Draw(Form(new FieldShape("viec", "Việc", FieldKind.Text)).With(("viec", "\nDòng hai")), "viec");
        System.Net.WebUtility.HtmlDecode(html).ShouldContain(">\n\nDòng hai</textarea>");
    }

    [Fact]
    public async Task Few_choices_stand_open_and_many_in_a_list()
    {
        var few = await Draw(Form(new FieldShape("loai", "Loại", FieldKind.Choice) { Choices = Three }).With(("loai", "b")), "loai");
        few.ShouldContain("<legend>Loại");
        few.Split("type=\"radio\"").Length.ShouldBe(4);
        few.ShouldContain("value=\"b\" checked");

        FieldChoice[] six = [.. Enumerable.Range(1, 6).Select(n => new FieldChoice($"{n}", $"Xã số {n}"))];
        var many = await Draw(Form(new FieldShape("xa", "Xã", FieldKind.Choice) { Choices = six }).With(("xa", "4")), "xa");
        many.ShouldContain("<select");
        many.ShouldContain("<option value=\"4\" selected>Xã số 4</option>");
    }

    [Fact]
    public async Task The_summary_leads_to_every_refused_field()
    {
        var form = Form(
            new FieldShape("viec", "Việc", FieldKind.Text) { Required = true },
            new FieldShape("loai", "Loại", FieldKind.Choice) { Required = true, Choices = Three },
            new FieldShape("dong-y", "Đồng ý", FieldKind.Tick) { Required = true });
        var html = await Drawing.Html<PostForm>(("Shape", form), ("Values", form.Read(new Dictionary<string, string>()).Refuse(new Refusal("Việc này đang bận, xin gửi lại."))));

        foreach (var field in form.Fields)
        {
            html.ShouldContain($"href=\"#gop-y-{field.Name}\"");
            html.ShouldContain($"id=\"gop-y-{field.Name}\"");
        }

        html.ShouldContain("<li>Việc này đang bận, xin gửi lại.</li>");
        html.ShouldContain("còn 4 chỗ cần sửa");
        html.ShouldContain("autofocus");
    }

    [Fact]
    public async Task A_form_with_a_photo_is_sent_in_parts_and_carries_its_token()
    {
        var html = await Drawing.Html<PostForm>(("Shape", Form(new FieldShape("anh", "Ảnh", FieldKind.Photo))), ("Action", "/gop-y"));
        html.ShouldContain("enctype=\"multipart/form-data\"");
        html.ShouldContain("name=\"__RequestVerificationToken\" value=\"dau-cua-bieu-mau\"");
        html.ShouldNotContain("data-draft");
    }

    [Fact]
    public async Task A_refused_form_tells_the_browser_that_its_own_draft_is_older()
    {
        var form = Form(new FieldShape("viec", "Việc", FieldKind.Text) { Required = true });
        (await Drawing.Html<PostForm>(("Shape", form), ("Draft", true))).ShouldNotContain("data-refused");
        (await Drawing.Html<PostForm>(("Shape", form), ("Draft", true), ("Values", form.Read(new Dictionary<string, string>())))).ShouldContain("data-refused");
    }
}

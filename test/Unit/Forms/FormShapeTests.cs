using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Test.Unit.Text;

namespace CauNoi.Test.Unit.Forms;

public class FormShapeTests
{
    private static readonly FormShape Shape = new("mau",
    [
        new FieldShape("ten", "Tên", FieldKind.Line) { Required = true, MinLength = 2, MaxLength = 10 },
        new FieldShape("loi", "Lời nhắn", FieldKind.Text) { MaxLength = 1_500 },
        new FieldShape("thu", "Thư", FieldKind.Email),
        new FieldShape("so", "Số người", FieldKind.Number) { MinNumber = 1, MaxNumber = 5_000 },
        new FieldShape("ngay", "Ngày", FieldKind.Day),
        new FieldShape("chon", "Chọn", FieldKind.Choice) { Choices = [new("a", "Một"), new("b", "Hai")] },
        new FieldShape("dong-y", "Đồng ý", FieldKind.Tick),
        new FieldShape("khau", "Mật khẩu", FieldKind.Secret),
    ]);

    [Theory]
    [InlineData("ten", "", "Tên: phần này còn trống, xin điền giúp.")]
    [InlineData("ten", "   ", "Tên: phần này còn trống, xin điền giúp.")]
    [InlineData("ten", "A", "Tên: xin viết ít nhất 2 ký tự.")]
    [InlineData("ten", "Mười một chữ", "Tên: dài quá 10 ký tự, xin rút gọn (đang có 12).")]
    [InlineData("ten", "An\nBình", "Tên: chỉ viết trên một dòng.")]
    [InlineData("thu", "lan", "Thư: địa chỉ thư chưa đúng, ví dụ ten@congty.vn.")]
    [InlineData("thu", "lan@congty", "Thư: địa chỉ thư chưa đúng, ví dụ ten@congty.vn.")]
    [InlineData("thu", "lan @congty.vn", "Thư: địa chỉ thư chưa đúng, ví dụ ten@congty.vn.")]
    [InlineData("thu", "Lan <lan@congty.vn>", "Thư: địa chỉ thư chưa đúng, ví dụ ten@congty.vn.")]
    [InlineData("so", "0", "Số người: xin viết một số từ 1 đến 5.000.")]
    [InlineData("so", "5.001", "Số người: xin viết một số từ 1 đến 5.000.")]
    [InlineData("so", "1.5", "Số người: xin viết một số từ 1 đến 5.000.")]
    [InlineData("so", "1,5", "Số người: xin viết một số từ 1 đến 5.000.")]
    [InlineData("so", "ba", "Số người: xin viết một số từ 1 đến 5.000.")]
    [InlineData("ngay", "31/02/2026", "Ngày: ngày viết như 05/09/2026.")]
    [InlineData("ngay", "2026", "Ngày: ngày viết như 05/09/2026.")]
    [InlineData("chon", "c", "Chọn: xin chọn một trong các mục có sẵn.")]
    [InlineData("dong-y", "on", "Đồng ý: xin đánh dấu hoặc bỏ trống.")]
    public void What_is_wrong_is_said_at_its_field(string field, string value, string sentence)
    {
        var values = Read((field, value));
        values.Ok.ShouldBeFalse();
        values.RefusalAt(field).ShouldBe(new Refusal(sentence, field));
    }

    [Theory]
    [InlineData("ten", "Lò Văn An")]
    [InlineData("thu", "lan.ma@congty.com.vn")]
    [InlineData("so", "5.000")]
    [InlineData("so", "1")]
    [InlineData("ngay", "05/09/2026")]
    [InlineData("ngay", "5/9/2026")]
    [InlineData("chon", "b")]
    [InlineData("dong-y", "co")]
    public void What_is_right_passes(string field, string value) => Read(("ten", "Lan"), (field, value)).RefusalAt(field).ShouldBeNull();

    [Fact]
    public void Optional_fields_may_stay_empty() => Read(("ten", "Lan")).Ok.ShouldBeTrue();

    [Fact]
    public void All_refusals_come_at_once_in_the_order_of_the_fields() =>
        Read(("ngay", "x"), ("so", "x"), ("thu", "x")).Refusals.Select(r => r.Field).ShouldBe(["ten", "thu", "so", "ngay"]);

    [Fact]
    public void Line_ends_and_letters_in_parts_are_made_one_kind_and_edges_are_trimmed()
    {
        var values = Read(("ten", "Lan"), ("loi", "  Một\r\nHai\rBa gạch đầu dòng ".Normalize(System.Text.NormalizationForm.FormD)));
        values["loi"].ShouldBe("Một\nHai\nBa gạch đầu dòng");
    }

    [Fact]
    public void A_pass_word_keeps_its_spaces_and_is_the_same_from_every_keyboard() =>
        Read(("ten", "Lan"), ("khau", "  mật khẩu  ".Normalize(System.Text.NormalizationForm.FormD)))["khau"].ShouldBe("  mật khẩu  ");

    [Fact]
    public void Whatever_is_typed_survives_every_refusal_and_reading_it_again_changes_nothing() => AnyText.Holds(text =>
    {
        var once = Shape.Read(new Dictionary<string, string> { ["loi"] = text, ["thu"] = text, ["so"] = text });
        var again = Shape.Read(Shape.Fields.ToDictionary(f => f.Name, f => once[f.Name]));
        return Shape.Fields.All(f => again[f.Name] == once[f.Name]) && again.Refusals.SequenceEqual(once.Refusals);
    });

    [Fact]
    public void What_was_sent_beside_the_declared_fields_is_not_there()
    {
        var values = Shape.Read(new Dictionary<string, string> { ["ten"] = "Lan", ["vai-tro"] = "quan-tri" });
        Should.Throw<InvalidOperationException>(() => values["vai-tro"]);
    }

    [Fact]
    public void Further_refusals_keep_what_was_typed()
    {
        var values = Read(("ten", "Lan")).Refuse(new Refusal("Chưa được.")).Replace("so", "7");
        values.Ok.ShouldBeFalse();
        values["ten"].ShouldBe("Lan");
        values["so"].ShouldBe("7");
        values.Optional("thu").ShouldBeNull();
        values.Ticked("dong-y").ShouldBeFalse();
    }

    private static FormValues Read(params (string Field, string Value)[] sent) => Shape.Read(sent.GroupBy(s => s.Field).ToDictionary(s => s.Key, s => s.Last().Value));
}

using CauNoi.Reports.Rules;

namespace CauNoi.Reports.Tests.Unit;

/// <summary>Forms as people write them, with every mistake named by its line.</summary>
public class TemplateTests
{
    private const string Head = "---\nversion: 1\ntitle: Báo cáo thử\nsummary: Kết quả {{ky}}\nbasis: Quy chế\n---\n";

    [Fact]
    public void A_form_becomes_fields_in_their_order()
    {
        var read = TemplateReader.Read("thu", Head + "# I. KẾT QUẢ\n{{so a.b | buổi | gặp gỡ}}\n- một ý\nTrong {{ky}}, {{don-vi}} làm tốt.\n{{hoi x | Vì sao?}}\n{{kho-khan}}\n", _ => null);
        read.Ok.ShouldBeTrue();
        read.Value!.Fields.Select(f => f.Part).ShouldBe([TemplatePart.Heading, TemplatePart.Figure, TemplatePart.Item, TemplatePart.Text, TemplatePart.Ask, TemplatePart.Difficulties]);
        read.Value.Fields[1].Arguments.ShouldBe(["a.b", "buổi", "gặp gỡ"]);
        read.Value.Fields.Select(f => f.Key).ShouldBeUnique();
    }

    [Theory]
    [InlineData("{{soo a.b}}", "Dòng 7: không có trường “soo”")]
    [InlineData("{{so}}", "cần từ 1 đến 3 phần")]
    [InlineData("Trong {{ki}} này", "không có chữ “{{ki}}” trong câu")]
    [InlineData("Trong {{ky này", "chưa đi đủ cặp")]
    [InlineData("{{chen khong-co}}", "không có phần “khong-co” để chèn")]
    [InlineData("", "biểu mẫu trống")]
    public void A_mistake_is_named_with_its_line(string body, string said) => TemplateReader.Read("thu", Head + body, _ => null).Refusals[0].Sentence.ShouldContain(said);

    [Theory]
    [InlineData("# Không có phần đầu")]
    [InlineData("---\nversion: một\ntitle: A\nsummary: B\nbasis: C\n---\nA")]
    [InlineData("---\nversion: 1\ntitle: A\nsummary: B\n---\nA")]
    [InlineData("---\nversion: 1\nla: gì\n---\nA")]
    [InlineData("---\nversion: 1\nversion: 2\n---\nA")]
    public void A_head_that_makes_no_sense_is_refused(string text) => TemplateReader.Read("thu", text, _ => null).Ok.ShouldBeFalse();

    [Fact]
    public void Parts_that_take_each_other_in_are_a_circle()
    {
        var parts = new Dictionary<string, string> { ["a"] = "{{chen b}}", ["b"] = "{{chen a}}" };
        TemplateReader.Read("thu", Head + "{{chen a}}", parts.GetValueOrDefault).Refusals[0].Sentence.ShouldContain("chèn vòng quanh nhau: a → b → a");
        TemplateReader.Read("thu", Head + "{{chen b}}\nxong", name => name == "b" ? "{{kien-nghi}}" : null).Value!.Fields.Count.ShouldBe(2);
    }

    [Fact]
    public void A_line_put_in_above_moves_nobodys_words()
    {
        var before = TemplateReader.Read("thu", Head + "{{so a.b | buổi}}\n{{hoi x | Vì sao?}}", _ => null).Value!.Fields;
        var after = TemplateReader.Read("thu", Head + "Câu mới.\n{{so c.d}}\n{{so a.b | buổi}}\n{{hoi x | Vì sao?}}", _ => null).Value!.Fields;
        before.Select(f => f.Key).ShouldBeSubsetOf(after.Select(f => f.Key));
    }
}

using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Programmes.Tests.Web;

/// <summary>What is refused of a target, and how it is amended.</summary>
public class TargetTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("cong-thuc", "count(activities.khong-co)", "Vị trí")]
    [InlineData("cong-thuc", "count(activities.meeting-with-people.held", "hết công thức")]
    [InlineData("cong-thuc", "3", "chưa đếm gì")]
    [InlineData("don-vi-tinh", "đồng", "không phải “đồng”")]
    [InlineData("muc", "2,5", "số nguyên")]
    [InlineData("muc", "nhiều", "xin viết một số")]
    [InlineData("so-sanh", "Same", "")]
    [InlineData("den", "31/12/2027", "thời hạn của văn bản")]
    [InlineData("den", "30/06/2026", "chưa đủ một kỳ")]
    [InlineData("dieu-kien", "count(activities.meeting-with-people.held)", "đúng hay sai")]
    [InlineData("loai-commune", "", "ít nhất một loại đơn vị")]
    public async Task What_cannot_be_counted_or_reached_is_told_at_its_field(string field, string value, string said)
    {
        using var department = await house.SignedIn("ban");
        var page = await department.Target((await department.Draft()).Path, (field, value));
        if (said.Length == 0) page.Refusals.ShouldBeEmpty();
        else page.Refusals.ShouldContain(r => r.Contains(said), string.Join(" | ", page.Refusals));
    }

    [Fact]
    public async Task A_formula_is_tried_out_and_said_in_words_without_being_saved()
    {
        using var department = await house.SignedIn("ban");
        var path = (await department.Draft()).Path;
        var form = await department.Get($"{path}/chi-tieu/moi");
        var fields = Visitor.Fields(form, $"{path}/chi-tieu/moi", ("ten", "Thử"), ("loi-van", "Câu."), ("loai-commune", "co"), ("pham-vi", "Each"), ("cong-thuc", "share(residential-area where count(activities.unity-festival.areas) >= 1)"),
            ("so-sanh", "AtLeast"), ("muc", "90"), ("ky", "Yearly"), ("tu", "01/01/2026"), ("den", "31/12/2026"), ("chu-tri", "31"));
        var page = await department.Send(HttpMethod.Post, $"{path}/chi-tieu/thu", new FormUrlEncodedContent(fields));
        page.Text.ShouldContain("Tỷ lệ khu dân cư có số lượt ghi");
        (await department.Get(path)).Text.ShouldContain("không có chỉ tiêu");
    }

    [Fact]
    public async Task Contradicting_targets_and_a_question_asked_twice_are_not_issued_until_one_takes_the_others_place()
    {
        const string Counted = "sum(activities.training-course.trained) + 0";
        using var board = await house.SignedIn("tinh");
        using var second = await house.SignedIn("tinh2");
        var formula = ("cong-thuc", await Trained() ?? Counted);
        var first = (await board.Draft()).Path;
        var standing = await board.Target(first, ("ten", "Bồi dưỡng cũ"), formula, ("muc", "20"), ("chu-tri", "1"));
        standing.Refusals.ShouldBeEmpty();
        (await second.Press(standing.Path, "thong-nhat", ("hieu-la", "Đếm số người đã học."))).Refusals.ShouldBeEmpty();
        await board.Press(first, "de-nghi");
        await second.Press(first, "ban-hanh");

        var draft = (await board.Draft()).Path;
        var repeated = await board.Target(draft, ("ten", "Bồi dưỡng mới"), formula, ("muc", "30"), ("chu-tri", "1"));
        repeated.Text.ShouldContain("Đã có chỉ tiêu hỏi điều này");
        (await board.Press(draft, "de-nghi")).Text.ShouldContain("hỏi lại đúng điều");
        var against = (await board.Draft()).Path;
        (await board.Target(against, ("ten", "Bồi dưỡng trái"), formula, ("so-sanh", "AtMost"), ("muc", "5"), ("chu-tri", "1"))).Text.ShouldContain("Trái với một chỉ tiêu khác");
        (await board.Press(against, "de-nghi")).Text.ShouldContain("không số nào đạt được cả hai");

        var replace = await board.Press(repeated.Path, "thay", ("cu", standing.Id().ToString()));
        replace.Text.ShouldContain("Thay một chỉ tiêu trước");
        (await board.Press(draft, "de-nghi")).Text.ShouldContain("chờ ban hành");
        await second.Press(draft, "ban-hanh");
        (await house.One<string>("select state from target where id = $1", standing.Id())).ShouldBe("Closed");
    }

    [Fact]
    public async Task An_amendment_needs_a_day_a_decision_a_second_person_and_the_leads_word_and_past_years_keep_the_old_goal()
    {
        using var board = await house.SignedIn("tinh");
        using var second = await house.SignedIn("tinh2");
        var path = (await board.Draft(("tu", "01/01/2024"), ("ngay", "05/01/2024"))).Path;
        var target = await board.Target(path, ("ten", "Đối thoại để điều chỉnh"), ("cong-thuc", "count(activities.meeting-with-people.held) * 1"), ("tu", "01/01/2024"), ("chu-tri", "1"));
        target.Refusals.ShouldBeEmpty();
        await second.Press(target.Path, "thong-nhat", ("hieu-la", "Đếm buổi đã tổ chức."));
        await board.Press(path, "de-nghi");
        await second.Press(path, "ban-hanh");

        (await Amend("01/01/2023", "4")).Refusals.ShouldHaveSingleItem().ShouldContain("trước ngày ban hành");
        (await Amend("01/07/2025", "4")).Refusals.ShouldHaveSingleItem().ShouldContain("Kỳ đã qua giữ chỉ tiêu cũ");
        (await Amend("01/07/2026", "2")).Refusals.ShouldHaveSingleItem().ShouldContain("Chưa có gì khác");
        (await Amend("01/07/2026", "4")).Text.ShouldContain("Có một điều chỉnh đang chờ");
        (await board.Get(target.Path)).Has($"{target.Path}/quyet-dinh").ShouldBeFalse("the one who wrote it does not decide it");
        await second.Press(target.Path, "quyet-dinh", ("dong-y", "co"));
        var book = house.Services.GetRequiredService<ProgrammeBook>();
        (await book.One(target.Id(), TestContext.Current.CancellationToken)).ShouldNotBeNull().Wordings.Count.ShouldBe(1, "the lead has not agreed yet");
        (await board.Press(target.Path, "thong-nhat", ("hieu-la", "Đếm buổi đã tổ chức, từ giữa năm là bốn."))).Text.ShouldContain("Các lần điều chỉnh");
        var read = (await book.One(target.Id(), TestContext.Current.CancellationToken)).ShouldNotBeNull();
        read.On(new DateOnly(2025, 12, 31)).ShouldNotBeNull().Goal.ShouldBe(2);
        read.On(new DateOnly(2026, 12, 31)).ShouldNotBeNull().Goal.ShouldBe(4);

        Task<Page> Amend(string from, string goal) => board.Press(target.Path + "/dieu-chinh", "", target.Path, from, goal);
    }

    private async Task<string?> Trained() => await house.One<string>("select coalesce((select 'sum(' || name || ')' from measure where name like 'activities.training-course.%' order by name limit 1), '')") is { Length: > 0 } name ? name : null;
}

internal static class Amending
{
    /// <summary>The form of an amendment as it opens, with another goal from a day on.</summary>
    public static async Task<Page> Press(this Visitor visitor, string path, string _, string target, string from, string goal)
    {
        var form = await visitor.Get(path);
        var fields = form.Form($"{target}/dieu-chinh").Elements.OfType<AngleSharp.Html.Dom.IHtmlElement>().Where(e => e.GetAttribute("name") is not null).GroupBy(e => e.GetAttribute("name")!);
        var typed = new List<(string, string)> { ("tu-ngay", from), ("quyet-dinh", "Nghị quyết số 9"), ("ly-do", "Tình hình đã khác"), ("muc", goal) };
        foreach (var field in fields)
            if (typed.All(t => t.Item1 != field.Key) && Standing(field) is { Length: > 0 } value) typed.Add((field.Key, value));
        return await visitor.Send(form, $"{target}/dieu-chinh", [.. typed]);
    }

    private static string? Standing(IEnumerable<AngleSharp.Html.Dom.IHtmlElement> field) => field.Select(e => e switch
    {
        AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
        AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value,
        AngleSharp.Html.Dom.IHtmlInputElement { Type: "radio" or "checkbox" } tick => tick.IsChecked ? tick.Value : null,
        AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
        _ => null,
    }).FirstOrDefault(v => v is not null);
}

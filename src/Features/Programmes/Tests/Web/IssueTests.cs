using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Programmes.Tests.Web;

/// <summary>From a draft of a department to targets that bind ninety-two communes.</summary>
public class IssueTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task What_a_department_drafts_the_board_issues_and_every_commune_has_it()
    {
        using var department = await house.SignedIn("ban");
        var draft = await department.Draft(("ten", "Chương trình đi hết đường"));
        var path = draft.Path;
        draft.Text.ShouldContain("Đơn vị soạn");
        (await department.Send(await department.Get($"{path}/noi-dung"), $"{path}/doan-van", ("loai", "Task"), ("vi-tri", "II.1"), ("noi-dung", "Nghe dân nói.\n\nTrả lời dân."))).Text.ShouldContain("Trả lời dân.");
        await department.Send(await department.Get($"{path}/noi-dung"), $"{path}/noi-nhan", ("noi-nhan", "Uỷ ban Mặt trận các xã, phường"), ("loai-commune", "co"));
        var target = await department.Target(path);
        target.Title.ShouldBe("Đối thoại với dân", string.Join(' ', target.Refusals));
        target.Text.ShouldContain("92 xã, phường");
        target.Text.ShouldContain("Số lượt ghi “");

        var neighbour = await house.Known("xa");
        (await neighbour.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, "a draft is its drafters' business");
        (await department.Press(path, "de-nghi")).Text.ShouldContain("chờ ban hành");
        using var head = await house.SignedIn("truongban");
        (await head.Press(target.Path, "thong-nhat", ("hieu-la", "Đếm buổi gặp đã tổ chức trong năm."))).Text.ShouldContain("Đơn vị chủ trì thống nhất lúc");
        using var board = await house.SignedIn("tinh");
        (await board.Press(path, "ban-hanh")).Text.ShouldContain("0 trong 92 đơn vị đã đọc");

        (await neighbour.Get(path)).Status.ShouldBe(HttpStatusCode.OK);
        using var commune = await house.SignedIn("chutich");
        (await commune.Press(path, "da-doc")).Text.ShouldContain("1 trong 92 đơn vị đã đọc");
        (await commune.Get(path)).Has($"{path}/da-doc").ShouldBeFalse();
        var live = await house.Services.GetRequiredService<ProgrammeBook>().For(DemoUnits.PhuLuong, new DateOnly(2026, 6, 1), TestContext.Current.CancellationToken);
        live.Single(t => t.Id == target.Id()).On(new DateOnly(2026, 6, 1)).ShouldNotBeNull().Goal.ShouldBe(2);
        (await house.One<string>("select content ->> 'Sign' from published_programme where id = $1", draft.Id())).ShouldEndWith("/CTr-MTTQ-UB");
    }

    [Fact]
    public async Task Whoever_wrote_or_proposed_it_does_not_issue_it()
    {
        using var board = await house.SignedIn("tinh");
        var path = (await board.Draft()).Path;
        await board.Press(path, "de-nghi");
        (await board.Get(path)).Has($"{path}/ban-hanh").ShouldBeFalse();
        var other = await board.Get("/ban/chuong-trinh/moi");
        (await board.Client.PostAsync($"{path}/ban-hanh", new FormUrlEncodedContent(Visitor.Fields(other, "/ban/chuong-trinh/moi")))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var second = await house.SignedIn("tinh2");
        (await second.Press(path, "tra-lai", ("ly-do", "Thiếu nơi nhận"))).Text.ShouldContain("Thiếu nơi nhận");
        await board.Press(path, "de-nghi");
        (await second.Press(path, "ban-hanh")).Text.ShouldContain("đã ban hành");
        (await second.Send(await second.Get($"{path}/sua"), $"{path}/sua", ("loai", "plan"), ("ten", "Tên mới hẳn"), ("tu", "01/01/2026"), ("den", "31/12/2026"))).Refusals.ShouldHaveSingleItem().ShouldContain("giữ nguyên lời văn");
    }

    [Fact]
    public async Task A_programme_without_any_target_is_fine_and_one_without_number_or_day_is_not()
    {
        using var board = await house.SignedIn("tinh");
        var path = (await board.Draft(("so", ""), ("ngay", ""))).Path;
        var page = await board.Press(path, "de-nghi");
        page.Text.ShouldContain("chưa có số");
        page.Text.ShouldContain("chưa có ngày ban hành");
        page.Text.ShouldContain("Văn bản này không có chỉ tiêu");
        (await board.Press((await board.Draft()).Path, "de-nghi")).Text.ShouldContain("chờ ban hành");
    }

    [Fact]
    public async Task A_number_is_given_once_in_a_year_however_many_press_at_once()
    {
        using var board = await house.SignedIn("tinh");
        var form = await board.Get("/ban/chuong-trinh/moi");
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => board.Send(form, "/ban/chuong-trinh/moi", ("loai", "plan"), ("ten", $"Kế hoạch trùng số {n}"), ("so", "77"), ("ky-hieu", "KH-MTTQ-BTT"),
            ("ngay", "02/02/2026"), ("tu", "01/02/2026"), ("den", "31/12/2026"))));
        sent.Count(p => p.Status == HttpStatusCode.OK && p.Path != "/ban/chuong-trinh/moi").ShouldBe(1);
        sent.Where(p => p.Path == "/ban/chuong-trinh/moi").ShouldAllBe(p => p.Refusals.Single().Contains("Số này đã dùng"));
    }

    [Fact]
    public async Task An_annex_is_a_PDF_by_its_bytes_and_open_to_whoever_may_see_the_programme()
    {
        using var department = await house.SignedIn("ban");
        var path = (await department.Draft()).Path;
        var content = await department.Get($"{path}/noi-dung");
        (await department.Send(content, $"{path}/phu-luc", ("tep", "phu-luc.pdf", "<script>"u8.ToArray()), ("ten", "Phụ lục I"))).Refusals.ShouldHaveSingleItem().ShouldContain("không phải PDF");
        (await department.Send(content, $"{path}/phu-luc", ("tep", "a.pdf", "%PDF-1.4 thử"u8.ToArray()), ("ten", "Phụ lục I"))).Text.ShouldContain("Phụ lục I");
        var paper = (await department.Get(path)).Html.QuerySelector($"a[href^='{path}/tep/']")!.GetAttribute("href")!;
        (await department.Raw(paper)).Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await (await house.Known("xa")).Get(paper)).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}

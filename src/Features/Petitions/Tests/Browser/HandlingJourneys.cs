using System.Security.Cryptography;
using System.Text;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Take;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CauNoi.Petitions.Tests.Browser;

/// <summary>
/// An officer with the keyboard alone, a moderator who covers a name, an agency with a link, a sender who says that it is not done,
/// and a complaint about whoever would have received it. What comes before a journey is laid without a browser.
/// </summary>
public class HandlingJourneys(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    private const Hand Desk = Hand.Desk | Hand.Holder;

    [Fact]
    public async Task An_officer_finds_opens_and_classifies_a_case_with_the_keyboard_alone()
    {
        var one = await Taken("Rãnh thoát nước trước trường bị lấp, đã báo bà Trần Thị Bình mà chưa dọn.");
        var page = (await chromium.SignedIn(house.Address, "xa", 1280, 900)).Page;

        // The keyboard alone: down the list, open, classify.
        await page.GotoAsync("/ban/kien-nghi?q=ranh+thoat+nuoc");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Rãnh thoát nước"), Level = 1 }).WaitForAsync();
        await page.Keyboard.PressAsync("p");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Phân loại", Level = 1 }).WaitForAsync();
        await TabTo(page, page.GetByLabel("Kiến nghị", new() { Exact = true }));
        await page.Keyboard.PressAsync("ArrowDown");
        await TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = "Phân loại", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Đã ghi: phân loại");
        (await house.One<short>("select class from petition where id = $1", one.Id)).ShouldBe((short)PetitionClass.Reflection);
    }

    [Fact]
    public async Task A_moderator_opens_the_publishing_step_by_its_key_and_covers_a_name()
    {
        var one = await Taken("Nắp cống trước chợ vỡ, đã báo bà Trần Thị Bình mà chưa thay.");
        await Step(one.Id, PetitionAction.Classify, Desk);
        var officer = await chromium.SignedIn(house.Address, "xa", 1280, 900);
        await officer.Page.GotoAsync($"/ban/kien-nghi/{one.Id}");
        await officer.Page.Keyboard.PressAsync("n");
        await officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Che và công khai", Level = 1 }).WaitForAsync();
        (await officer.Page.GetByLabel("Nội dung đã che").InputValueAsync()).ShouldContain("[tên đã che]");
        await officer.Page.GetByLabel("Tiêu đề trên Cổng").FillAsync("Nắp cống trước chợ vỡ");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Công khai bản đã che" }).ClickAsync();
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync("nội dung đã che");

        var citizen = await chromium.Person(house.Address, 360, 740, scripts: false);
        await citizen.Page.GotoAsync($"/kien-nghi/{one.Code}");
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("[tên đã che] mà chưa thay");
        (await citizen.Page.ContentAsync()).ShouldNotContain("Bình");
        officer.Trouble.Concat(citizen.Trouble).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_agency_answers_by_its_link_once_and_without_a_document_that_stays_unconfirmed()
    {
        var one = await Taken("Đèn đường trước trạm xá tắt, đã báo bà Trần Thị Bình mà chưa sửa.");
        await Step(one.Id, PetitionAction.Classify, Desk);
        var body = await house.One<int>("select unit from unit_node where parent = 11 and kind = 'external-agency' limit 1");
        await Step(one.Id, PetitionAction.Forward, Desk, new StepGiven { Agency = body });
        var token = new string('a', 64);
        await house.One<Guid>("insert into petition_link (id, petition, agency, hash, sent_at, expires_at) values (gen_random_uuid(), $1, $2, $3, now(), now() + interval '9 days') returning id", one.Id, body, SHA256.HashData(Encoding.ASCII.GetBytes(token)));

        var agency = await chromium.Person(house.Address, 360, 740, scripts: false);
        await agency.Page.GotoAsync($"/tra-loi-kien-nghi/{token}");
        await Assertions.Expect(agency.Page.Locator("main")).ToContainTextAsync("Đèn đường trước trạm xá tắt");
        (await agency.Page.ContentAsync()).ShouldNotContain("Bình");
        await agency.Page.GetByLabel("Giải thích theo quy định").CheckAsync();
        await agency.Page.GetByLabel("Nội dung trả lời").FillAsync("Đã đặt bóng đèn mới, sẽ thay trong đợt sửa chữa tháng này.");
        await agency.Page.GetByLabel("Văn bản đã dựa vào").FillAsync("Kế hoạch sửa chữa năm 2026");
        await agency.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi trả lời" }).ClickAsync();
        await agency.Page.GetByRole(AriaRole.Heading, new() { Name = "Đã nhận câu trả lời" }).WaitForAsync();
        (await agency.Page.GotoAsync($"/tra-loi-kien-nghi/{token}"))!.Status.ShouldBe(404);

        var officer = await chromium.SignedIn(house.Address, "xa", 1280, 900);
        await officer.Page.GotoAsync($"/ban/kien-nghi/{one.Id}");
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync("Cơ quan đã trả lời qua đường dẫn, chưa xác thực");
        await officer.Page.GotoAsync($"/kien-nghi/{one.Code}");
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync("trả lời, chưa xác thực");
    }

    [Fact]
    public async Task A_sender_says_that_it_is_not_done_and_the_clock_starts_again()
    {
        var one = await Taken("Mặt cầu treo thủng một tấm ván, trẻ em đi học qua đó.");
        await Step(one.Id, PetitionAction.Classify, Desk);
        await Step(one.Id, PetitionAction.Solve, Desk, new StepGiven { Number = "402/UBND-KT", Day = VietnamTime.DayOf(house.Clock.GetUtcNow()), Content = new StepContent { Words = "Đã thay tấm ván thủng, kiểm tra lại cả cầu." } });
        var before = await house.One<DateTime>("select clock_from from petition_handling where petition = $1", one.Id);

        var citizen = await chromium.Person(house.Address, 360, 740, scripts: false);
        await citizen.Page.GotoAsync("/kien-nghi/theo-doi");
        await citizen.Page.GetByLabel("Mã", new() { Exact = true }).FillAsync(one.Code);
        await citizen.Page.GetByLabel("Số bí mật").FillAsync(one.Secret);
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "Xem đơn" }).ClickAsync();
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("Đã thay tấm ván thủng");
        await citizen.Page.GetByLabel("Chưa xong", new() { Exact = true }).CheckAsync();
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi", Exact = true }).ClickAsync();
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("Việc mở lại, đồng hồ chạy từ đầu");
        (await house.One<int>("select reopened from petition where id = $1", one.Id)).ShouldBe(1);
        (await house.One<DateTime>("select clock_from from petition_handling where petition = $1", one.Id)).ShouldBeGreaterThan(before);
        await citizen.Page.GotoAsync($"/kien-nghi/{one.Code}");
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("Người gửi nói chưa xong, đồng hồ chạy lại từ đầu");
        citizen.Trouble.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_said_about_the_receiving_unit_goes_one_level_up_and_nobody_there_learns_of_it()
    {
        var citizen = await chromium.Person(house.Address, 360, 740, scripts: false);
        await citizen.Page.GotoAsync("/kien-nghi/gui?linh-vuc=khac");
        await citizen.Page.GetByLabel("Có việc gì?").FillAsync("Cán bộ Mặt trận xã thu tiền làm thẻ mà không viết biên lai.");
        await citizen.Page.GetByLabel("Xã, phường").FillAsync("Xã Phú Lương");
        await citizen.Page.GetByLabel("Có", new() { Exact = true }).CheckAsync();
        await citizen.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi", Exact = true }).ClickAsync();
        await citizen.Page.GetByRole(AriaRole.Heading, new() { Name = "Đã nhận" }).WaitForAsync();
        var code = (await citizen.Page.Locator(".code-card b").AllInnerTextsAsync())[0];
        var id = await house.One<Guid>("update petition set state = 2, held = 0 where code = $1 and unit = 1 and about_unit = 11 returning id", code);

        var officer = await chromium.SignedIn(house.Address, "xa", 1280, 900);
        await officer.Page.GotoAsync($"/ban/kien-nghi?q={code}");
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync("Không có kiến nghị nào ở đây");
        (await officer.Page.GotoAsync($"/ban/kien-nghi/{id}"))!.Status.ShouldBe(404);
        await officer.Page.GotoAsync("/ban/hom-nay");
        (await officer.Page.ContentAsync()).ShouldNotContain(code);

        var above = await chromium.SignedIn(house.Address, "tinh", 1280, 900);
        await above.Page.GotoAsync($"/ban/kien-nghi?q={code}");
        await above.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("thu tiền làm thẻ") }).Follow();
        await above.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Cán bộ Mặt trận xã thu tiền"), Level = 1 }).WaitForAsync();
    }

    private async Task<TakenPetition> Taken(string text)
    {
        var taken = await house.Within(s => s.GetRequiredService<Intake>().Take(
            new Submission(Guid.CreateVersion7(), PetitionDoor.Desk, text) { Place = DemoUnits.PhuLuong, Category = "roads" }, Actor.Public, TestContext.Current.CancellationToken));
        taken.Ok.ShouldBeTrue();
        return taken;
    }

    private Task Step(Guid id, PetitionAction action, Hand hands, StepGiven? given = null) => house.Within(async services =>
    {
        var (desk, stop) = (services.GetRequiredService<CaseDesk>(), TestContext.Current.CancellationToken);
        var petition = await services.GetRequiredService<AppDb>().Petitions().SingleAsync(p => p.Id == id, stop);
        var tree = await services.GetRequiredService<UnitMaps>().On(VietnamTime.DayOf(house.Clock.GetUtcNow()), stop);
        var turn = desk.Begin(await desk.Open(petition, hands, tree, stop), action, Actor.Program);
        turn.Take(given ?? new StepGiven()).ShouldBeNull();
        if (action == PetitionAction.Classify) petition.Class = PetitionClass.Reflection;
        (await turn.Save(stop)).ShouldBeNull();
        return true;
    });

    private static async Task TabTo(IPage page, ILocator wanted)
    {
        for (var n = 0; n < 80; n++)
        {
            if (await wanted.EvaluateAsync<bool>("e => e === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException("The keyboard does not reach it.");
    }
}

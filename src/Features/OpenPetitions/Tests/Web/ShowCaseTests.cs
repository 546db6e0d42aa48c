using System.Net;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Test.Support;
using CauNoi.Web;

namespace CauNoi.OpenPetitions.Tests.Web;

public class ShowCaseTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_case_shows_its_whole_way_with_hand_overs_and_idle_days()
    {
        var path = await house.Publish(OpenCases.Copy("Cầu dân sinh hỏng lan can", "Trẻ con đi qua dễ ngã.", c => c with
        {
            State = PublicState.Closed, Outcome = PublicOutcome.Solved, AnsweredOn = new DateOnly(2026, 1, 15), ClosedOn = new DateOnly(2026, 1, 20), Proven = true, Sender = SenderSaid.Yes, Answer = "Đã thay lan can.",
            Path =
            [
                new PublicStep(new DateOnly(2026, 1, 5), "Người dân gửi qua Cổng", null, "Mặt trận xã", 1), new PublicStep(new DateOnly(2026, 1, 7), "Chuyển UBND xã", "Công văn 12", "UBND xã", 7),
                new PublicStep(new DateOnly(2026, 1, 15), "UBND xã trả lời", null, "UBND xã", 0),
            ],
        }));
        using var citizen = house.Visitor();
        var page = await citizen.Get(path);
        page.Text.ShouldContain("Đã giải quyết, người gửi xác nhận đã được giải quyết");
        page.Text.ShouldContain("7 ngày không có bước nào. Việc ở UBND xã.");
        page.Text.ShouldContain("1 lần");
        page.Text.ShouldContain("Đã thay lan can.");
    }

    [Theory]
    [InlineData("/kien-nghi/2222-2222")]
    [InlineData("/kien-nghi/khong-co")]
    [InlineData("/kien-nghi/2222-2222/cung-ky")]
    [InlineData("/kien-nghi/2222-2222/anh/1")]
    public async Task What_was_not_published_does_not_exist(string path)
    {
        using var citizen = house.Visitor();
        (await citizen.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_withheld_shows_why_and_no_word_of_it()
    {
        var path = await house.Publish(OpenCases.Copy("x", with: c => c with { Title = null, Withheld = "rieng", WithheldTitle = "Có thông tin riêng không che được" }));
        using var citizen = house.Visitor();
        var page = await citizen.Get(path);
        page.Title.ShouldBe("Phản ánh về đường sá, cầu cống");
        page.Text.ShouldContain("Có thông tin riêng không che được");
        (await citizen.Get("/kien-nghi/so-lieu?lan=2")).Text.ShouldContain("Có thông tin riêng không che được");
    }

    [Fact]
    public async Task What_is_taken_or_masked_is_gone_at_once_on_every_node()
    {
        // The newest of all, so that they stand on the first page of the list.
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));
        var (taken, masked) = (OpenCases.Copy("Quán hát của ông bị lộ tên mở quá giờ", with: c => c with { ReceivedOn = today }), OpenCases.Copy("Biển số bị lộ trên đường liên xóm", with: c => c with { ReceivedOn = today }));
        await house.Publish(taken);
        await house.Publish(masked);
        await using var other = WebProgram.Build(["--urls", "http://127.0.0.1:0"], house.Folder, house.Source, demo: true, _ => { });
        await other.StartAsync();
        Visitor[] citizens = [house.Visitor(), new Visitor(other.Urls.Single())];
        var (gone, hidden) = ($"/kien-nghi/{OpenCode.Show(taken.Code)}", $"/kien-nghi/{OpenCode.Show(masked.Code)}");
        foreach (var citizen in citizens)
            foreach (var path in new[] { gone, hidden, "/kien-nghi" }) (await citizen.Get(path)).Text.ShouldContain("bị lộ", Case.Sensitive, "so that every node keeps it");

        await house.Take(taken.Code);
        await house.Publish(masked with { Title = "Biển số đã che trên đường liên xóm" });
        foreach (var citizen in citizens)
        {
            (await citizen.Get(gone)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await citizen.Get("/kien-nghi")).Text.ShouldNotContain("bị lộ");
            (await citizen.Get(hidden)).Text.ShouldNotContain("bị lộ");
            (await citizen.Get("/kien-nghi?q=bi+lo+ten")).Text.ShouldContain("Không có việc nào");
            (await citizen.Body("/kien-nghi/tin.atom")).ShouldNotContain("bị lộ");
            (await citizen.Body("/kien-nghi/tai/kien-nghi.json")).ShouldNotContain("bị lộ");
            (await (await citizen.Raw(HttpMethod.Post, "/kien-nghi/goi-y", new StringContent("""{"text":"Quán hát của ông bị lộ tên mở quá giờ"}"""))).Content.ReadAsStringAsync()).ShouldNotContain("bị lộ");
            citizen.Dispose();
        }

        await other.StopAsync();
    }

    [Fact]
    public async Task No_copy_is_made_of_a_denunciation_nor_of_what_nobody_classified()
    {
        foreach (var wrong in new[] { OpenCases.Copy("x", with: c => c with { Class = (PublicClass)5 }), OpenCases.Copy("x", with: c => c with { State = (PublicState)2 }), OpenCases.Copy("x", with: c => c with { Withheld = "rieng" }) })
            await Should.ThrowAsync<ArgumentException>(() => house.Publish(wrong));
        await Should.ThrowAsync<Npgsql.PostgresException>(() => house.Run("update published_petition set class = 5"));
    }

    [Fact]
    public async Task Figures_inside_and_outside_are_the_same()
    {
        await house.Publish(OpenCases.Copy("Đếm một lần"));
        using var citizen = house.Visitor();
        var json = System.Text.Json.JsonDocument.Parse(await citizen.Body("/kien-nghi/so-lieu.json")).RootElement;
        var counted = await house.One<long>("select count(*) from published_petition");
        json.GetProperty("all").GetProperty("received").GetInt64().ShouldBe(counted);
        json.GetProperty("watermark").GetInt64().ShouldBeGreaterThan(0);
        // An address of its own: a page of another test may be kept for a second.
        (await citizen.Get("/kien-nghi/so-lieu?lan=1")).Text.ShouldContain($"Đã nhận và phân loại{counted} việc");
    }
}

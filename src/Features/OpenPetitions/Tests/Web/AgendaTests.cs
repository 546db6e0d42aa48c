using System.Net;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Jobs;
using CauNoi.OpenPetitions.Rules;
using CauNoi.OpenPetitions.Webhooks;
using CauNoi.Test.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CauNoi.OpenPetitions.Tests.Web;

public class AgendaTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Sheets_signed_by_hand_count_as_confirmed_and_enough_of_them_put_a_matter_on_the_agenda_once()
    {
        var copy = OpenCases.Copy("Cầu tạm sắp gãy ai cũng đi qua");
        await house.Publish(copy);
        var desk = $"/ban/kien-nghi-cong-khai/{OpenCode.Show(copy.Code)}";
        var officer = await house.Known("xa");
        var form = await officer.Get(desk);
        foreach (var _ in new[] { 1, 2 }) (await officer.Send(form, $"{desk}/phieu-ky", ("so-nguoi", "29"), ("noi-giu", "Tủ hồ sơ Mặt trận xã"))).Status.ShouldBe(HttpStatusCode.OK);
        (await Job()).ShouldBe("Đã mở 0 việc đưa ra bàn.");
        (await officer.Send(await officer.Get(desk), $"{desk}/phieu-ky", ("so-nguoi", "12"), ("noi-giu", "Nhà văn hóa xóm"))).Text.ShouldContain("41");
        (await Job()).ShouldBe("Đã mở 1 việc đưa ra bàn.");
        (await Job()).ShouldBe("Đã mở 0 việc đưa ra bàn.");
        (await officer.Get("/ban/hom-nay")).Text.ShouldContain("Đưa ra bàn: Cầu tạm sắp gãy");
        (await officer.Send(await officer.Get(desk), $"{desk}/dua-ra-ban", ("ngay", "30/11/2026"), ("cuoc-hop", "Họp Ban Thường trực tháng 11"))).Text.ShouldContain("Đã đưa vào chương trình họp");
        (await Job()).ShouldBe("Đã mở 0 việc đưa ra bàn.");
        using var citizen = house.Visitor();
        (await citizen.Get($"/kien-nghi/{OpenCode.Show(copy.Code)}")).Text.ShouldContain("41 người cùng gặp, 41 đã xác nhận");
    }

    [Fact]
    public async Task Another_desk_does_not_know_the_case_and_an_odd_sheet_is_refused()
    {
        var copy = OpenCases.Copy("Việc của Phú Lương");
        await house.Publish(copy);
        var desk = $"/ban/kien-nghi-cong-khai/{OpenCode.Show(copy.Code)}";
        (await (await house.Known("hoinongdan")).Get(desk)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var officer = await house.Known("xa");
        (await officer.Send(await officer.Get(desk), $"{desk}/phieu-ky", ("so-nguoi", "2001"), ("noi-giu", "x"))).Refusals.ShouldNotBeEmpty();
        (await house.Services.GetRequiredService<OpenLedger>().Read(columns => columns.Signatures(copy.Code), CancellationToken.None)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Whoever_subscribed_is_told_in_order_and_signed_and_again_after_a_failure()
    {
        var (told, fail) = (new List<(string Body, string Second, string Signature)>(), 1);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var receiver = builder.Build();
        receiver.MapPost("/tin", async (HttpRequest request) =>
        {
            if (Interlocked.Decrement(ref fail) >= 0) return Results.StatusCode(503);
            told.Add((await new StreamReader(request.Body).ReadToEndAsync(), request.Headers["X-CauNoi-Timestamp"]!, request.Headers["X-CauNoi-Signature"]!));
            return Results.Ok();
        });
        await receiver.StartAsync();
        using var rules = await house.SignedIn("nghiepvu");
        const string page = "/ban/kien-nghi-cong-khai/noi-nhan";
        (await rules.Send(await rules.Get(page), page, ("dia-chi", "http://10.0.0.1/x"))).Refusals.ShouldNotBeEmpty();
        var added = await rules.Send(await rules.Get(page), page, ("dia-chi", $"{receiver.Urls.Single()}/tin"));
        var secret = added.Html.QuerySelector("main details code")!.TextContent;

        var copy = OpenCases.Copy("Tin không mang lời");
        await house.Publish(copy);
        await house.Take(copy.Code);
        var tell = house.Services.GetRequiredService<TellWebhooks>();
        await Told(tell);
        told.ShouldBeEmpty();
        (await tell.TellOne(CancellationToken.None)).ShouldBeFalse("not before its time");
        (await rules.Get(page)).Text.ShouldContain("Nơi nhận trả lời mã 503.");
        house.Clock.Turn(TimeSpan.FromMinutes(5));
        await Told(tell);
        var (body, second, signature) = told.ShouldHaveSingleItem();
        signature.ShouldBe(WebhookSecrets.Signature(secret, long.Parse(second, System.Globalization.CultureInfo.InvariantCulture), body));
        body.ShouldNotContain("Tin không mang lời");
        body.IndexOf("published", StringComparison.Ordinal).ShouldBeLessThan(body.IndexOf("taken", StringComparison.Ordinal));
        body.ShouldContain(OpenCode.Show(copy.Code));
        (await tell.TellOne(CancellationToken.None)).ShouldBeFalse("told once");
        await receiver.StopAsync();
    }

    [Theory]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::", false)]
    [InlineData("64:ff9b::10.0.0.1", false)]
    [InlineData("2002:7f00:1::1", false)]
    [InlineData("2001:4860:4860::8888", true)]
    [InlineData("64:ff9b::203.162.0.11", true)]
    [InlineData("203.162.0.11", true)]
    public void No_address_inside_is_called(string address, bool outside) => WebhookDoor.IsOutside(IPAddress.Parse(address)).ShouldBe(outside);

    // What is told lies below the horizon, which other tests of this server hold back for a moment.
    private static async Task Told(TellWebhooks tell)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            if (await tell.TellOne(CancellationToken.None)) return;
            await Task.Delay(50);
        }

        throw new TimeoutException("Nothing was told within twenty seconds.");
    }

    private async Task<string> Job()
    {
        house.Services.GetRequiredService<OpenLedger>().Forget();
        await using var scope = house.Services.CreateAsyncScope();
        return await OpenAgendas.Run(scope.ServiceProvider, dry: false, CancellationToken.None);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CauNoi.Platform.Settings;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Notebook.Tests.Web;

/// <summary>Facts by text message, brought by a gateway of the tests' own.</summary>
public class TextTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Token = "khoa-cong-tin-nhan";
    private int number;

    [Fact]
    public async Task A_message_becomes_a_record_once_however_often_the_gateway_brings_it()
    {
        var own = await Own("xom");
        var first = await Say($"{own} nh 05/11/2021 77", "tin-1");
        first.ShouldBe("Đã ghi: Ngày hội Đại đoàn kết, ngày 05/11/2021. Cảm ơn.");
        (await Say($"{own} nh 05/11/2021 77", "tin-1")).ShouldBe(first);
        (await house.One<long>("select count(*) from activity where unit = 101 and kind = 'unity-festival' and day = '2021-11-05'")).ShouldBe(1);
        (await house.One<string>("select answers ->> 'so-nguoi' from activity where unit = 101 and day = '2021-11-05'")).ShouldBe("77");
        (await house.One<string>("select hat from act where kind = 'activities.record' order by at desc limit 1")).ShouldBe("area-head");
    }

    [Fact]
    public async Task Every_code_of_the_table_works_as_printed()
    {
        var own = await Own("xom");
        foreach (var words in new[] { "NH 06/11/2020 50", "HG 07/11/2020 1 1", "GG 08/11/2020 5 40", "VD 09/11/2020 3 dọn vệ sinh đường xóm", "CT 10/11/2020 300 m đường bê tông" })
            (await Say($"{own} {words}")).ShouldStartWith("Đã ghi: ", Case.Sensitive, words);
    }

    [Theory]
    [InlineData("SAIMA77 NH 5/11 1", "Mã riêng chưa đúng. Xin xem lại tờ mã đã in, hoặc gọi cán bộ xã.")]
    [InlineData("{own} XX 5/11 1", "Không có mã việc XX. Các mã: NH, HG, GG, VD, CT.")]
    [InlineData("{own} NH", "Chưa hiểu ngày. Viết như 5/11 hoặc nay, qua. Mẫu: NH ngày [Bao nhiêu người dự].")]
    [InlineData("{own} NH 5/11/2019 nhiều", "Bao nhiêu người dự: xin viết một số từ 1 đến 20.000.")]
    [InlineData("xin chào", "Mã riêng chưa đúng. Xin xem lại tờ mã đã in, hoặc gọi cán bộ xã.")]
    [InlineData("chào", "Tin chưa đúng mẫu. Viết: mã riêng, mã việc, ngày, số liệu. Ví dụ: K7M3QP NH 5/11 150.")]
    public async Task A_wrong_message_is_answered_with_a_sentence_and_writes_nothing(string text, string reply)
    {
        var own = await Own("xom");
        var before = await house.One<long>("select count(*) from activity");
        (await Say(text.Replace("{own}", own, StringComparison.Ordinal))).ShouldBe(reply);
        (await house.One<long>("select count(*) from activity")).ShouldBe(before);
    }

    [Fact]
    public async Task An_older_code_and_a_code_of_an_ended_role_write_nothing()
    {
        var before = await Own("xom");
        var own = await Own("xom");
        (await Say($"{before} NH 11/11/2020 1")).ShouldStartWith("Mã riêng chưa đúng");
        await house.Run("update notebook_text_code set role_grant = gen_random_uuid() where ended_at is null");
        (await Say($"{own} NH 11/11/2020 1")).ShouldStartWith("Vai trò của mã riêng này đã kết thúc");
    }

    [Fact]
    public async Task Nobody_without_the_agreed_token_is_heard_and_no_code_lies_in_the_table()
    {
        var own = await Own("xom");
        (await house.One<string>("select encode(hash, 'escape') from notebook_text_code where ended_at is null limit 1")).ShouldNotContain(own);
        using var client = new HttpClient { BaseAddress = new Uri(house.Address) };
        (await client.PostAsJsonAsync("/so-tay/tin-nhan", new { id = "x", text = $"{own} NH 1/1 1" })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Token}");
        foreach (var body in new[] { "", "[]", "null", "{}", """{"id":"","text":"a"}""", """{"id":"a","text":"\u0000"}""" })
            (await client.PostAsync("/so-tay/tin-nhan", new StringContent(body))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, body);
    }

    private async Task<string> Own(string userName)
    {
        await Agree();
        using var person = await house.SignedIn(userName);
        var page = await person.Send(await person.Get("/ban/so-tay/tin-nhan"), "/ban/so-tay/tin-nhan");
        page.Text.ShouldContain("NH: Ngày hội Đại đoàn kết");
        return page.Html.QuerySelector(".code-card b")!.TextContent.Trim();
    }

    private async Task<string> Say(string text, string? id = null)
    {
        using var gateway = new HttpClient { BaseAddress = new Uri(house.Address), DefaultRequestHeaders = { { "Authorization", $"Bearer {Token}" } } };
        using var answer = await gateway.PostAsJsonAsync("/so-tay/tin-nhan", new { id = id ?? $"{GetHashCode()}-{++number}", text });
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["reply"]!;
    }

    // The installation and the gateway agree on a token, as an administrator would at the page of settings.
    private async Task Agree()
    {
        var settings = house.Services.GetRequiredService<SettingValues>();
        await using (var set = house.Source.CreateCommand("insert into setting values ('notebook.text-token', $1, now()) on conflict do nothing"))
        {
            set.Parameters.AddWithValue(settings.ToStored(NotebookSettings.TextToken, Token));
            await set.ExecuteNonQueryAsync();
        }

        settings.Forget();
    }
}

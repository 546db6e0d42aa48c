using System.Net;
using System.Text.Json.Nodes;
using CauNoi.Test.Support;

namespace CauNoi.Notebook.Tests.Web;

public class DeviceTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Taking_in_the_same_phone_twice_is_one_phone_and_leaves_one_act_without_its_name()
    {
        using var owner = await house.SignedIn("xom");
        using var phone = new SimulatedPhone(house.Address);
        (await phone.Enrol(owner, "Máy của bác Hoà")).Status.ShouldBe(HttpStatusCode.OK);
        (await phone.Enrol(owner, "Máy của bác Hoà")).Status.ShouldBe(HttpStatusCode.OK);
        (await house.One<long>("select count(*) from act where kind = 'notebook.enrol' and subject = $1", phone.Device.ToString())).ShouldBe(1);
        (await house.One<string>("select fields::text from act where subject = $1", phone.Device.ToString())).ShouldNotContain("Hoà");
    }

    [Fact]
    public async Task A_taken_number_a_bad_key_and_a_role_that_carries_no_phone_are_refused()
    {
        using var owner = await house.SignedIn("xom");
        using var other = await house.SignedIn("xa");
        using var phone = new SimulatedPhone(house.Address);
        await phone.Enrol(owner);
        using var thief = new SimulatedPhone(house.Address) { Device = phone.Device };
        (await thief.Enrol(other)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await thief.Enrol(owner)).Status.ShouldBe(HttpStatusCode.Conflict, "another key under the same number");
        var page = await owner.Get("/so-tay/may");
        (await owner.Send(page, "/so-tay/may", ("ten", "x"), ("khoa-ky", "MFkw"), ("khoa", Guid.NewGuid().ToString()))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await owner.Send(page, "/so-tay/may", ("ten", ""), ("khoa-ky", System.Buffers.Text.Base64Url.EncodeToString(phone.PublicKey)), ("khoa", Guid.NewGuid().ToString()))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await (await house.Known("ketoan")).Get("/so-tay/may")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_by_days_is_told_the_time_and_then_heard()
    {
        using var phone = await house.Phone("xom");
        phone.Off = TimeSpan.FromDays(-2);
        using var late = await phone.Send(HttpMethod.Get, "/so-tay/moi", []);
        late.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var now = DateTimeOffset.Parse((string)JsonNode.Parse(await late.Content.ReadAsStringAsync())!["now"]!, System.Globalization.CultureInfo.InvariantCulture);
        phone.Off = now - phone.Clock();
        (await phone.Read()).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_is_signed_by_another_key_for_another_address_or_with_another_body_is_nobodys()
    {
        using var phone = await house.Phone("xom");
        using var stranger = new SimulatedPhone(house.Address) { Device = phone.Device, Clock = phone.Clock };
        (await stranger.Read()).Status.ShouldBe(401);
        foreach (var spoil in new Action<HttpRequestMessage>[]
        {
            r => r.RequestUri = new Uri("/so-tay/moi?tu=", UriKind.Relative),
            r => r.Headers.Remove("CauNoi-Signature"),
            r => r.Headers.Remove("CauNoi-Time"),
            r => r.Headers.Remove("CauNoi-Device"),
            r => { r.Headers.Remove("CauNoi-Signature"); r.Headers.Add("CauNoi-Signature", "%%%"); },
        })
            using (var answer = await phone.Send(HttpMethod.Get, "/so-tay/moi", [], spoil: spoil)) answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var item = phone.Case("01/02/2024");
        using (var swapped = await phone.Send(HttpMethod.Post, "/so-tay/gui", SimulatedPhone.Body(item), spoil: r => r.Content = new ByteArrayContent(SimulatedPhone.Body(phone.Case("02/02/2024")))))
            swapped.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var unknown = new SimulatedPhone(house.Address) { Clock = phone.Clock };
        (await unknown.Read()).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_lost_phone_is_put_away_at_the_desk_and_told_to_empty_itself()
    {
        using var phone = await house.Phone("xom");
        using var officer = await house.SignedIn("xa");
        var list = await officer.Get("/ban/so-tay/may");
        list.Text.ShouldContain("Điện thoại thử");
        var done = await officer.Send(list, $"/ban/so-tay/may/{phone.Device}/bo", ("mat", "co"));
        done.Text.ShouldContain("Đã bỏ máy");
        (await house.One<bool>("select lost from notebook_device where id = $1", phone.Device)).ShouldBeTrue();
        var told = await phone.Read();
        told.Status.ShouldBe(410);
        ((bool)told.Json!["empty"]!).ShouldBeTrue();
        (await Should.ThrowAsync<HttpRequestException>(() => phone.Send(phone.Case("03/02/2024")))).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await (await house.Known("xom")).Get("/ban/so-tay")).Text.ShouldNotContain("Bỏ máy");
    }

    [Fact]
    public async Task An_owner_puts_away_the_own_phone_and_nobody_elses()
    {
        using var phone = await house.Phone("xa");
        using var head = await house.SignedIn("xom");
        using var owner = await house.SignedIn("xa");
        var page = await owner.Get("/ban/so-tay");
        var fields = new FormUrlEncodedContent(Visitor.Fields(await head.Get("/gop-y"), "/gop-y").Where(f => f.Key.StartsWith("__", StringComparison.Ordinal)));
        (await head.Send(HttpMethod.Post, $"/so-tay/may/{phone.Device}/bo", fields)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await phone.Read()).Status.ShouldBe(200);
        (await owner.Send(page, $"/so-tay/may/{phone.Device}/bo")).Text.ShouldContain("Đã bỏ máy");
        (await phone.Read()).Status.ShouldBe(410);
    }

    [Fact]
    public async Task A_phone_that_was_silent_for_half_a_year_reads_nothing_and_what_was_written_on_it_is_not_lost()
    {
        using var phone = await house.Phone("xom");
        await house.Run($"update notebook_device set seen_at = now() - interval '181 days' where id = '{phone.Device}'");
        (await phone.Read()).Status.ShouldBe(403);
        var item = phone.Case("03/03/2024");
        (await phone.Send(item))[0].State().ShouldBe("person");
        (await house.One<string>("select state from notebook_item where id = $1", item.Id)).ShouldBe("waiting");
        (await phone.Read()).Status.ShouldBe(403, "calling does not bring it back");
        using var owner = await house.SignedIn("xom");
        (await owner.Get("/ban/so-tay")).Text.ShouldContain("Bỏ máy");
        await house.Run($"update notebook_device set seen_at = now() - interval '401 days' where id = '{phone.Device}'");
        await house.Within(s => Jobs.Forget.Run(s, false, CancellationToken.None));
        (await phone.Read()).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Contact_carries_a_phone_on_and_is_noted_a_few_times_a_day()
    {
        using var phone = await house.Phone("xom");
        await house.Run($"update notebook_device set seen_at = now() - interval '179 days' where id = '{phone.Device}'");
        (await phone.Read()).Status.ShouldBe(200);
        (await house.One<bool>("select seen_at > now() - interval '1 hour' from notebook_device where id = $1", phone.Device)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_program_itself_is_the_same_for_everybody_and_holds_no_data()
    {
        using var nobody = house.Visitor();
        var head = await house.Known("xom");
        (await nobody.Body("/so-tay")).ShouldBe(await head.Body("/so-tay"));
        using var worker = await nobody.Raw("/so-tay/sw.js");
        worker.StatusCode.ShouldBe(HttpStatusCode.OK);
        worker.Headers.GetValues("Service-Worker-Allowed").ShouldBe(["/so-tay"]);
        worker.Headers.CacheControl!.NoCache.ShouldBeTrue();
        JsonNode.Parse(await nobody.Body("/so-tay/manifest.webmanifest"))!["start_url"]!.GetValue<string>().ShouldBe("/so-tay");
    }
}

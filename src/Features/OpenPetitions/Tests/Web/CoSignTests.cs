using System.Net;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.CoSign;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Outbox;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.OpenPetitions.Tests.Web;

public class CoSignTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task What_its_sender_took_back_is_signed_with_by_nobody()
    {
        var path = await house.Publish(OpenCases.Copy("Việc đã rút", with: c => c with { State = PublicState.Withdrawn }));
        using var citizen = house.Visitor();
        (await citizen.Get(path)).Html.QuerySelector($"a[href='{path}/cung-ky']").ShouldBeNull();
        (await citizen.Get($"{path}/cung-ky")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_voice_is_added_and_confirmed_by_the_code_that_was_sent_and_both_are_counted_apart()
    {
        var path = await house.Publish(OpenCases.Copy("Chợ họp giữa đường"));
        using var citizen = house.Visitor();
        var asked = await citizen.Send(await citizen.Get($"{path}/cung-ky"), $"{path}/cung-ky", ("lien-he", "0912 000 111"));
        asked.Title.ShouldBe("Xác nhận cùng ký", asked.Text);
        await Shown(path, 1, 0);
        var (code, body) = await Sent("0912000111");
        body.ShouldNotContain("Chợ");
        (await citizen.Send(asked, $"{path}/cung-ky/xac-nhan", ("ma", "2222-2222"))).Refusals.ShouldNotBeEmpty();
        var done = await citizen.Send(asked, $"{path}/cung-ky/xac-nhan", ("ma", code.ToLowerInvariant()));
        done.Text.ShouldContain("Đã xác nhận");
        // The same code again is the same confirmation.
        await citizen.Send(asked, $"{path}/cung-ky/xac-nhan", ("ma", code));
        await Shown(path, 1, 1);
        (await house.One<long>("select count(*) from co_signature where contact_hash is not null and encode(contact_hash, 'escape') like '%0912%'")).ShouldBe(0);
    }

    [Fact]
    public async Task One_number_signs_once_and_nobody_can_try_out_whether_it_did()
    {
        var path = await house.Publish(OpenCases.Copy("Loa kéo về khuya"));
        using var citizen = house.Visitor();
        var pages = new List<string>();
        foreach (var typed in new[] { "0912 000 222", "+84912000222" })
            pages.Add((await citizen.Send(await citizen.Get($"{path}/cung-ky"), $"{path}/cung-ky", ("lien-he", typed))).Text);
        pages[0].ShouldBe(pages[1]);
        await Shown(path, 1, 0);
        (await house.One<long>("select count(*) from outbox where recipient = '0912000222'")).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_makes_a_stranger_s_telephone_ring_all_day()
    {
        using var citizen = house.Visitor();
        for (var n = 0; n < CoSign.CoSign.MostCodesADay + 2; n++)
        {
            var path = await house.Publish(OpenCases.Copy($"Việc thứ {n} người lạ ký hộ"));
            (await citizen.Send(await citizen.Get($"{path}/cung-ky"), $"{path}/cung-ky", ("lien-he", "0912 000 333"))).Title.ShouldBe("Xác nhận cùng ký");
            await Shown(path, 1, 0);
        }

        (await house.One<long>("select count(*) from outbox where recipient = '0912000333'")).ShouldBe(CoSign.CoSign.MostCodesADay);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_voice()
    {
        var path = await house.Publish(OpenCases.Copy("Xe chở đất rơi vãi"));
        using var citizen = house.Visitor();
        var form = await citizen.Get($"{path}/cung-ky");
        foreach (var _ in new[] { 1, 2 }) (await citizen.Send(form, $"{path}/cung-ky")).Status.ShouldBe(HttpStatusCode.OK);
        await Shown(path, 1, 0);
    }

    [Fact]
    public async Task However_many_sign_at_once_the_count_is_exact()
    {
        var copy = OpenCases.Copy("Việc nóng ai cũng ký");
        var path = await house.Publish(copy);
        const int signers = 8, each = 25;
        await Task.WhenAll(Enumerable.Range(0, signers).Select(signer => Task.Run(async () =>
        {
            for (var n = 0; n < each; n++)
            {
                await using var scope = house.Services.CreateAsyncScope();
                var given = scope.ServiceProvider;
                var contact = n % 5 == 0 ? new CoSignContact("text", $"097{signer:00}{n:00000}") : CoSignContact.None;
                (await CoSign.CoSign.Sign(given.GetRequiredService<AppDb>(), given.GetRequiredService<Changes>(), given.GetRequiredService<CoSignKey>(), given.GetRequiredService<OutboxSecrets>(),
                    Actor.Public, copy.Code, DemoUnits.PhuLuong, Guid.CreateVersion7(), contact, CancellationToken.None)).ShouldBeTrue();
            }
        })));
        await Shown(path, signers * each, 0);
    }

    private async Task Shown(string path, int signed, int confirmed)
    {
        house.Services.GetRequiredService<OpenLedger>().Forget();
        var counts = await house.Services.GetRequiredService<OpenLedger>().Read(columns => columns.Signatures(OpenCode.Parse(path[^9..])!), CancellationToken.None);
        counts.ShouldBe((signed, confirmed));
    }

    private async Task<(string Code, string Body)> Sent(string to)
    {
        var body = await house.One<string>("select body from outbox where recipient = $1", to);
        body.ShouldContain("{secret:", Case.Sensitive, "the code lies sealed until it leaves");
        var open = (string)typeof(OutboxSecrets).GetMethod("Open", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance, [typeof(string)])!.Invoke(house.Services.GetRequiredService<OutboxSecrets>(), [body])!;
        return (open.Split(": ", 2)[1][..9], open);
    }
}

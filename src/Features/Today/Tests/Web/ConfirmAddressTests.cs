using System.Net;
using System.Text.RegularExpressions;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Outbox;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Today.Tests.Web;

/// <summary>An address is used once a link sent to it was opened.</summary>
public partial class ConfirmAddressTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Address = "/ban/hom-nay/thu";

    [Fact]
    public async Task No_digest_leaves_before_the_link_was_opened_and_another_address_starts_anew()
    {
        house.Clock.Set(new DateTimeOffset(new DateOnly(2026, 9, 15), new TimeOnly(6, 45), VietnamTime.Offset));
        await house.Run("update role_grant set valid_from = '2025-07-01'");
        await house.Festival(DemoUnits.NaMoc, 0.5);
        using var head = await house.SignedIn("xom");
        await Choose(head, "mot@thu.example");
        (await head.Get(Address)).Text.ShouldContain("địa chỉ chưa được xác nhận");
        (await Digests()).ShouldBe("Đã gửi 0 thư nhắc việc.");

        var link = await Link("mot@thu.example");
        using var reader = house.Visitor();
        (await reader.Get(link)).Status.ShouldBe(HttpStatusCode.OK);
        (await Confirmed()).ShouldBe(0, "looking confirms nothing: programs look too");
        (await reader.Send(await reader.Get(link), link)).Text.ShouldContain("Đã xác nhận");
        (await reader.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound, "good once");
        (await head.Get(Address)).Text.ShouldContain("đã được xác nhận");
        (await Digests()).ShouldBe("Đã gửi 1 thư nhắc việc.");

        house.Clock.Turn(TimeSpan.FromDays(1));
        using var later = await house.SignedIn("xom");
        await Choose(later, "hai@thu.example");
        (await Confirmed()).ShouldBe(0);
        await house.Festival(DemoUnits.NaMoc, 0.5);
        (await Digests()).ShouldBe("Đã gửi 0 thư nhắc việc.");
        (await house.One<long>("select count(*) from act where kind like 'today.%address' and fields::text like '%thu.example%'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_link_is_sent_again_after_a_while_replaces_the_one_before_and_grows_too_old()
    {
        using var officer = await house.SignedIn("xa");
        await Choose(officer, "xa@thu.example");
        var first = await Link("xa@thu.example");
        await Again(officer);
        (await Letters("xa@thu.example")).ShouldBe(1, "nobody fills a letter box from here");
        house.Clock.Turn(TimeSpan.FromMinutes(11));
        await Again(officer);
        (await Letters("xa@thu.example")).ShouldBe(2);
        using var reader = house.Visitor();
        (await reader.Get(first)).Status.ShouldBe(HttpStatusCode.NotFound);
        var second = await Link("xa@thu.example");
        var page = await reader.Get(second);
        house.Clock.Turn(TimeSpan.FromDays(8));
        (await reader.Get(second)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await reader.Send(page, second)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await reader.Get("/thu-nhac/doan-bua")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.One<long>("select count(*) from digest_wish where address = 'xa@thu.example' and confirmed_at is null")).ShouldBe(1);
    }

    private static async Task Choose(Visitor person, string address) => await person.Send(await person.Get(Address), Address, ("dia-chi", address), ("nhan", "co"));

    private static async Task Again(Visitor person) => await person.Send(await person.Get(Address), $"{Address}/gui-lai");

    private async Task<string> Link(string to)
    {
        var body = await house.One<string>("select body from outbox where recipient = $1 and subject like 'Xác nhận%' order by created_at desc limit 1", to);
        body.ShouldContain("{secret:", Case.Sensitive, "in the table it lies sealed");
        return Place().Match(house.Services.GetRequiredService<OutboxSecrets>().Open(body)).Value;
    }

    private Task<long> Letters(string to) => house.One<long>("select count(*) from outbox where recipient = $1", to);

    private Task<long> Confirmed() => house.One<long>("select count(*) from digest_wish w join staff_account a on a.id = w.account where a.user_name = 'xom' and confirmed_at is not null");

    private async Task<string> Digests() => (await house.Within(s => s.GetRequiredService<JobRunner>().Run("today.send-digests", dry: false, CancellationToken.None)))!.Sentence;

    [GeneratedRegex("/thu-nhac/[A-Za-z0-9_-]+")]
    private static partial Regex Place();
}

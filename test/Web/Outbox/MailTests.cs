using CauNoi.Platform.Outbox;
using CauNoi.Platform.Settings;
using CauNoi.Test.Support;

namespace CauNoi.Test.Web.Outbox;

public class MailTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Body = "Góp ý GY-7K3M-9Q2P đã có trả lời.\nXem tại {origin}/gop-y/tra-cuu?ma=GY-7K3M-9Q2P";

    [Fact]
    public async Task A_mail_leaves_through_the_mail_server_with_the_address_of_the_house_in_its_link()
    {
        await using var sink = await Ready();
        await house.Set((PlatformSettings.Origin, "https://caunoi.example"), (PlatformSettings.MailFrom, "truc@tinh.example"));
        await house.Write("mail", "lan@example.vn", Body);

        (await house.SendDue()).ShouldBe(1);

        var mail = sink.Mails.ShouldHaveSingleItem();
        mail.Recipient.ShouldBe("lan@example.vn");
        mail.Head.ShouldContain("truc@tinh.example");
        mail.Body.Trim().ShouldBe(Body.Replace("{origin}", "https://caunoi.example", StringComparison.Ordinal));
        (await house.One<bool>("select sent_at is not null and trouble is null from outbox")).ShouldBeTrue();
        (await house.SendDue()).ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_mail_server_a_mail_is_a_file_that_can_be_read()
    {
        await house.Clear();
        await house.Write("mail", "lan@example.vn", Body);

        await house.SendDue();

        var file = Directory.EnumerateFileSystemEntries(house.Folder.Mail).ShouldHaveSingleItem();
        file.ShouldEndWith(".eml");
        var text = await File.ReadAllTextAsync(file);
        text.ShouldContain("To: lan@example.vn");
        text.ShouldContain("Góp ý GY-7K3M-9Q2P đã có trả lời.");
        text.ShouldNotContain("{origin}");
    }

    [Fact]
    public async Task A_refused_mail_is_tried_at_growing_distances_and_given_up_after_the_tenth_time()
    {
        await using var sink = await Ready();
        sink.Refuses = true;
        await house.Write("mail", "khong-co@example.vn", Body);
        foreach (var minutes in (int[])[1, 5, 15, 60, 240, 240, 240, 240, 240])
        {
            (await house.SendDue()).ShouldBe(1);
            house.Clock.Turn(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(20));
            (await house.SendDue()).ShouldBe(0, $"before {minutes} minutes are over");
            house.Clock.Turn(TimeSpan.FromSeconds(20));
        }

        (await house.SendDue()).ShouldBe(1);
        house.Clock.Turn(TimeSpan.FromDays(30));
        (await house.SendDue()).ShouldBe(0);
        (await house.One<string>("select tries || ' ' || (given_up_at is not null) || ' ' || (sent_at is null) from outbox")).ShouldBe("10 true true");
    }

    [Fact]
    public async Task Why_a_mail_did_not_leave_is_kept_without_the_address()
    {
        await using var sink = await Ready();
        sink.Refuses = true;
        await house.Write("mail", "khong-co@example.vn", Body);
        await house.SendDue();
        var trouble = await house.One<string>("select trouble from outbox");
        trouble.ShouldNotBeEmpty();
        trouble.ShouldNotContain("khong-co@example.vn");
    }

    [Fact]
    public async Task A_mail_taken_on_by_a_node_that_died_leaves_when_its_lease_is_over()
    {
        await using var sink = await Ready();
        await house.Write("mail", "lan@example.vn", Body);
        (await new OutboxClaims(house.Source, house.Clock).Mails(CancellationToken.None)).ShouldHaveSingleItem();
        (await house.SendDue()).ShouldBe(0);

        house.Clock.Turn(OutboxPace.Lease);

        (await house.SendDue()).ShouldBe(1);
        sink.Mails.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Several_nodes_send_each_mail_once()
    {
        await using var sink = await Ready();
        for (var i = 0; i < 30; i++) await house.Write("mail", $"nguoi{i}@example.vn", Body);
        async Task Node()
        {
            while (await house.SendDue() > 0)
            {
            }
        }

        await Task.WhenAll(Node(), Node(), Node(), Node());

        sink.Mails.Select(m => m.Recipient).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 30).Select(i => $"nguoi{i}@example.vn").Order(StringComparer.Ordinal));
    }

    private async Task<MailSink> Ready()
    {
        await house.Clear();
        var sink = new MailSink();
        await house.Set((PlatformSettings.MailHost, "127.0.0.1"), (PlatformSettings.MailPort, $"{sink.Port}"), (PlatformSettings.MailTls, SettingRules.Off));
        return sink;
    }
}

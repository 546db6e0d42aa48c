using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Platform.Data;
using CauNoi.Platform.Outbox;
using CauNoi.Platform.Settings;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Test.Web.Outbox;

/// <summary>What tests of the outbox have in common: an empty one, settings, and messages put in through the ordinary door.</summary>
internal static class Post
{
    /// <summary>Nothing waits, nothing is set.</summary>
    public static async Task Clear(this TestHouse house)
    {
        await using var command = house.Source.CreateCommand("delete from outbox; delete from setting");
        await command.ExecuteNonQueryAsync();
        house.Services.GetRequiredService<SettingValues>().Forget();
    }

    public static async Task Set(this TestHouse house, params (SettingKind Kind, string Value)[] values)
    {
        var settings = house.Services.GetRequiredService<SettingValues>();
        foreach (var (kind, value) in values)
        {
            await using var command = house.Source.CreateCommand(
                "insert into setting values ($1, $2, now()) on conflict (name) do update set value = excluded.value");
            command.Parameters.AddWithValue(kind.Name);
            command.Parameters.AddWithValue(settings.ToStored(kind, value));
            await command.ExecuteNonQueryAsync();
        }

        settings.Forget();
    }

    public static Task Write(this TestHouse house, string channel, string recipient, string body) => house.Within(async services =>
    {
        var change = services.GetRequiredService<Changes>().Begin(new ActKind("test.send", "Gửi"), Actor.Program, 0, "test");
        change.Send(channel, recipient, "Góp ý đã có trả lời", body, Guid.Empty);
        return await change.Save(CancellationToken.None);
    });

    public static Task<int> SendDue(this TestHouse house) => house.Services.GetRequiredService<OutboxSender>().SendDue();
}

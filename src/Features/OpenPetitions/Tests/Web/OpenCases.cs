using System.Security.Cryptography;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Text;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.OpenPetitions.Tests.Web;

/// <summary>How tests publish cases and take them back: as the room of petitions does.</summary>
internal static class OpenCases
{
    public static PublishedCopy Copy(string title, string? text = null, Func<PublishedCopy, PublishedCopy>? with = null)
    {
        var copy = new PublishedCopy
        {
            Code = RandomNumberGenerator.GetString(SlipCode.Alphabet, SlipCode.Signs), Unit = DemoUnits.PhuLuong, Category = "duong-sa", CategoryTitle = "Đường sá, cầu cống",
            Class = PublicClass.Reflection, State = PublicState.Sorted, ReceivedOn = new DateOnly(2026, 1, 5), SortedOn = new DateOnly(2026, 1, 6), Holder = "Mặt trận xã Phú Lương", Title = title, Text = text,
            Path = [new PublicStep(new DateOnly(2026, 1, 5), "Người dân gửi qua Cổng", null, "Mặt trận xã Phú Lương", 0)],
        };
        return with is null ? copy : with(copy);
    }

    public static async Task<string> Publish(this TestHouse house, params PublishedCopy[] copies)
    {
        await Change(house.Services, async (change, open) =>
        {
            foreach (var copy in copies) await open.Put(change, copy, CancellationToken.None);
        });
        return $"/kien-nghi/{OpenCode.Show(copies[^1].Code)}";
    }

    public static Task Take(this TestHouse house, string code) => Change(house.Services, (change, open) => open.Take(change, code, CancellationToken.None));

    private static async Task Change(IServiceProvider services, Func<Change, PublishedCopies, Task> what)
    {
        await using var scope = services.CreateAsyncScope();
        var change = scope.ServiceProvider.GetRequiredService<Changes>().Begin(OpenPetitionActs.Sample, Actor.Program, DemoUnits.PhuLuong, "test");
        await what(change, scope.ServiceProvider.GetRequiredService<PublishedCopies>());
        (await change.Save(CancellationToken.None)).ShouldBeNull();
        services.GetRequiredService<OpenLedger>().Forget();
    }
}

using CauNoi.Denunciations.Openers;
using CauNoi.Denunciations.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Denunciations.Demo;

/// <summary>Openers at the sample province and at one commune, and two made-up records, through the ordinary doors.</summary>
public static class DemoDenunciations
{
    /// <summary>The pass phrase of all sample openers; like their pass words it exists in the embedded database only.</summary>
    public const string Phrase = "hoa mận nở trắng sườn đồi";

    /// <summary>How many people become openers where.</summary>
    private static readonly (int Unit, Role[] Roles)[] Benches =
    [
        (DemoUnits.Province, [Role.StandingBoard, Role.Inspector]),
        (DemoUnits.PhuLuong, [Role.CommuneChair, Role.CommuneOfficer]),
    ];

    private static readonly (string Key, int Unit, DenunciationKind Kind, string Text)[] Records =
    [
        ("ho-so-mau-thu-nhat-chi-de-trinh-dien", DemoUnits.Province, DenunciationKind.Denunciation, "Ví dụ: một cán bộ địa chính (tên bịa) thu thêm tiền ngoài biên lai khi làm giấy tờ đất."),
        ("ho-so-mau-thu-hai-chi-de-trinh-dien-", DemoUnits.PhuLuong, DenunciationKind.Corruption, "Ví dụ: xi măng làm đường xóm bị bớt, biên bản nghiệm thu ghi đủ."),
    ];

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        foreach (var (unit, roles) in Benches) await world.Step(services => Appointed(services, unit, roles, stop));
        foreach (var (key, unit, kind, text) in Records) await world.Step(services => Sealed(services, key, unit, kind, text, stop));
    }

    private static async Task Appointed(IServiceProvider services, int unit, Role[] roles, CancellationToken stop)
    {
        var (db, changes) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Changes>());
        var people = (await services.GetRequiredService<SecondPersons>().Around([unit], stop)).Holders.Where(h => h.Unit == unit && roles.Contains(h.Role)).DistinctBy(h => h.Account)
            .OrderBy(h => Array.IndexOf(roles, h.Role)).ThenBy(h => h.Name, StringComparer.Ordinal).Take(OpenerDecisions.Together);
        foreach (var person in people)
        {
            var opener = new Opener { Account = person.Account, Unit = unit, AppointedAt = services.GetRequiredService<TimeProvider>().GetUtcNow() };
            var change = changes.Begin(DenunciationActs.Appoint, Actor.Program, unit, $"openers of {unit}");
            change.Add(opener);
            change.Note("account", $"{person.Account}");
            if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
            if (await MakeKey.Run(db, changes, Actor.Program, opener, Phrase, stop) is { } unmade) throw new InvalidOperationException(unmade.Sentence);
        }
    }

    private static async Task Sealed(IServiceProvider services, string key, int unit, DenunciationKind kind, string text, CancellationToken stop)
    {
        var slip = DenunciationSlip.Of(key);
        var change = services.GetRequiredService<Changes>().Begin(DenunciationActs.Submit, Actor.Public, unit, slip.Id);
        var content = new Denunciation(slip, unit, kind, DenunciationDoor.Web, [new SaidLine("Đã xảy ra việc gì", text), new SaidLine("Họ tên người tố cáo", "Người gửi bịa ra", Identifies: true)]);
        var refused = await services.GetRequiredService<DenunciationStore>().Take(change, content, stop) ?? await change.Save(stop);
        if (refused is not null) throw new InvalidOperationException(refused.Sentence);
    }
}

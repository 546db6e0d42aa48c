using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using CauNoi.Ui.Figures;
using CauNoi.Ui.Marks;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.OpenPetitions.Panels;

/// <summary>On the first page: what was answered in the last seven days, and what the senders say of it.</summary>
internal static class AnsweredHome
{
    public static UnitPanel Panel { get; } = new(Face.Portal, 10, "Bảy ngày qua đã trả lời", AccessRule.Public, Load);

    private static async Task<PanelContent?> Load(Visit visit, IServiceProvider services, UnitNode unit)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var lately = await services.GetRequiredService<OpenFigures>().Lately(today, visit.Stop);
        if (lately.Total == 0) return null;
        var tree = await visit.Tree();
        return PanelContent.Of<AnsweredHomePanel>(new AnsweredHomeModel(
            await Browse.Browse.Copies(services.GetRequiredService<AppDb>(), lately.Codes, visit.Stop), lately.Total, Parts(lately.BySender), today, visit.Now, n => tree.Find(n)?.Name ?? "Đơn vị cũ"));
    }

    internal static IReadOnlyList<TallyPart> Parts(IReadOnlyDictionary<SenderSaid, int> said) =>
    [
        .. new TallyPart[]
        {
            new(said.GetValueOrDefault(SenderSaid.Yes), Standing.Done, "người gửi nói đã xong"),
            new(said.GetValueOrDefault(SenderSaid.No), Standing.Late, "người gửi nói chưa xong"),
            new(said.GetValueOrDefault(SenderSaid.Silent), Standing.NotApplicable, "người gửi không trả lời"),
            new(said.GetValueOrDefault(SenderSaid.Nothing), Standing.Waiting, "chờ người gửi xác nhận"),
        }.Where(part => part.Count > 0),
    ];
}

public sealed record AnsweredHomeModel(IReadOnlyList<PublishedPetition> Copies, int Total, IReadOnlyList<TallyPart> Parts, DateOnly Today, DateTimeOffset Now, Func<int, string> UnitName);

using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Programmes.Public;

/// <summary>On the first page: what was promised last.</summary>
internal static class NewestHome
{
    private const int Most = 3;

    public static UnitPanel Panel { get; } = new(Face.Portal, 40, "Chương trình mới ban hành", AccessRule.Public, async (visit, services, _) =>
    {
        var newest = await PublicProgrammes.Newest(services.GetRequiredService<AppDb>(), Most, visit.Stop);
        return newest.Count == 0 ? null : PanelContent.Of<NewestHomePanel>(newest);
    });
}

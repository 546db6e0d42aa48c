using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Access;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Platform.Pages;

/// <summary>What the layouts show around a page, from the request and its actor. Costs no query: the tree is in memory.</summary>
internal sealed class Frames(FeatureList features, UnitMaps maps, TimeProvider clock, Installation installation)
{
    private readonly List<MenuLine> lines = [.. features.All.SelectMany(f => f.Menu).OrderBy(l => l.Order)];

    public async Task<Frame> For(HttpContext context, CurrentActor current)
    {
        var actor = current.Actor;
        var now = VietnamTime.At(clock.GetUtcNow());
        var tree = await maps.On(VietnamTime.DayOf(now), context.RequestAborted);
        return new Frame
        {
            Front = FrontOf(tree),
            Path = context.Request.Path + context.Request.QueryString,
            Origin = $"{context.Request.Scheme}://{context.Request.Host}",
            Now = now,
            Visitor = actor.SignedIn ? actor.Name : null,
            Hat = actor.Hat is { } hat ? $"{hat.Role.Title} · {tree.Find(hat.Unit)?.Name ?? "Đơn vị cũ"}" : null,
            PortalMenu = Entries(Face.Portal, current),
            DeskMenu = Entries(Face.Desk, current),
            Demo = installation.Demo,
        };
    }

    private static string FrontOf(UnitTree tree) => tree.Order.Count == 0
        ? "Mặt trận Tổ quốc Việt Nam"
        : $"Mặt trận Tổ quốc Việt Nam {char.ToLowerInvariant(tree.Order[0].Name[0])}{tree.Order[0].Name[1..]}";

    private List<MenuEntry> Entries(Face face, CurrentActor current) =>
        [.. lines.Where(l => l.Face == face && l.Access.Admits(current.Actor)).Select(l => new MenuEntry(l.Title, l.Href, l.Icon))];
}

/// <summary>What is known of this running installation from its start.</summary>
/// <param name="Demo">Sample accounts exist: loopback only, and every page says so.</param>
public sealed record Installation(bool Demo);

using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Access;
using CauNoi.Platform.Settings;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Platform.Pages;

/// <summary>What the layouts show around a page, from the request and its actor. Costs no query: the tree is in memory.</summary>
internal sealed class Frames(FeatureList features, UnitMaps maps, SettingValues settings, TimeProvider clock, Installation installation)
{
    private readonly List<MenuLine> lines = [.. features.All.SelectMany(f => f.Menu).OrderBy(l => l.Order)];

    public async Task<Frame> For(HttpContext context, CurrentActor current)
    {
        var actor = current.Actor;
        var plain = Plain(context);
        var tree = await maps.On(VietnamTime.DayOf(plain.Now), context.RequestAborted);
        var origin = (await settings.Read(context.RequestAborted))[PlatformSettings.Origin];
        return plain with
        {
            Front = FrontOf(tree),
            Origin = origin.Source == SettingSource.Default ? plain.Origin : origin.Value,
            Visitor = actor.SignedIn ? actor.Name : null,
            Hat = actor.Hat is { } hat ? Words(hat, tree) : null,
            Hats = actor.Grants.Count > 1 ? [.. actor.Grants.Select(g => new HatEntry(g.Id.ToString(), Words(g, tree), g == actor.Hat))] : [],
            PortalMenu = Entries(Face.Portal, current),
            DeskMenu = Entries(Face.Desk, current),
        };
    }

    /// <summary>What can be said without asking anything: enough for the page that says that the database does not answer.</summary>
    public Frame Plain(HttpContext context) => new()
    {
        Front = "Mặt trận Tổ quốc Việt Nam",
        Path = context.Request.Path + context.Request.QueryString,
        Origin = $"{context.Request.Scheme}://{context.Request.Host}",
        Now = VietnamTime.At(clock.GetUtcNow()),
        Demo = installation.Demo,
    };

    private static string Words(Kernel.Access.Grant hat, UnitTree tree) =>
        $"{(hat.For is null ? "" : "Thay mặt: ")}{hat.Role.Title} · {tree.Find(hat.Unit)?.Name ?? "Đơn vị cũ"}";

    private static string FrontOf(UnitTree tree) => tree.Home is not { } home
        ? "Mặt trận Tổ quốc Việt Nam"
        : $"Mặt trận Tổ quốc Việt Nam {char.ToLowerInvariant(home.Name[0])}{home.Name[1..]}";

    private List<MenuEntry> Entries(Face face, CurrentActor current) =>
        [.. lines.Where(l => l.Face == face && l.Access.Admits(current.Actor)).Select(l => new MenuEntry(l.Title, l.Href, l.Icon) { Also = l.Also, Group = face == Face.Desk ? Heading(l.Order) : null })];

    // The daily work first and without a heading: it needs none.
    private static string? Heading(int order) => order switch
    {
        < 25 => null,
        < 50 => "Kết quả",
        < 100 => "Tổ chức",
        _ => "Hệ thống",
    };
}

/// <summary>What is known of this running installation from its start.</summary>
/// <param name="Demo">Sample accounts exist: loopback only, and every page says so.</param>
public sealed record Installation(bool Demo);

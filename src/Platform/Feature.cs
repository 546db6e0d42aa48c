using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Facts;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Platform;

/// <summary>
/// The front door of a room. Everything a feature offers is listed here and nowhere else: open the door and
/// you know the room. What it does not override, it does not have.
/// </summary>
public abstract class Feature
{
    /// <summary>English, lower case; the first part of its acts, permissions, measures and duties.</summary>
    public abstract string Name { get; }

    /// <summary>What must be built before it when demo data is made; the compiler already orders the code.</summary>
    public virtual int DemoOrder => 100;

    /// <summary>Reads the rules that are data before anything else is asked; yields the files that had to be skipped.</summary>
    public virtual IReadOnlyList<BadFile> Read(string catalogue) => [];

    public virtual IReadOnlyList<Permission> Permissions => [];

    public virtual IReadOnlyList<ActKind> Acts => [];

    public virtual IReadOnlyList<Measure> Measures => [];

    public virtual IReadOnlyList<DutyKind> Duties => [];

    public virtual IReadOnlyList<SettingKind> Settings => [];

    public virtual IReadOnlyList<MenuLine> Menu => [];

    public virtual IReadOnlyList<Jobs.JobKind> Jobs => [];

    /// <summary>What every node does again and again while it serves.</summary>
    public virtual IReadOnlyList<Jobs.LoopKind> Loops => [];

    /// <summary>Sections that this room adds to the pages of units.</summary>
    public virtual IReadOnlyList<Units.UnitPanel> UnitPanels => [];

    /// <summary>Sections that this room adds to the first page of the portal, for the unit whose installation it is.</summary>
    public virtual IReadOnlyList<Units.UnitPanel> HomePanels => [];

    /// <summary>What the room keeps at units and that follows them when they change.</summary>
    public virtual IReadOnlyList<Units.UnitHolding> Holdings => [];

    /// <summary>What the room puts on the calendar of a unit.</summary>
    public virtual IReadOnlyList<Calendar.CalendarSource> CalendarEntries => [];

    /// <summary>Where the records behind the room's facts are shown.</summary>
    public virtual IReadOnlyList<Facts.RecordDoor> RecordDoors => [];

    /// <summary>What the room adds to acts of rooms below, in their transaction.</summary>
    public virtual IReadOnlyList<ActSequel> Sequels => [];

    /// <summary>What the room lets people write down without signal.</summary>
    public virtual Offline.OfflineRoom? Offline => null;

    /// <summary>Programs of the machine that the room needs.</summary>
    public virtual IReadOnlyList<Health.RoomTools> Tools => [];

    /// <summary>What the room says at the head of the first pages.</summary>
    public virtual IReadOnlyList<HeadLine> HeadLines => [];

    public virtual void Services(IServiceCollection services)
    {
    }

    public virtual void Tables(ModelBuilder model)
    {
    }

    public virtual void Routes(Routes routes)
    {
    }

    /// <summary>Deterministic sample data for the embedded database; never called anywhere else.</summary>
    public virtual Task Demo(DemoWorld world, CancellationToken stop) => Task.CompletedTask;
}

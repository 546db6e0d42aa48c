using CauNoi.Kernel;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;

namespace CauNoi.Platform.Offline;

/// <summary>
/// What one room lets people write down without signal, listed at its front door: the notebook carries it and knows
/// nothing of the room. What arrives goes through the same use case as the desk's page.
/// </summary>
public abstract class OfflineRoom
{
    /// <summary>The room's name; the first part of the names of its forms.</summary>
    public abstract string Name { get; }

    /// <summary>The forms this person may fill where the person stands.</summary>
    public abstract Task<IReadOnlyList<OfflineForm>> Forms(OfflineAsk ask);

    /// <summary>Takes in what was written on a phone. Once only, however often it arrives.</summary>
    public abstract Task<OfflineEnd> Receive(OfflineAsk ask, OfflineItem item);

    /// <summary>Adds a photo to the record that came before it, or says why not. A photo that is there already is no refusal.</summary>
    public abstract Task<Refusal?> Attach(OfflineAsk ask, Guid record, StoredFile photo);

    /// <summary>What the person reads without signal: everything since a day, or what changed since a horizon.</summary>
    public virtual Task<IReadOnlyList<OfflineRecord>> Records(OfflineAsk ask, DateOnly first, long? since) => Task.FromResult<IReadOnlyList<OfflineRecord>>([]);

    /// <summary>Figures of the person's own unit.</summary>
    public virtual Task<IReadOnlyList<OfflineFigure>> Figures(OfflineAsk ask) => Task.FromResult<IReadOnlyList<OfflineFigure>>([]);

    /// <summary>The form with which a duty of some kind is done, as its name within the room.</summary>
    public virtual string? FormFor(string dutyKind) => null;

    /// <summary>A kept item beside what stands, question by question, for whoever decides about it.</summary>
    public abstract Task<OfflineBeside> Beside(OfflineAsk ask, OfflineItem item);
}

/// <summary>Who asks, and with which services.</summary>
/// <param name="Services">The services of this request.</param>
/// <param name="Visit">Who and when.</param>
public sealed record OfflineAsk(IServiceProvider Services, Visit Visit);

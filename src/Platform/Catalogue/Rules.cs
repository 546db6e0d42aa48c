using CauNoi.Kernel.Time;

namespace CauNoi.Platform.Catalogue;

/// <summary>The rules that are data, as loaded at start.</summary>
public sealed record Rules(LimitTable Limits, Holidays Holidays);

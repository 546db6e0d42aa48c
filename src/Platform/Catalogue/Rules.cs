using CauNoi.Kernel.Days;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;

namespace CauNoi.Platform.Catalogue;

/// <summary>The rules that are data, as loaded at start.</summary>
/// <param name="Limits">Time limits by id and day.</param>
/// <param name="Holidays">Days off and swapped days.</param>
/// <param name="UnitKinds">Kinds of unit.</param>
/// <param name="BadFiles">Files that were skipped; the operator must hear of them.</param>
public sealed record Rules(LimitTable Limits, Holidays Holidays, UnitKindTable UnitKinds, IReadOnlyList<BadFile> BadFiles)
{
    /// <summary>Days that are kept every year.</summary>
    public IReadOnlyList<Commemoration> Commemorations { get; init; } = [];
}

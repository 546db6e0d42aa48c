namespace CauNoi.Kernel.Measures;

/// <summary>What kind of thing a formula yields.</summary>
public enum FigureKind
{
    /// <summary>A bare number, as written in a formula.</summary>
    Number,

    /// <summary>So many things of a unit.</summary>
    Count,

    /// <summary>So much of a unit: money, hours.</summary>
    Amount,

    /// <summary>A part of a whole, shown in percent.</summary>
    Share,

    /// <summary>So much of one thing for each of another.</summary>
    Rate,

    /// <summary>Reached or not.</summary>
    State,
}

/// <summary>The type of a figure: numbers of different types are never added or compared.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Unit">Its unit, in Vietnamese; empty where it has none.</param>
public readonly record struct FigureType(FigureKind Kind, string Unit)
{
    /// <summary>What people call it, for messages.</summary>
    public string Words => Kind switch
    {
        FigureKind.Number => "số",
        FigureKind.Count => $"số đếm ({Unit})",
        FigureKind.Amount => $"lượng ({Unit})",
        FigureKind.Share => "tỷ lệ phần trăm",
        FigureKind.Rate => $"mức bình quân ({Unit})",
        _ => "điều kiện đạt hay chưa",
    };

    /// <summary>Whether it is a number that can be reckoned with.</summary>
    public bool Numeric => Kind != FigureKind.State;
}

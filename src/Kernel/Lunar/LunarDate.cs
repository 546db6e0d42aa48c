using System.Runtime.InteropServices;

namespace CauNoi.Kernel.Lunar;

/// <summary>A day of the Vietnamese lunar calendar.</summary>
/// <param name="Day">1 to 30.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Year">The solar year in which this lunar year begins.</param>
/// <param name="Leap">True in the second of two months with the same number.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LunarDate(int Day, int Month, int Year, bool Leap = false);

/// <summary>A month of the lunar calendar.</summary>
/// <param name="Year">The solar year in which its lunar year begins.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Leap">True in the second of two months with the same number.</param>
/// <param name="First">Its first day, that of the new moon in Viet Nam.</param>
/// <param name="Length">29 or 30 days.</param>
public sealed record LunarMonth(int Year, int Month, bool Leap, DateOnly First, int Length);

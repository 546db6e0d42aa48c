namespace CauNoi.Kernel.Lunar;

/// <summary>
/// Between the even time of astronomy and the clock on the wall: the Earth turns unevenly, so the difference is known by
/// observation and, from now on, by extrapolation. Polynomials of Espenak and Meeus (NASA, 2006), in seconds.
/// </summary>
internal static class EarthClock
{
    private const double SecondsOfDay = 86_400;

    /// <summary>The Julian day number that begins at noon of 1 January of year 1 less half a day: turns DateOnly.DayNumber into a Julian date at 0 h.</summary>
    private const double JulianOfDayZero = 1_721_425.5;

    /// <summary>Viet Nam's clock stands seven hours ahead of Greenwich (Decree 121/CP of 8 August 1967 and its successors).</summary>
    private const double VietNam = 7 / 24.0;

    /// <summary>The even time (Julian ephemeris day) at 00:00 of a day in Viet Nam.</summary>
    public static double MidnightOf(DateOnly day)
    {
        var greenwich = day.DayNumber + JulianOfDayZero - VietNam;
        return greenwich + (Difference(greenwich) / SecondsOfDay);
    }

    /// <summary>The day on a Vietnamese calendar at an even time.</summary>
    public static DateOnly DayAt(double even)
    {
        var local = even - (Difference(even) / SecondsOfDay) + VietNam;
        return DateOnly.FromDayNumber((int)Math.Floor(local - JulianOfDayZero));
    }

    /// <summary>Even time minus Greenwich time, in seconds.</summary>
    private static double Difference(double julian)
    {
        var year = 2000 + ((julian - 2_451_545.0) / 365.25);
        return year switch
        {
            < 1920 => Series(year - 1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197),
            < 1941 => Series(year - 1920, 21.20, 0.84493, -0.076100, 0.0020936),
            < 1961 => Series(year - 1950, 29.07, 0.407, -1.0 / 233, 1.0 / 2547),
            < 1986 => Series(year - 1975, 45.45, 1.067, -1.0 / 260, -1.0 / 718),
            < 2005 => Series(year - 2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599),
            < 2050 => Series(year - 2000, 62.92, 0.32217, 0.005589),
            _ => -20 + (32 * (year - 1820) / 100 * ((year - 1820) / 100)) - (0.5628 * (2150 - year)),
        };
    }

    /// <summary>a + bx + cx² + …</summary>
    internal static double Series(double x, params ReadOnlySpan<double> factors)
    {
        var sum = 0.0;
        for (var i = factors.Length - 1; i >= 0; i--) sum = (sum * x) + factors[i];
        return sum;
    }
}

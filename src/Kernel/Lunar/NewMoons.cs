namespace CauNoi.Kernel.Lunar;

/// <summary>
/// When moon and sun stand in one line: the new moons, numbered from the first of the year 2000 (number 0).
/// Series of Meeus, Astronomical Algorithms, chapter 49; right to some seconds between 1900 and 2100.
/// </summary>
internal static class NewMoons
{
    private const double MonthLength = 29.530588861;
    private const double First = 2_451_550.09766;

    /// <summary>Amplitude in days, power of the Earth's eccentricity, multiples of the sun's anomaly, the moon's anomaly and the moon's latitude argument.</summary>
    private static readonly (double Days, int Power, int Sun, int Moon, int Latitude)[] Waves =
    [
        (-0.40720, 0, 0, 1, 0), (0.17241, 1, 1, 0, 0), (0.01608, 0, 0, 2, 0), (0.01039, 0, 0, 0, 2), (0.00739, 1, -1, 1, 0),
        (-0.00514, 1, 1, 1, 0), (0.00208, 2, 2, 0, 0), (-0.00111, 0, 0, 1, -2), (-0.00057, 0, 0, 1, 2), (0.00056, 1, 1, 2, 0),
        (-0.00042, 0, 0, 3, 0), (0.00042, 1, 1, 0, 2), (0.00038, 1, 1, 0, -2), (-0.00024, 1, -1, 2, 0), (-0.00007, 0, 2, 1, 0),
        (0.00004, 0, 0, 2, -2), (0.00004, 0, 3, 0, 0), (0.00003, 0, 1, 1, -2), (0.00003, 0, 0, 2, 2), (-0.00003, 0, 1, 1, 2),
        (0.00003, 0, -1, 1, 2), (-0.00002, 0, -1, 1, -2), (-0.00002, 0, 1, 3, 0), (0.00002, 0, 0, 4, 0),
    ];

    /// <summary>The pull of the planets: amplitude in days, phase and rate in degrees. The first has a square term of its own.</summary>
    private static readonly (double Days, double Phase, double Rate)[] Planets =
    [
        (0.000325, 299.77, 0.107408), (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886), (0.000126, 349.42, 36.412478),
        (0.000110, 84.66, 18.206239), (0.000062, 141.74, 53.303771), (0.000060, 207.14, 2.453732), (0.000056, 154.84, 7.306860),
        (0.000047, 34.52, 27.261239), (0.000042, 207.19, 0.121824), (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154),
        (0.000035, 239.56, 25.513099), (0.000023, 331.55, 3.592518),
    ];

    /// <summary>The number of a new moon at most a month before or after a day.</summary>
    public static int NumberNear(DateOnly day) => (int)Math.Floor((EarthClock.MidnightOf(day) - First) / MonthLength);

    /// <summary>The day in Viet Nam on which a new moon falls: the first day of a lunar month.</summary>
    public static DateOnly DayOf(int number) => EarthClock.DayAt(At(number));

    private static double At(int number)
    {
        double k = number;
        var t = k / 1236.85;
        var mean = First + (MonthLength * k) + (t * t * (0.00015437 + (t * (-0.000000150 + (t * 0.00000000073)))));
        var e = 1 - (t * (0.002516 + (t * 0.0000074)));
        var sun = 2.5534 + (29.10535670 * k) + (t * t * (-0.0000014 - (t * 0.00000011)));
        var moon = 201.5643 + (385.81693528 * k) + (t * t * (0.0107582 + (t * (0.00001238 - (t * 0.000000058)))));
        var latitude = 160.7108 + (390.67050284 * k) + (t * t * (-0.0016118 + (t * (-0.00000227 + (t * 0.000000011)))));
        var node = 124.7746 - (1.56375588 * k) + (t * t * (0.0020672 + (t * 0.00000215)));
        var shift = -0.00017 * Sine(node);
        foreach (var wave in Waves)
            shift += wave.Days * Math.Pow(e, wave.Power) * Sine((wave.Sun * sun) + (wave.Moon * moon) + (wave.Latitude * latitude));
        foreach (var planet in Planets)
            shift += planet.Days * Sine(planet.Phase + (planet.Rate * k) - (planet.Phase == Planets[0].Phase ? 0.009173 * t * t : 0));
        return mean + shift;
    }

    private static double Sine(double degrees) => Math.Sin(degrees * Math.PI / 180);
}

namespace CauNoi.Kernel.Lunar;

/// <summary>
/// Where the sun stands on its yearly path, seen from the Earth, in degrees from the spring equinox. The largest waves of
/// the theory VSOP87 (Bretagnon and Francou, 1988) with nutation and aberration: right to about one second of arc, which
/// the sun passes in half a minute. A rougher formula would do for most years and fail where a solstice falls near midnight.
/// </summary>
internal static class SunLongitude
{
    private static readonly (double Size, double Phase, double Rate)[] Even =
    [
        (175347046, 0, 0), (3341656, 4.6692568, 6283.0758500), (34894, 4.62610, 12566.15170), (3497, 2.7441, 5753.3849),
        (3418, 2.8289, 3.5231), (3136, 3.6277, 77713.7715), (2676, 4.4181, 7860.4194), (2343, 6.1352, 3930.2097),
        (1324, 0.7425, 11506.7698), (1273, 2.0371, 529.6910), (1199, 1.1096, 1577.3435), (990, 5.233, 5884.927),
        (902, 2.045, 26.298), (857, 3.508, 398.149), (780, 1.179, 5223.694), (753, 2.533, 5507.553), (505, 4.583, 18849.228),
        (492, 4.205, 775.523), (357, 2.920, 0.067), (317, 5.849, 11790.629), (284, 1.899, 796.298), (271, 0.315, 10977.079),
        (243, 0.345, 5486.778), (206, 4.806, 2544.314), (205, 1.869, 5573.143), (202, 2.458, 6069.777), (156, 0.833, 213.299),
        (132, 3.411, 2942.463), (126, 1.083, 20.775), (115, 0.645, 0.980), (103, 0.636, 4694.003), (102, 0.976, 15720.839),
        (102, 4.267, 7.114), (99, 6.21, 2146.17), (98, 0.68, 155.42), (86, 5.98, 161000.69), (85, 1.30, 6275.96),
        (85, 3.67, 71430.70), (80, 1.81, 17260.15),
    ];

    private static readonly (double Size, double Phase, double Rate)[] Growing =
    [
        (628331966747, 0, 0), (206059, 2.678235, 6283.075850), (4303, 2.6351, 12566.1517), (425, 1.590, 3.523),
        (119, 5.796, 26.298), (109, 2.966, 1577.344), (93, 2.59, 18849.23), (72, 1.14, 529.69), (68, 1.87, 398.15),
        (67, 4.41, 5507.55), (59, 2.89, 5223.69), (56, 2.17, 155.42), (45, 0.40, 796.30), (36, 0.47, 775.52),
    ];

    private static readonly (double Size, double Phase, double Rate)[] Square =
        [(52919, 0, 0), (8720, 1.0721, 6283.0758), (309, 0.867, 12566.152)];

    /// <summary>In which twelfth of its path the sun stands at 00:00 of a day in Viet Nam: 0 from the spring equinox, 9 from the winter solstice.</summary>
    public static int Twelfth(DateOnly day) => (int)(Degrees(EarthClock.MidnightOf(day)) / 30);

    internal static double Degrees(double even)
    {
        var t = (even - 2_451_545.0) / 365_250;
        var earth = (Sum(Even, t) + (t * Sum(Growing, t)) + (t * t * Sum(Square, t))) / 1e8;
        var c = t * 10;
        var node = 125.04452 - (1934.136261 * c);
        var sun = 280.4665 + (36000.7698 * c);
        var moon = 218.3165 + (481267.8813 * c);
        var nutation = (-17.20 * Sine(node)) - (1.32 * Sine(2 * sun)) - (0.23 * Sine(2 * moon)) + (0.21 * Sine(2 * node));
        var distance = 1.000001018 * (1 - (0.016708634 * Math.Cos((357.52911 + (35999.05029 * c)) * Math.PI / 180)));
        // 0.09033": from the frame of the theory to that of the equinox (FK5).
        var seconds = nutation - (20.4898 / distance) - 0.09033;
        var degrees = (earth * 180 / Math.PI) + 180 + (seconds / 3600);
        return degrees - (360 * Math.Floor(degrees / 360));
    }

    private static double Sum((double Size, double Phase, double Rate)[] waves, double t)
    {
        var sum = 0.0;
        foreach (var wave in waves) sum += wave.Size * Math.Cos(wave.Phase + (wave.Rate * t));
        return sum;
    }

    private static double Sine(double degrees) => Math.Sin(degrees * Math.PI / 180);
}

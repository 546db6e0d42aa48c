using CauNoi.Kernel.Duties;

namespace CauNoi.Today.ByUnit;

/// <summary>Ages as people say them and as addresses carry them.</summary>
internal static class DueAgeWords
{
    public static string Word(this DueAge age) => age switch
    {
        DueAge.LateLonger => "Trễ trên 30 ngày", DueAge.LateMonth => "Trễ 8–30 ngày", DueAge.LateWeek => "Trễ 4–7 ngày", DueAge.LateDays => "Trễ 1–3 ngày",
        DueAge.Today => "Hôm nay", DueAge.ThisWeek => "Tuần này", _ => "Sau",
    };

    /// <summary>The same for the head of a narrow column.</summary>
    public static string Short(this DueAge age) => age switch
    {
        DueAge.LateLonger => "Trễ hơn 30", DueAge.LateMonth => "Trễ 8–30", DueAge.LateWeek => "Trễ 4–7", DueAge.LateDays => "Trễ 1–3", _ => age.Word(),
    };

    public static string Slug(this DueAge age) => age switch
    {
        DueAge.LateLonger => "tre-lau", DueAge.LateMonth => "tre-thang", DueAge.LateWeek => "tre-tuan", DueAge.LateDays => "tre-ngay",
        DueAge.Today => "hom-nay", DueAge.ThisWeek => "tuan-nay", _ => "sau",
    };

    public static DueAge? Named(string? slug) => Enum.GetValues<DueAge>().Cast<DueAge?>().FirstOrDefault(a => a!.Value.Slug() == slug);
}

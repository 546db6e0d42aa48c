using CauNoi.Kernel.Units;

namespace CauNoi.Ratings.Season;

/// <summary>Units that are gone, by the name they had.</summary>
internal static class UnitWords
{
    public static string Last(UnitHistory history, int unit) => history.Of(unit) is [.., var last] ? last.Name : "Đơn vị cũ";
}

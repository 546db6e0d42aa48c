using CauNoi.Kernel.Facts;

namespace CauNoi.Ratings;

/// <summary>What can be counted of ratings.</summary>
public static class RatingsMeasures
{
    /// <summary>By the word of the scale, which rubrics name.</summary>
    public static readonly Measure Rated = new("ratings.rated", "Đơn vị đã công bố xếp loại", "đơn vị", Public: Publication.AtOnce);

    public static readonly Measure Good = new("ratings.rated-good", "Đơn vị xếp loại tốt trở lên", "đơn vị", Public: Publication.AtOnce);

    public static readonly Measure Weak = new("ratings.rated-weak", "Đơn vị xếp loại yếu", "đơn vị", Public: Publication.AtOnce);

    public static readonly Measure Confirmed = new("ratings.items-confirmed", "Mục kiểm tra khớp với bản tự chấm", "mục", Public: Publication.AfterPeriod);

    public static readonly Measure Corrected = new("ratings.items-corrected", "Mục kiểm tra phải sửa điểm", "mục", Public: Publication.AfterPeriod);

    public static IReadOnlyList<Measure> All { get; } = [Rated, Good, Weak, Confirmed, Corrected];
}

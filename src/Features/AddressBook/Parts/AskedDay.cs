using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.AddressBook.Parts;

/// <summary>The day a page is asked for, typed by a person or written by a link.</summary>
internal static class AskedDay
{
    /// <summary>A day that cannot be read is said so: the lists of another day in its place would be believed.</summary>
    public static DateOnly Of(string? text, DateOnly otherwise)
    {
        if (string.IsNullOrWhiteSpace(text)) return otherwise;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        return VietnameseDates.TryParseDay(text, out day) ? day
            : throw new BadInput(StatusCodes.Status400BadRequest, "Ngày cần xem chưa đúng. Xin viết ngày/tháng/năm, ví dụ 01/06/2025.");
    }

    /// <summary>As it stands in a link.</summary>
    public static string Link(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

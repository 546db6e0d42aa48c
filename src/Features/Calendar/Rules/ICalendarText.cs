using System.Globalization;
using System.Text;

namespace CauNoi.Calendar.Rules;

/// <summary>
/// The calendar as other programs read it (RFC 5545): lines end with CR LF, fold at 75 bytes, and the signs that mean
/// something in it are escaped. Whole days carry no zone; moments carry that of Viet Nam, which is described in the file.
/// </summary>
public static class ICalendarText
{
    private const int LongestLine = 75;

    private static readonly string[] Zone =
    [
        "BEGIN:VTIMEZONE", "TZID:Asia/Ho_Chi_Minh", "BEGIN:STANDARD", "DTSTART:19750613T000000", "TZOFFSETFROM:+0700",
        "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE",
    ];

    /// <summary>A whole file.</summary>
    /// <param name="name">What the calendar is called where it is shown.</param>
    /// <param name="place">A short stable name of this calendar; makes the keys of its lines unique in the world of one reader.</param>
    /// <param name="origin">The address of the installation, before each path.</param>
    /// <param name="lines">What is in it.</param>
    /// <param name="written">When lines without a time of their own were written.</param>
    public static string Of(string name, string place, string origin, IEnumerable<CalendarLine> lines, DateTimeOffset written)
    {
        string[] head =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cau Noi//Lich//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            $"X-WR-CALNAME:{Escaped(name)}", "X-WR-TIMEZONE:Asia/Ho_Chi_Minh", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H", .. Zone,
        ];
        var text = new StringBuilder();
        foreach (var line in head.Concat(lines.SelectMany(l => Event(l, place, origin, written))).Append("END:VCALENDAR"))
            text.Append(Folded(line)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>A text value: back-slash, semicolon, comma and line ends written so that they are read as text; other control signs left out.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var sign in text.ReplaceLineEndings("\n"))
            _ = sign switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(sign),
                _ when char.IsControl(sign) => escaped,
                _ => escaped.Append(sign),
            };
        return escaped.ToString();
    }

    /// <summary>A line cut into pieces of at most 75 bytes of UTF-8, never within a letter; each further piece begins with a space.</summary>
    public static string Folded(string line)
    {
        var folded = new StringBuilder(line.Length + 8);
        var bytes = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (bytes + letter.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                bytes = 1;
            }

            folded.Append(letter.ToString());
            bytes += letter.Utf8SequenceLength;
        }

        return folded.ToString();
    }

    private static IEnumerable<string> Event(CalendarLine line, string place, string origin, DateTimeOffset written)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{line.Key}@{place}.cau-noi";
        yield return $"DTSTAMP:{Utc(line.Changed ?? written)}";
        if (line.At is { } at)
        {
            yield return $"DTSTART;TZID=Asia/Ho_Chi_Minh:{at.ToOffset(TimeSpan.FromHours(7)).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}";
            yield return "DURATION:PT0S";
        }
        else
        {
            yield return $"DTSTART;VALUE=DATE:{Day(line.First)}";
            // The end is the first day after it.
            yield return $"DTEND;VALUE=DATE:{Day(line.Last.AddDays(1))}";
        }

        yield return $"SUMMARY:{Escaped((line.Done ? "Đã xong: " : "") + line.Title)}";
        var note = string.Join("\n", new[] { line.Note, line.Confirmed ? null : "Chưa xác nhận." }.OfType<string>());
        if (note.Length > 0) yield return $"DESCRIPTION:{Escaped(note)}";
        if (line.Href is { } path) yield return $"URL:{origin}{path}";
        yield return "TRANSP:TRANSPARENT";
        yield return "END:VEVENT";
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Utc(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}

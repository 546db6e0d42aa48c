using System.Globalization;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Sheets;

namespace CauNoi.Bodies.Import;

/// <summary>One row of the file, read: still words, not yet seats.</summary>
public sealed record PeopleLine(
    SheetRow Row, string Unit, string Body, string Position, string Name, int? BirthYear, string? Phone, DateOnly From, string Decision, DateOnly Decided);

/// <summary>The columns of the list that people send in, and how one row of it is read.</summary>
public static class PeopleSheet
{
    public const int MostRows = 1_000;

    public const string Unit = "Đơn vị", Body = "Tổ chức", Position = "Chức danh", Name = "Họ và tên", BirthYear = "Năm sinh",
        Phone = "Điện thoại", From = "Từ ngày", Decision = "Số quyết định", Decided = "Ngày quyết định";

    public static IReadOnlyList<string> Columns { get; } = [Unit, Body, Position, Name, BirthYear, Phone, From, Decision, Decided];

    /// <summary>A file with the headings and one row to follow.</summary>
    public static Sheet Sample { get; } = new(Columns,
        [new SheetRow(2, ["Xóm Na Mộc", "Ban công tác Mặt trận", "Thành viên", "Hoàng Văn Mẫu", "1975", "0912345678", "01/08/2025", "15/QĐ-MTTQ", "28/07/2025"])]);

    /// <summary>The headings that a file lacks.</summary>
    public static IReadOnlyList<string> Missing(Sheet sheet) => [.. Columns.Where(c => c is not (BirthYear or Phone) && sheet.Column(c) < 0)];

    /// <summary>Reads one row; what is wrong with it comes back in words instead.</summary>
    public static (PeopleLine? Line, string? Fault) Read(Sheet sheet, SheetRow row, DateOnly today)
    {
        string Cell(string column) => row[sheet.Column(column)].Trim();
        var faults = new List<string>();
        foreach (var needed in Columns.Where(c => c is not (BirthYear or Phone) && Cell(c).Length == 0)) faults.Add($"Thiếu {needed.ToLowerInvariant()}.");
        int? year = int.TryParse(Cell(BirthYear), NumberStyles.None, CultureInfo.InvariantCulture, out var born) ? born : null;
        if (Cell(BirthYear).Length > 0 && year is null) faults.Add("Năm sinh viết bốn chữ số.");
        // A spreadsheet takes a telephone for a number and drops the zero in front.
        var phone = Cell(Phone) is { Length: 9 } bare && bare.All(char.IsAsciiDigit) ? $"0{bare}" : Cell(Phone);
        if (Cell(Name).Length > 0) faults.AddRange(SeatDecisions.Person(Cell(Name), year, phone.Length > 0 ? phone : null, today).Select(r => r.Sentence));
        var from = Day(Cell(From), "Từ ngày", faults);
        var decided = Day(Cell(Decided), "Ngày quyết định", faults);
        if (Cell(Decision).Length > 60 || Cell(Name).Length > 80) faults.Add("Có ô dài quá, xin rút gọn.");
        return faults.Count > 0
            ? (null, string.Join(' ', faults.Distinct()))
            : (new PeopleLine(row, Cell(Unit), Cell(Body), Cell(Position), Cell(Name), year, SeatDecisions.Phone(phone), from, Cell(Decision), decided), null);
    }

    private static DateOnly Day(string text, string column, List<string> faults)
    {
        if (VietnameseDates.TryParseDay(text, out var day)) return day;
        if (text.Length > 0) faults.Add($"{column} viết như 05/09/2026.");
        return default;
    }
}

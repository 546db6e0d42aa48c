using System.Globalization;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Parts;

/// <summary>The three things that are asked about a person, wherever they are asked.</summary>
internal static class PersonForm
{
    public static IReadOnlyList<FieldShape> Fields { get; } =
    [
        new("ten", "Họ và tên", FieldKind.Line) { Required = true, MaxLength = 80 },
        new("nam-sinh", "Năm sinh", FieldKind.Line) { MaxLength = 4, Hint = "Để phân biệt người trùng tên." },
        new("dien-thoai", "Điện thoại", FieldKind.Line) { MaxLength = 20, Hint = "Chỉ cán bộ của đơn vị xem được." },
    ];

    public static int? BirthYear(FormValues values) =>
        int.TryParse(values["nam-sinh"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    public static string? Phone(FormValues values) => values.Optional("dien-thoai") is { } typed ? SeatDecisions.Phone(typed) : null;

    public static IReadOnlyList<Refusal> Judge(FormValues values, DateOnly today)
    {
        var unreadable = values["nam-sinh"].Length > 0 && BirthYear(values) is null;
        var refusals = SeatDecisions.Person(values["ten"], BirthYear(values), values.Optional("dien-thoai"), today);
        return unreadable ? [.. refusals, BodyRefusals.BirthYear] : refusals;
    }

    /// <summary>People of the same folded name whose birth year does not speak against it. Within reach only: a name alone must not tell who lives elsewhere.</summary>
    public static Task<List<Person>> Alike(AppDb db, IQueryable<Person> visible, string name, int? birthYear, CancellationToken stop)
    {
        var key = Fold.Key(name);
        return visible.Where(p => p.NameKey == key && p.MergedInto == null && (birthYear == null || p.BirthYear == null || p.BirthYear == birthYear))
            .OrderBy(p => p.RecordedAt).Take(5).ToListAsync(stop);
    }

    public static void Note(Change change, Person person)
    {
        change.Note("name", person.Name);
        if (person.BirthYear is { } year) change.Note("birth-year", year.ToString(CultureInfo.InvariantCulture));
        if (person.Phone is { } phone) change.Note("phone", phone);
    }
}

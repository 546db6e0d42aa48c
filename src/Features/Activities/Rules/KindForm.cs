using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;

namespace CauNoi.Activities.Rules;

/// <summary>What a form of a kind lets somebody choose from, at the unit where it is filled.</summary>
/// <param name="Places">Units for which this person may record the kind; one is not asked for.</param>
/// <param name="Units">Units to choose from in fields of units.</param>
/// <param name="Records">Records to link to, by field.</param>
public sealed record KindOptions(
    IReadOnlyList<FieldChoice> Places, IReadOnlyList<FieldChoice> Units, IReadOnlyDictionary<string, IReadOnlyList<FieldChoice>> Records);

/// <summary>What somebody wrote, in the form in which it is kept.</summary>
public sealed record RecordDraft(int Unit, DateOnly Day, string State, IReadOnlyDictionary<string, string> Values);

/// <summary>A kind as a form: drawn, read and limited by the same data as every other form of the house.</summary>
public static class KindForm
{
    public const string Day = "ngay";
    public const string Place = "don-vi";
    public const string Planned = "du-kien";
    public const string Another = "viec-khac";
    public const string Key = "khoa";
    public const string Version = "ban";
    public const string Reason = "ly-do";
    public const string Used = "giay";

    public static string Photo(int n) => $"anh-{n}";

    /// <summary>The form for writing a new record.</summary>
    public static FormShape New(Kind kind, KindOptions options) => new($"ghi-{kind.Slug}",
    [
        .. options.Places.Count > 1 ? [Unit(options)] : Array.Empty<FieldShape>(),
        DayField(kind),
        .. kind.Fields.SelectMany(f => Shapes(f, kind, options)),
        .. Enumerable.Range(1, kind.Photos).Select(n => new FieldShape(Photo(n), kind.Photos == 1 ? "Ảnh" : $"Ảnh thứ {n}", FieldKind.Photo)
            { Hint = n == 1 ? "Ảnh chỉ để làm chứng cho số liệu; không ai ngoài cơ quan Mặt trận thấy, cho tới khi được phép đăng." : null }),
        .. kind.Life == KindLife.Planned ? [new FieldShape(Planned, "Việc này mới là dự kiến, chưa diễn ra", FieldKind.Tick)] : Array.Empty<FieldShape>(),
        new FieldShape(Another, "Đây là việc khác với bản đã ghi cùng ngày", FieldKind.Tick),
        // Asked only when the day lies in a closed period: the page shows it then.
        new FieldShape(Reason, "Vì sao ghi vào kỳ đã chốt?", FieldKind.Line) { MaxLength = 300 },
        new FieldShape(Key, "Khoá của trang", FieldKind.Hidden) { Required = true, MaxLength = 36 },
    ]);

    /// <summary>The same on its own page, where a script writes down how many seconds the page was in use; empty without one.</summary>
    public static FormShape OnPage(Kind kind, KindOptions options)
    {
        var form = New(kind, options);
        return form with { Fields = [.. form.Fields, new FieldShape(Used, "Thời gian ghi", FieldKind.Hidden) { MaxLength = 9 }] };
    }

    /// <summary>The form for putting a record right.</summary>
    public static FormShape Correction(Kind kind, KindOptions options) => new($"sua-{kind.Slug}",
    [
        DayField(kind),
        .. kind.Fields.SelectMany(f => Shapes(f, kind, options)),
        new FieldShape(Reason, "Vì sao sửa?", FieldKind.Line) { MaxLength = 300, Hint = "Cần viết khi bản ghi đã xác nhận hoặc kỳ đã chốt. Sửa cho đúng không phải là lỗi." },
        new FieldShape(Version, "Bản đang sửa", FieldKind.Hidden) { Required = true, MaxLength = 20 },
    ]);

    /// <summary>The values of a record as they stand in its form.</summary>
    public static FormValues Filled(Kind kind, FormShape shape, DateOnly day, IReadOnlyDictionary<string, string> values, string version)
    {
        var typed = new List<(string, string)> { (Day, VietnameseDates.Format(day)), (Version, version) };
        foreach (var field in kind.Fields)
        {
            var value = values.GetValueOrDefault(field.Name, "");
            if (field.Type != KindFieldType.Units) typed.Add((field.Name, Shown(field, value)));
            else typed.AddRange(RecordFacts.UnitsIn(value).Select(u => (UnitTick(field, u), "co")).Where(t => shape.Fields.Any(f => f.Name == t.Item1)));
        }

        return shape.With([.. typed]);
    }

    /// <summary>Reads a form: answers in the form in which they are kept, or what stands against them.</summary>
    public static (RecordDraft Draft, IReadOnlyList<Refusal> Refusals) Read(Kind kind, FormValues typed, KindOptions options, string? state, DateOnly today)
    {
        var refusals = new List<Refusal>();
        var values = new Dictionary<string, string>();
        foreach (var field in kind.Fields) values[field.Name] = Kept(field, typed, options);
        foreach (var field in kind.Fields)
        {
            // What is not asked is not kept, whatever a page without scripts sent along.
            if (!field.Asked(values)) values.Remove(field.Name);
            else if (values[field.Name].Length == 0)
            {
                if (field.Required && typed.RefusalAt(First(field, typed)) is null) refusals.Add(new Refusal($"{field.Label.TrimEnd('?', ' ')}: phần này còn trống, xin điền giúp.", First(field, typed)));
                values.Remove(field.Name);
            }
        }

        var day = VietnameseDates.TryParseDay(typed[Day], out var read) ? read : today;
        var planned = state is null && kind.Life == KindLife.Planned && typed.Ticked(Planned);
        var now = state ?? (planned ? KindStates.Planned : kind.Life == KindLife.Planned ? KindStates.Held : kind.First.Name);
        if (typed.RefusalAt(Day) is null && RecordDecisions.Day(kind, now, day, today) is { } wrong) refusals.Add(wrong);
        var unit = options.Places.Count > 1 && state is null ? typed[Place] : options.Places[0].Value;
        return (new RecordDraft(int.TryParse(unit, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0, day, now, values), refusals);
    }

    /// <summary>A kept answer as people read it; units and linked records are named by whoever knows their names.</summary>
    public static string Shown(KindField field, string value) => field.Type switch
    {
        KindFieldType.Number or KindFieldType.Money => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? Figures.Format(n) : value,
        KindFieldType.Day => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? VietnameseDates.Format(day) : value,
        _ => value,
    };

    /// <summary>An answer as typed on a form or in a file, in the form in which it is kept; as typed when it cannot be read.</summary>
    public static string Kept(KindField field, string typed) => field.Type switch
    {
        KindFieldType.Number or KindFieldType.Money => Figures.TryParse(typed, out var n) ? n.ToString("0", CultureInfo.InvariantCulture) : typed,
        KindFieldType.Day => VietnameseDates.TryParseDay(typed, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : typed,
        _ => typed,
    };

    private static string Kept(KindField field, FormValues typed, KindOptions options) => field.Type switch
    {
        KindFieldType.Units => string.Join(',', options.Units.Where(u => typed.Shape.Fields.Any(f => f.Name == $"{field.Name}-{u.Value}") && typed.Ticked($"{field.Name}-{u.Value}")).Select(u => u.Value)),
        _ => Kept(field, typed[field.Name]),
    };

    private static string UnitTick(KindField field, int unit) => string.Create(CultureInfo.InvariantCulture, $"{field.Name}-{unit}");

    private static string First(KindField field, FormValues typed) =>
        field.Type == KindFieldType.Units ? typed.Shape.Fields.First(f => f.Name.StartsWith(field.Name + "-", StringComparison.Ordinal)).Name : field.Name;

    private static FieldShape Unit(KindOptions options) => new(Place, "Ở đâu?", FieldKind.Choice) { Required = true, Choices = options.Places };

    private static FieldShape DayField(Kind kind) => new(Day, kind.DayLabel, FieldKind.Day) { Required = true, Hint = "Viết như 05/11/2026." };

    private static IEnumerable<FieldShape> Shapes(KindField field, Kind kind, KindOptions options)
    {
        if (field.Type == KindFieldType.Units)
            return options.Units.Select(u => new FieldShape($"{field.Name}-{u.Value}", u.Label, FieldKind.Tick) { Question = field.Label });
        return [new FieldShape(field.Name, field.Label, KindOf(field.Type))
        {
            Required = field.Required && field.ShownIf is null, MaxLength = field.MaxLength, MinNumber = field.Min, MaxNumber = field.Max,
            Hint = HintOf(field, kind), AskedWhen = field.ShownIf is { } shown ? new FieldCondition(shown.Field, shown.Value) : null, Choices = field.Type switch
            {
                KindFieldType.Choice => [.. field.Choices.Select(c => new FieldChoice(c.Value, c.Label))],
                KindFieldType.Unit => options.Units,
                KindFieldType.Record => options.Records.GetValueOrDefault(field.Name, []),
                _ => [],
            },
        }];
    }

    private static string? HintOf(KindField field, Kind kind)
    {
        if (field.ShownIf is not { } condition) return field.Hint;
        var asked = kind.Field(condition.Field);
        var value = asked.Choices.FirstOrDefault(c => c.Value == condition.Value)?.Label ?? (condition.Value == "co" ? "có đánh dấu" : condition.Value);
        return $"{field.Hint} Chỉ trả lời khi “{asked.Label.TrimEnd('?', ' ')}” là “{value}”.".Trim();
    }

    private static FieldKind KindOf(KindFieldType type) => type switch
    {
        KindFieldType.Line => FieldKind.Line,
        KindFieldType.Text => FieldKind.Text,
        KindFieldType.Number or KindFieldType.Money => FieldKind.Number,
        KindFieldType.Day => FieldKind.Day,
        KindFieldType.Tick => FieldKind.Tick,
        _ => FieldKind.Choice,
    };
}

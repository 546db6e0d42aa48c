using System.Net.Mail;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;

namespace CauNoi.Kernel.Forms;

/// <summary>A whole form as data: which fields, in which order, with which limits.</summary>
/// <param name="Name">Short name, Vietnamese without marks; part of the key under which the browser keeps drafts.</param>
/// <param name="Fields">The fields in the order a person meets them.</param>
public sealed record FormShape(string Name, IReadOnlyList<FieldShape> Fields)
{
    /// <summary>A form with nothing typed yet.</summary>
    public FormValues Empty => new(this, new Dictionary<string, string>(), []);

    /// <summary>The field of that name; asking for an undeclared one is a mistake in the program.</summary>
    public FieldShape this[string name] => Fields.First(f => f.Name == name);

    /// <summary>A form that opens with these values already in it.</summary>
    public FormValues With(params ReadOnlySpan<(string Field, string Value)> values)
    {
        var typed = new Dictionary<string, string>();
        foreach (var (field, value) in values) typed[this[field].Name] = value;
        return new FormValues(this, typed, []);
    }

    /// <summary>Reads what was sent. Whatever was typed is kept as typed, beside the refusals.</summary>
    public FormValues Read(IReadOnlyDictionary<string, string> sent)
    {
        var typed = new Dictionary<string, string>();
        var refusals = new List<Refusal>();
        foreach (var field in Fields)
        {
            // A pass word keeps its spaces; in one Unicode form, or the same word typed on two keyboards would differ.
            var value = field.Kind == FieldKind.Secret ? Nfc.Of(sent.GetValueOrDefault(field.Name, ""))
                : Nfc.Of(sent.GetValueOrDefault(field.Name, "")).ReplaceLineEndings("\n").Trim();
            typed[field.Name] = value;
            if (!field.Kind.SendsFile() && Judge(field, value) is { } sentence) refusals.Add(new Refusal(sentence, field.Name));
        }

        return new FormValues(this, typed, refusals);
    }

    internal static string NotOffered(FieldShape field) => $"{Label(field)}: xin chọn một trong các mục có sẵn.";

    private static string? Judge(FieldShape field, string value)
    {
        var label = Label(field);
        if (value.Length == 0)
            return field.Required ? field.WhenEmpty ?? $"{label}: phần này còn trống, xin điền giúp." : null;
        if (value.Length > field.MaxLength)
            return $"{label}: dài quá {Figures.Format(field.MaxLength)} ký tự, xin rút gọn (đang có {Figures.Format(value.Length)}).";
        if (value.Length < field.MinLength)
            return $"{label}: xin viết ít nhất {field.MinLength} ký tự.";
        return field.Kind switch
        {
            FieldKind.Line or FieldKind.Secret when value.Contains('\n') => $"{label}: chỉ viết trên một dòng.",
            FieldKind.Email when !IsEmail(value) => $"{label}: địa chỉ thư chưa đúng, ví dụ ten@congty.vn.",
            FieldKind.Number when !IsNumber(field, value) => $"{label}: xin viết một số từ {Figures.Format(field.MinNumber)} đến {Figures.Format(field.MaxNumber)}.",
            FieldKind.Day when !VietnameseDates.TryParseDay(value, out _) => $"{label}: ngày viết như 05/09/2026.",
            FieldKind.Choice when field.Choices.All(c => c.Value != value) => NotOffered(field),
            FieldKind.Tick when value is not "co" => $"{label}: xin đánh dấu hoặc bỏ trống.",
            _ => null,
        };
    }

    private static string Label(FieldShape field) => field.Label.TrimEnd('?', ' ');

    private static bool IsEmail(string value) =>
        !value.Contains(' ') && MailAddress.TryCreate(value, out var address) && address.Address == value
        && value.AsSpan(value.IndexOf('@') + 1).Contains('.');

    private static bool IsNumber(FieldShape field, string value) =>
        Figures.TryParse(value, out var n) && n == decimal.Truncate(n) && n >= field.MinNumber && n <= field.MaxNumber;
}

using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;

namespace CauNoi.Notebook.Rules;

/// <summary>A fact that can come by text message.</summary>
/// <param name="Code">Two letters: NH.</param>
/// <param name="Form">The form it fills, the room first.</param>
/// <param name="Asks">The form's fields in the order in which they are typed.</param>
public sealed record TextCode(string Code, string Form, IReadOnlyList<string> Asks);

/// <summary>A text message taken apart: whose code, which fact, and the words that follow.</summary>
/// <param name="Own">The sender's own code, as typed.</param>
/// <param name="Code">Which fact.</param>
/// <param name="Words">Day and answers, as typed.</param>
public sealed record TextMessage(string Own, string Code, IReadOnlyList<string> Words);

/// <summary>From "K7M3QP NH 5/11 150" to the fields of a form.</summary>
public static class TextMessages
{
    /// <summary>The day's field in every form that can come this way.</summary>
    public const string Day = "ngay";

    public static TextMessage? Split(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var own, var code, .. var words] ? new TextMessage(own, code.ToUpperInvariant(), words) : null;

    /// <summary>The fields of the form, or what is wrong and how it is written.</summary>
    public static Outcome<Dictionary<string, string>> Read(TextCode code, FormShape form, IReadOnlyList<string> words, DateOnly today)
    {
        if (words.Count == 0 || DayOf(words[0], today) is not { } day) return TextRefusals.Day(Pattern(code, form));
        var (fields, at) = (new Dictionary<string, string> { [Day] = VietnameseDates.Format(day) }, 1);
        for (var n = 0; n < code.Asks.Count; n++)
        {
            var field = form[code.Asks[n]];
            if (at >= words.Count) return TextRefusals.Missing(field.Label, Pattern(code, form));
            // What is written in words stands last and takes all that is left.
            var typed = field.Kind is FieldKind.Line or FieldKind.Text && n == code.Asks.Count - 1 ? string.Join(' ', words.Skip(at)) : words[at];
            at = field.Kind is FieldKind.Line or FieldKind.Text && n == code.Asks.Count - 1 ? words.Count : at + 1;
            if (field.Kind != FieldKind.Choice) fields[field.Name] = typed;
            else if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var choice) && choice >= 1 && choice <= field.Choices.Count) fields[field.Name] = field.Choices[choice - 1].Value;
            else return TextRefusals.Choice(field.Label, field.Choices.Count);
        }

        return at < words.Count ? TextRefusals.TooMuch(Pattern(code, form)) : fields;
    }

    /// <summary>How a message of this fact is written: "NH ngày [Bao nhiêu người dự]".</summary>
    public static string Pattern(TextCode code, FormShape form) =>
        $"{code.Code} ngày {string.Join(' ', code.Asks.Select(a => $"[{form[a].Label.TrimEnd('?', ' ')}]"))}";

    // Without a year it is the last such day: who writes on 2 January of 28/12 means last year's.
    private static DateOnly? DayOf(string word, DateOnly today)
    {
        if (Fold.Key(word) is "nay" or "hom-nay") return today;
        if (Fold.Key(word) is "qua" or "hom-qua") return today.AddDays(-1);
        if (VietnameseDates.TryParseDay(word, out var whole)) return whole;
        if (!VietnameseDates.TryParseDay($"{word}/{today.Year.ToString(CultureInfo.InvariantCulture)}", out var day)) return null;
        return day <= today ? day : VietnameseDates.TryParseDay($"{word}/{(today.Year - 1).ToString(CultureInfo.InvariantCulture)}", out var before) ? before : null;
    }
}

/// <summary>What a sender is told: short, and how it is written right.</summary>
public static class TextRefusals
{
    public static readonly Refusal Unreadable = new("Tin chưa đúng mẫu. Viết: mã riêng, mã việc, ngày, số liệu. Ví dụ: K7M3QP NH 5/11 150.");

    public static readonly Refusal UnknownSender = new("Mã riêng chưa đúng. Xin xem lại tờ mã đã in, hoặc gọi cán bộ xã.");

    public static readonly Refusal RoleEnded = new("Vai trò của mã riêng này đã kết thúc nên chưa ghi. Xin gọi cán bộ xã.");

    public static readonly Refusal AskSomebody = new("Chưa ghi được tự động. Xin gọi cán bộ xã ghi giúp.");

    public static Refusal UnknownCode(string code, IEnumerable<string> known) => new($"Không có mã việc {(code.Length > 10 ? code[..10] : code)}. Các mã: {string.Join(", ", known)}.");

    public static Refusal NotRecorded(string code) => new($"Đơn vị mình không ghi việc của mã {code}.");

    public static Refusal Day(string pattern) => new($"Chưa hiểu ngày. Viết như 5/11 hoặc nay, qua. Mẫu: {pattern}.");

    public static Refusal Missing(string label, string pattern) => new($"Còn thiếu: {label.TrimEnd('?', ' ')}. Mẫu: {pattern}.");

    public static Refusal Choice(string label, int most) => new($"{label.TrimEnd('?', ' ')}: gõ một số từ 1 đến {most}, xem tờ mã.");

    public static Refusal TooMuch(string pattern) => new($"Tin có thừa chữ. Mẫu: {pattern}.");
}

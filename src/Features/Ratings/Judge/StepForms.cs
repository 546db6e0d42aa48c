using CauNoi.Kernel.Forms;

namespace CauNoi.Ratings.Judge;

/// <summary>The forms of steps: which step, and why.</summary>
internal static class StepForms
{
    public const string Step = "buoc", Reason = "ly-do", Paper = "van-ban";

    public const string Send = "gui", Agree = "thong-nhat", Appeal = "kien-nghi", Return = "tra-lai", Inspected = "kiem-tra-xong", Propose = "trinh", GiveBack = "dua-lai", Decide = "quyet-dinh", Keep = "giu", Amend = "sua";

    private static readonly FieldShape Which = new(Step, "Bước", FieldKind.Hidden) { MaxLength = 20 };

    /// <summary>What a step's address takes.</summary>
    public static readonly FormShape Any = new("buoc", [Which, Words("Lý do"), Number("Số, ngày văn bản")]);

    /// <summary>The same as drawn for one step: its own name, so that two on one page keep apart.</summary>
    public static FormShape For(string step, string? question = null, string? paper = null) => new($"buoc-{step}",
    [
        Which, .. question is null ? Array.Empty<FieldShape>() : [Words(question) with { Required = true }], .. paper is null ? Array.Empty<FieldShape>() : [Number(paper) with { Required = true }],
    ]);

    /// <summary>The form of one step, with what was typed into it where it is this one that was refused.</summary>
    public static FormValues Values(FormShape shape, string step, FormValues? typed)
    {
        var values = shape.With((Step, step));
        if (Tried(step, typed)) foreach (var field in shape.Fields) values = values.Replace(field.Name, typed![field.Name]);
        return values;
    }

    /// <summary>Whether it is this step that was refused.</summary>
    public static bool Tried(string step, FormValues? typed) => typed?.Shape.Name == Any.Name && typed[Step] == step;

    private static FieldShape Words(string question) => new(Reason, question, FieldKind.Text) { MaxLength = 1_000 };

    private static FieldShape Number(string question) => new(Paper, question, FieldKind.Line) { MaxLength = 200 };
}

using CauNoi.Kernel.Forms;

namespace CauNoi.Ratings.Judge;

/// <summary>The forms of steps: which step, and why.</summary>
internal static class StepForms
{
    public const string Step = "buoc", Reason = "ly-do";

    public const string Send = "gui", Agree = "thong-nhat", Appeal = "kien-nghi", Return = "tra-lai", Inspected = "kiem-tra-xong", Propose = "trinh", GiveBack = "dua-lai", Decide = "quyet-dinh", Keep = "giu", Amend = "sua";

    /// <summary>What a step's address takes.</summary>
    public static readonly FormShape Any = Of("buoc", "Lý do");

    /// <summary>The same as drawn for one step: its own name, so that two on one page keep apart.</summary>
    public static FormShape For(string step, string? question = null, bool required = true) => question is null
        ? new($"buoc-{step}", [new FieldShape(Step, "Bước", FieldKind.Hidden)]) : Of($"buoc-{step}", question, required);

    private static FormShape Of(string name, string question, bool required = false) => new(name,
    [
        new FieldShape(Step, "Bước", FieldKind.Hidden) { MaxLength = 20 },
        new FieldShape(Reason, question, FieldKind.Text) { MaxLength = 1_000, Required = required },
    ]);
}

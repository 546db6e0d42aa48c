using CauNoi.Kernel;
using CauNoi.Kernel.Forms;

namespace CauNoi.Ui.Forms;

/// <summary>The names by which label, hint, counter, control and refusal of one field find each other on the page.</summary>
public sealed record FieldPlace(FormValues Values, FieldShape Shape)
{
    public string Id => IdOf(Values.Shape, Shape.Name);

    public string HintId => Id + "-goi-y";

    public string CounterId => Id + "-dem";

    public string ErrorId => Id + "-sua";

    public string PreviewId => Id + "-xem";

    public Refusal? Refusal => Values.RefusalAt(Shape.Name);

    public string Typed => Values[Shape.Name];

    public string? Hint => Shape.Hint ?? (Shape.Kind == FieldKind.Day ? "Ngày/tháng/năm, ví dụ 05/09/2026" : null);

    public bool Counted => Shape.Kind == FieldKind.Text;

    // Radios of one choice stand together under one question; so does a single tick under none.
    public bool Group => Shape.Kind == FieldKind.Choice && Shape.Choices.Count <= 5;

    public string? DescribedBy
    {
        get
        {
            var ids = new List<string>(3);
            if (Refusal is not null) ids.Add(ErrorId);
            if (Hint is not null) ids.Add(HintId);
            if (Counted) ids.Add(CounterId);
            return ids.Count == 0 ? null : string.Join(' ', ids);
        }
    }

    /// <summary>Where the summary of refusals leads.</summary>
    public static string IdOf(FormShape form, string field) => $"{form.Name}-{field}";
}

using System.Text;

namespace CauNoi.Kernel.Text;

/// <summary>One Unicode form for everything that is stored.</summary>
public static class Nfc
{
    /// <summary>The composed form: what a person typed stays as typed, only spelled one way in bytes.</summary>
    public static string Of(string text) => text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
}

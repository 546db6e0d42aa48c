using System.Security.Cryptography;
using System.Text;
using CauNoi.Kernel.Time;

namespace CauNoi.Reports.Rules;

/// <summary>Which report: of a unit, in a form, over a period. However many ask for the same, it is written once.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Template">The form.</param>
/// <param name="Period">Over which period.</param>
public sealed record ReportKey(int Unit, string Template, Period Period)
{
    /// <summary>The same on every node before there is a row: of two who begin at once, one row comes to be.</summary>
    public Guid Id => Hashed($"report|{Unit}|{Template}|{Period.Format()}");

    /// <summary>Where it is read and written.</summary>
    public string Href => $"/ban/bao-cao/{Unit}/{Template}/{Uri.EscapeDataString(Period.Format())}";

    internal static Guid Hashed(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}

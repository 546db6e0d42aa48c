using CauNoi.Kernel.Text;

namespace CauNoi.Published.Rules;

/// <summary>The code whoever asks for the removal of a picture keeps: GA-7K3M-9Q2P.</summary>
public static class TakedownCode
{
    private static readonly SlipCode Codes = new("GA");

    /// <summary>The code as stored from whatever a person types.</summary>
    public static string? Parse(string typed) => Codes.Parse(typed);
}

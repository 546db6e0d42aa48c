using CauNoi.Kernel;

namespace CauNoi.Cli;

/// <summary>What a command says when it was refused.</summary>
internal static class Refused
{
    internal static async Task<int> Print(IReadOnlyList<Refusal> refusals, TextWriter output)
    {
        foreach (var refusal in refusals) await output.WriteLineAsync(refusal.Sentence);
        return 1;
    }
}

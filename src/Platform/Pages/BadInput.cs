namespace CauNoi.Platform.Pages;

/// <summary>What was sent cannot have come from our pages. Answered with a plain sentence and a status code; nothing is done.</summary>
public sealed class BadInput(int status, string sentence) : Exception(sentence)
{
    public int Status { get; } = status;
}

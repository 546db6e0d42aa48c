namespace CauNoi.Platform.Data;

/// <summary>
/// No database to work with. The message is one sentence for the person at the machine, in Vietnamese and English; a
/// program prints it without a stack trace and ends with <see cref="ExitCode"/>.
/// </summary>
public sealed class DatabaseUnavailable(string vietnamese, string english, Exception? cause = null)
    : Exception($"{vietnamese} / {english}", cause)
{
    public const int ExitCode = 2;
}

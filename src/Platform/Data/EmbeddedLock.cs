namespace CauNoi.Platform.Data;

/// <summary>
/// One process of a data folder at a time makes, starts or stops the embedded server. The system frees the lock when its
/// holder dies, so it can never be left behind.
/// </summary>
internal static class EmbeddedLock
{
    /// <summary>Making a cluster takes seconds, crash recovery perhaps a minute; longer means something hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    internal static async Task<IDisposable> Take(string folder, CancellationToken stop)
    {
        var path = Path.Combine(folder, "lock");
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(50))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
            {
                if (waited > Patience)
                    throw new DatabaseUnavailable(
                        $"Một tiến trình khác đang giữ {path} quá lâu.",
                        $"Another process has held {path} for too long.", e);
            }
            await Task.Delay(50, stop);
        }
    }
}

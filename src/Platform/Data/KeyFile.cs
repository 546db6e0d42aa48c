namespace CauNoi.Platform.Data;

/// <summary>A key in the folder of keys, which backups keep apart from data. Whoever comes first makes it; all nodes share the folder.</summary>
public static class KeyFile
{
    private const int MostTries = 250;

    /// <summary>The key in a file, made if there is none.</summary>
    // Written aside, where one holds the file alone, and moved into place whole, so that nobody reads half a key. A move
    // does not refuse reliably where something stands already.
    public static byte[] Of(string path, Func<byte[]> make)
    {
        var aside = $"{path}.new";
        for (var attempt = 1; !File.Exists(path); attempt++)
        {
            try
            {
                var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None };
                if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                using var file = new FileStream(aside, options);
                // Held now; but another may have made the key between the look and the hold.
                if (File.Exists(path)) break;
                file.SetLength(0);
                file.Write(make());
                file.Flush(flushToDisk: true);
                File.Move(aside, path);
            }
            // Another node holds it, for an instant; a disk that is full stays so, and is said.
            catch (IOException) when (attempt < MostTries && (File.Exists(aside) || File.Exists(path)))
            {
                Thread.Sleep(20);
            }
        }

        File.Delete(aside);
        return File.ReadAllBytes(path);
    }
}

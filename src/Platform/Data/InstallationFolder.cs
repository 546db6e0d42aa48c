namespace CauNoi.Platform.Data;

/// <summary>
/// Where one installation keeps what is not in the database: pictures, mails, keys, logs and the embedded database's own
/// folder. Everything hangs below one root, so that moving an installation is moving one folder.
/// </summary>
/// <param name="Root">The data folder.</param>
/// <param name="Checkout">The source tree the program runs from; none when only built programs were installed.</param>
public sealed record InstallationFolder(string Root, string? Checkout)
{
    public string Files => Path.Combine(Root, "files");
    public string Mail => Path.Combine(Root, "mail");
    public string Keys => Path.Combine(Root, "keys");
    public string Log => Path.Combine(Root, "log");
    public string Pg => Path.Combine(Root, "pg");

    /// <summary>The installation this process belongs to: CAUNOI_DATA, else the checkout's own data folder.</summary>
    public static InstallationFolder Find()
    {
        var checkout = Environment.GetEnvironmentVariable("CAUNOI_HOME") is { Length: > 0 } home
            ? Path.GetFullPath(home)
            : CheckoutAbove(AppContext.BaseDirectory);
        if (Environment.GetEnvironmentVariable("CAUNOI_DATA") is { Length: > 0 } data)
            return new InstallationFolder(Path.GetFullPath(data), checkout);
        return checkout is null
            ? throw new InvalidOperationException("Set CAUNOI_DATA: the program does not run from a checkout, so it cannot know its data folder.")
            : new InstallationFolder(Path.Combine(checkout, "data"), checkout);
    }

    /// <summary>Makes the sub-folders that are missing. Keys are closed to other users of the machine.</summary>
    public void Prepare()
    {
        foreach (var folder in new[] { Root, Files, Mail, Log, Pg }) Directory.CreateDirectory(folder);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Keys);
        else Directory.CreateDirectory(Keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string? CheckoutAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CauNoi.slnx")))
                return folder.FullName;
        return null;
    }
}

namespace CauNoi.Platform.Data;

/// <summary>
/// Where one installation keeps what is not in the database: pictures, mails, keys, logs and the embedded database's own
/// folder. Everything hangs below one root, so that moving an installation is moving one folder.
/// </summary>
/// <param name="Root">The data folder.</param>
/// <param name="Home">Where the program's own files lie: the checkout, or the folder built programs were installed to.</param>
public sealed record InstallationFolder(string Root, string Home)
{
    public string Files => Path.Combine(Root, "files");
    public string Mail => Path.Combine(Root, "mail");
    public string Keys => Path.Combine(Root, "keys");
    public string Log => Path.Combine(Root, "log");
    public string Pg => Path.Combine(Root, "pg");

    /// <summary>The installation this process belongs to: CAUNOI_DATA, else the checkout's own data folder.</summary>
    public static InstallationFolder Find()
    {
        var home = HomeIfKnown();
        var data = Given("CAUNOI_DATA") ?? (home is null ? null : Path.Combine(home, "data"));
        return new InstallationFolder(
            data ?? throw new DatabaseUnavailable("Xin đặt CAUNOI_DATA là thư mục dữ liệu.", "Set CAUNOI_DATA to the data folder: this program does not run from a checkout."),
            home ?? AppContext.BaseDirectory);
    }

    /// <summary>Where the program's own files lie, whatever installation it works for.</summary>
    public static string FindHome() => HomeIfKnown() ?? AppContext.BaseDirectory;

    /// <summary>Where this installation keeps rules of its own, laid over the shipped catalogue: CAUNOI_CATALOGUE, else catalogue/ in the data folder. It need not exist.</summary>
    public static string FindLocalCatalogue() =>
        Given("CAUNOI_CATALOGUE") ?? Path.Combine(Given("CAUNOI_DATA") ?? Path.Combine(FindHome(), "data"), "catalogue");

    private static string? HomeIfKnown() => Given("CAUNOI_HOME") ?? CheckoutAbove(AppContext.BaseDirectory);

    /// <summary>Makes the sub-folders that are missing. Keys are closed to other users of the machine.</summary>
    public void Prepare()
    {
        try
        {
            foreach (var folder in new[] { Root, Files, Mail, Log, Pg }) Directory.CreateDirectory(folder);
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Keys);
            else Directory.CreateDirectory(Keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw NotOurs(e);
        }
    }

    /// <summary>The sentence for a data folder this user may not write.</summary>
    internal DatabaseUnavailable NotOurs(Exception cause) => new(
        $"Không ghi được vào thư mục dữ liệu {Root}. Xin đổi chủ thư mục hoặc đặt CAUNOI_DATA.",
        $"The data folder {Root} cannot be written: change its owner or set CAUNOI_DATA.", cause);

    private static string? Given(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } path ? Path.GetFullPath(path) : null;

    private static string? CheckoutAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CauNoi.slnx")))
                return folder.FullName;
        return null;
    }
}

namespace CauNoi.Test.Unit.Documents;

/// <summary>A folder, named as people name theirs and gone after the test: LibreOffice once waited for ever at the space in one.</summary>
internal sealed class PaperFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("giấy tờ ").FullName;

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Program(string name, string script)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("Scripts stand in for programs on Unix only.");
        File.SetUnixFileMode(Write(name, script), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

namespace CauNoi.Test.Unit.Files.Making;

/// <summary>A folder for one test, gone afterwards.</summary>
internal sealed class Folder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("cầu nối ").FullName;

    public string Path(string name) => System.IO.Path.Combine(Root, name);

    /// <summary>Every file below, with its content.</summary>
    public IEnumerable<(string Path, byte[] Bytes)> Files() =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(path => (path, File.ReadAllBytes(path)));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

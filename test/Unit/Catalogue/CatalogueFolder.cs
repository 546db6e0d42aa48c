using CauNoi.Platform.Data;

namespace CauNoi.Test.Unit.Catalogue;

/// <summary>The shipped catalogue, and folders of files made up for one test.</summary>
internal sealed class CatalogueFolder : IDisposable
{
    public static string Shipped { get; } = System.IO.Path.Combine(InstallationFolder.Find().Home, "catalogue");

    public string Path { get; } = Directory.CreateTempSubdirectory("caunoi-catalogue-").FullName;

    public CatalogueFolder With(string name, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, name), text);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

using CauNoi.App;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Test.Support;

namespace CauNoi.Activities.Tests.Web;

/// <summary>A house whose catalogue of kinds has one file more than the shipped one; nothing else is different.</summary>
public abstract class HouseWithKind : TestHouse
{
    private readonly Lazy<FeatureList> rooms;

    protected HouseWithKind(string name, string kind) => rooms = new(() =>
    {
        var catalogue = Directory.CreateTempSubdirectory("caunoi-catalogue-").FullName;
        var kinds = Directory.CreateDirectory(Path.Combine(catalogue, "kinds")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(InstallationFolder.FindHome(), "catalogue", "kinds"))) File.Copy(file, Path.Combine(kinds, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(kinds, $"{name}.yaml"), kind);
        var read = House.With(catalogue);
        Directory.Delete(catalogue, recursive: true);
        return read;
    });

    protected override FeatureList Rooms => rooms.Value;
}

using CauNoi.Test.Web.Matrix;

namespace CauNoi.Operations.Tests.Web;

/// <summary>A job and a setting for the matrix of permissions.</summary>
public sealed class OperationsRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("job", Owned.Nobody, (_, _) => Named(App.House.Features.All.SelectMany(f => f.Jobs).First().Name), "/he-thong/cong-viec/{name}"),
        new("setting", Owned.Nobody, (_, _) => Named(App.House.Features.All.SelectMany(f => f.Settings).First().Name), "/he-thong/cai-dat/{name}"),
    ];

    private static Task<IReadOnlyDictionary<string, string>> Named(string name) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string> { ["name"] = name });
}

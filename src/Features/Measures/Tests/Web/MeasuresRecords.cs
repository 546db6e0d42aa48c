using CauNoi.Test.Web.Matrix;

namespace CauNoi.Measures.Tests.Web;

/// <summary>A measure for the matrix of permissions: a name that lies nowhere; whose figure is shown is the page's other question.</summary>
public sealed class MeasuresRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("measure", Owned.Nobody, (_, _) => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string> { ["measure"] = "measures.festival-share" }),
            "/so-lieu/{measure}*", "/ban/so-lieu/{measure}*", "/api/figures/{measure}"),
    ];
}

using CauNoi.Test.Browser;

namespace CauNoi.Notebook.Tests.Browser;

public sealed class NotebookPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/so-tay", "/so-tay"),
    ];
}

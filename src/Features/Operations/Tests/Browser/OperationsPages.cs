using CauNoi.Test.Browser;

namespace CauNoi.Operations.Tests.Browser;

public sealed class OperationsPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/he-thong/giao-dien", "/he-thong/giao-dien"),
        new("/he-thong/tinh-trang", "/he-thong/tinh-trang", "kythuat"),
        new("/he-thong/cong-viec", "/he-thong/cong-viec", "kythuat"),
        new("/he-thong/cai-dat", "/he-thong/cai-dat", "kythuat"),
        new("/he-thong/cai-dat/{name}", "/he-thong/cai-dat/mail.host", "kythuat"),
    ];
}

using CauNoi.Test.Browser;

namespace CauNoi.Organisation.Tests.Browser;

public sealed class ChangePages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/don-vi/thay-doi", "/ban/don-vi/thay-doi", "xa"),
        new("/ban/don-vi/thay-doi/so-sanh", "/ban/don-vi/thay-doi/so-sanh", "xa"),
        new("/ban/don-vi/thay-doi/so-sanh", "/ban/don-vi/thay-doi/so-sanh?truoc=2020-01-01", "tinh"),
        new("/ban/don-vi/thay-doi/moi", "/ban/don-vi/thay-doi/moi", "xa"),
        new("/ban/don-vi/thay-doi/{id:guid}", "/ban/don-vi/thay-doi/{change}", "xa"),
        new("/ban/don-vi/thay-doi/{id:guid}/lap", "/ban/don-vi/thay-doi/{change}/lap", "xa"),
        new("/ban/don-vi/thay-doi/{id:guid}/sap-nhap", "/ban/don-vi/thay-doi/{change}/sap-nhap", "xa"),
        new("/ban/don-vi/thay-doi/{id:guid}/ket-thuc", "/ban/don-vi/thay-doi/{change}/ket-thuc", "xa"),
        new("/ban/don-vi/thay-doi/{id:guid}/doi-ten", "/ban/don-vi/thay-doi/{change}/doi-ten", "xa"),
        new("/ban/don-vi/thay-doi/{id:guid}/chuyen", "/ban/don-vi/thay-doi/{change}/chuyen", "xa"),
    ];
}

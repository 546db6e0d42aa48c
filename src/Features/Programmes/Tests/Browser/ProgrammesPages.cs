using CauNoi.Test.Browser;

namespace CauNoi.Programmes.Tests.Browser;

public sealed class ProgrammesPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/chuong-trinh", "/ban/chuong-trinh", "tinh"),
        new("/ban/chuong-trinh/sap-het-han", "/ban/chuong-trinh/sap-het-han", "tinh"),
        new("/ban/chuong-trinh/moi", "/ban/chuong-trinh/moi", "ban"),
        new("/ban/chuong-trinh/{id:guid}", "/ban/chuong-trinh/{issued}", "xa"),
        new("/ban/chuong-trinh/{id:guid}", "/ban/chuong-trinh/{draft}", "ban"),
        new("/ban/chuong-trinh/{id:guid}/sua", "/ban/chuong-trinh/{draft}/sua", "ban"),
        new("/ban/chuong-trinh/{id:guid}/noi-dung", "/ban/chuong-trinh/{draft}/noi-dung", "ban"),
        new("/ban/chuong-trinh/{id:guid}/chi-tieu/moi", "/ban/chuong-trinh/{draft}/chi-tieu/moi", "ban"),
        new("/ban/chuong-trinh/chi-tieu/{id:guid}", "/ban/chuong-trinh/chi-tieu/{target}", "tinh"),
        new("/ban/chuong-trinh/chi-tieu/{id:guid}/sua", "/ban/chuong-trinh/chi-tieu/{drafted}/sua", "ban"),
        new("/ban/chuong-trinh/{id:guid}/chep", "/ban/chuong-trinh/{issued}/chep", "tinh"),
        new("/ban/chuong-trinh/{id:guid}/khac", "/ban/chuong-trinh/{issued}/khac", "tinh"),
        new("/ban/chuong-trinh/{id:guid}/tung-nam", "/ban/chuong-trinh/{issued}/tung-nam", "xa"),
        new("/ban/chuong-trinh/{id:guid}/ke-thua", "/ban/chuong-trinh/{draft}/ke-thua", "ban"),
        new("/ban/chuong-trinh/de-an/{id:guid}", "/ban/chuong-trinh/de-an/{scheme}", "tinh"),
        new("/chuong-trinh", "/chuong-trinh"),
        new("/chuong-trinh/{id:guid}", "/chuong-trinh/{issued}"),
        new("/ban/chuong-trinh/chi-tieu/{id:guid}/dieu-chinh", "/ban/chuong-trinh/chi-tieu/{target}/dieu-chinh", "tinh"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["issued"] = "select id::text from programme where state = 'Issued' and unit = 1 order by first limit 1",
        ["draft"] = "select id::text from programme where state = 'Draft' and unit = 1 limit 1",
        ["target"] = "select t.id::text from target t join programme p on p.id = t.programme where p.state = 'Issued' order by (select count(*) from target_wording w where w.target = t.id) desc limit 1",
        ["scheme"] = "select scheme::text from scheme_milestone order by due limit 1",
        ["drafted"] = "select t.id::text from target t join programme p on p.id = t.programme where p.state = 'Draft' and p.unit = 1 limit 1",
    };
}
